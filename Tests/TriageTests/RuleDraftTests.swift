import BuiltInRules
import BundleArchive
import BundleFixtures
import Diagnosis
import Foundation
import LogScanning
import RuleTable
import Survey
import Terms
import Testing
import Triage

/// From a message that no rule knows to a rule that knows it, whatever the message says.
@Suite struct RuleDraftTests {
    private static let pieces = [
        "Certificate", "refused:", "key", "#4711", "'single'", "\"double\"", "it's", "{purpose}", "{x", "y}", "[list]", "*", "\\*",
        "C:\\keys\\a.pem",
        "/opt/a/b.pem", "10.0.0.5", "2001:db8::1", "host-7.example.com", "a@example.com", "0x80070005", "4f9a1c2b", "deadbeef12", "100%",
        "&amp;", "&",
        "|", ">", "-", "- dash", "? x", "!tag", "@at", "`tick`", "~", "null", "true", "12", "1e3", "漢字", "Größe", "😀", "’curly’",
        "“quotes”", ":",
        "a: b", "TODO", "=SUM(1)", "<b>", "</script>", "%2F", "\u{A0}", "  ", "ünï", "…", "(paren)", "tab\there", "password=hunter2",
        "x" + String(repeating: "long", count: 30),
    ]

    /// A message whose words are arbitrary, except that one of them is `alpha`.
    private struct Message {
        /// Nil for a record without a payload.
        var id: String?
        var text: String

        init(_ random: inout SplitMix, number: Int) {
            id = number.isMultiple(of: 2) ? "CXQ\(1000 + number)" : nil
            var words = (0..<Int.random(in: 1...7, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
            words.insert("alpha", at: Int.random(in: 0...words.count, using: &random))
            text = "Event" + String(UnicodeScalar(UInt8(97 + number % 26))) + " " + words.joined(separator: " ")
        }

        func record(saying text: String, second: Int) throws -> String {
            let head = "[ERROR] 2024-01-25 11:10:\(10 + second).735 [exec-\(second)] SSLController - "
            guard let id else { return head + "doThings(): " + text + "\n" }
            let payload: [String: Any] = [
                "error": [
                    "code": "Base.1.0.GeneralError",
                    "@Message.ExtendedInfo": [
                        [
                            "MessageId": id, "Message": "It failed.", "MessageArgs": [text], "Severity": "Warning",
                            "Resolution": "Ask {somebody}.",
                        ]
                    ],
                ]
            ]
            let json = try JSONSerialization.data(withJSONObject: payload, options: [.sortedKeys, .withoutEscapingSlashes])
            return head + "doThings(): Error: " + String(decoding: json, as: UTF8.self) + "\n"
        }

        /// The same with other digits.
        var withOtherNumbers: String { String(text.map { $0.isASCII && $0.isNumber ? ($0 == "7" ? "3" : "7") : $0 }) }
        /// The same with another word.
        var nearMiss: String { text.replacing("alpha", with: "omega") }
    }

    /// A bundle in which the message stands, once more with other numbers, and nearly.
    private func bundle(_ message: Message, in folder: borrowing TemporaryFolder, numbers: Bool) throws -> String {
        let log =
            try message.record(saying: message.text, second: 0)
            + (numbers ? message.record(saying: message.withOtherNumbers, second: 10) : "")
            + message.record(saying: message.nearMiss, second: 20)
        return try folder.write(Array(log.utf8), to: "case/tomcat/application.log").replacing("/tomcat/application.log", with: "")
    }

    private static let texts: @Sendable (LogMessage) -> DraftTexts = { message in
        DraftTexts(
            "ko", title: "TODO \(message.text ?? "")", diagnosis: "TODO", cause: "TODO", explanation: "TODO",
            step: "TODO \(message.resolution ?? "?")")
    }

    @Test(arguments: 0..<100)
    func aDraftedRuleLintsTestsAndSpeaks(number: Int) throws {
        var random = SplitMix(state: UInt64(number) &+ 0xD2AF)
        let message = Message(&random, number: number)
        let folder = try TemporaryFolder()
        let path = try bundle(message, in: folder, numbers: true)
        let triage = BundleTriage(rules: .builtIn, redacts: false)
        let unknown = try #require(try triage.diagnose(LogBundle(path)).findings.first { $0.rule == nil && $0.message.holds("alpha") })
        let evidence = try #require(unknown.evidence.first)

        let found = try #require(try DraftSearch(rules: .builtIn).find(evidence.id, in: LogBundle(path)).record)
        #expect(found.evidence.line == evidence.line)
        var shown = found.evidence
        var redaction = Redaction()
        redaction.redact(&shown)
        let setting = RuleDraft.Setting(product: found.product, source: found.source, mask: Redaction.mark)
        let draft = try RuleDraft(
            of: shown.excerpt, beside: found.others, in: setting, named: nil, over: .builtIn, texts: Self.texts)
        // Of a very long text only the beginning is compared.
        if message.text.prefix(900).contains("alpha") { #expect(draft.rule.examples.quiet.contains { $0.contains("omega") }) }

        let rules = try folder.write(Array(draft.rule.yaml.utf8), to: "rules/\(draft.rule.id).yaml")
        let table: RuleSet
        do {
            table = try RuleSet.load(directories: [rules.replacing("/\(draft.rule.id).yaml", with: "")], over: .builtIn)
        } catch {
            Issue.record("\(error)\n\(draft.rule.yaml)")
            return
        }
        #expect(table.rule(id: draft.rule.id) == draft.rule)
        // Rules of other products are told of nothing in its logs.
        let own = RuleSet(
            products: table.declaredProducts.filter { $0.id == draft.rule.product },
            rules: table.rules.filter { $0.product == draft.rule.product })
        #expect(own.test() == [])

        let diagnosis = try BundleTriage(rules: table, redacts: false).diagnose(LogBundle(path))
        let findings = diagnosis.findings.filter { $0.rule == draft.rule.id }
        let lines = Set(findings.flatMap { $0.evidence.map(\.line) })
        #expect(lines.contains(evidence.line) && lines.contains(2), "\(draft.rule.match)")
        #expect(!lines.contains(3), "\(draft.rule.match)")
        #expect(diagnosis.findings.contains { $0.rule == nil && $0.message.holds("omega") })
    }

    @Test func nothingIsDraftedWhereARuleKnowsTheMessage() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(Array(PublishedLog.log(unwrapped: true).bytes), to: "case/tomcat/application.log")
        let bundle = LogBundle(path.replacing("/tomcat/application.log", with: ""))
        let finding = try #require(
            try BundleTriage(rules: .builtIn).diagnose(bundle).findings.first { $0.rule == "dell-ome/csr-key-mismatch" })
        let found = try #require(try DraftSearch(rules: .builtIn).find(finding.evidence[0].id, in: bundle).record)
        #expect(throws: RuleDraft.Problem.known(rule: "dell-ome/csr-key-mismatch")) {
            try RuleDraft(
                of: found.evidence.excerpt, beside: [], in: .init(product: found.product, source: found.source), named: nil, over: .builtIn,
                texts: Self.texts)
        }
    }

    /// A record of a logger that no rule looks for is drafted from what the survey found.
    @Test func aShapeOfTheSurveyBecomesARule() throws {
        let folder = try TemporaryFolder()
        let head = "[ERROR] 2024-01-25 11:10:34.735 [exec-1] "
        let log =
            "\(head)BackupService - Backup to 10.0.0.5 failed after 17 seconds\n\(head)BackupService - Backup to share failed: locked\n"
            + "\(head)SSLController - uploadNewCertificateChain(): no room left\n"
        let path = try folder.write(Array(log.utf8), to: "case/tomcat/application.log")
        let bundle = LogBundle(path.replacing("/tomcat/application.log", with: ""))
        let survey = try BundleTriage(rules: .builtIn).survey(bundle)
        let shape = try #require(survey.shapes.shapes.first { $0.text.contains("seconds") })
        let found = try #require(try DraftSearch(rules: .builtIn).find(shape.id, in: bundle).record)
        #expect(found.evidence.line == 1)
        let draft = try RuleDraft(
            of: found.evidence.excerpt, beside: found.others, in: .init(product: found.product, source: found.source),
            named: "backup", over: .builtIn, texts: Self.texts)
        let table = RuleSet(
            products: RuleSet.builtIn.declaredProducts, rules: RuleSet.builtIn.rules + [draft.rule],
            requirements: RuleSet.builtIn.requirements)
        #expect(table.test() == [])
        let findings = try BundleTriage(rules: table).diagnose(bundle).findings.filter { $0.rule == "dell-ome/backup" }
        #expect(findings.flatMap { $0.evidence.map(\.line) } == [1])
    }

    /// What two tables make of a bundle in one reading is what each makes of it alone.
    @Test func aBundleIsJudgedByBothTables() throws {
        var random = SplitMix(state: 1)
        let message = Message(&random, number: 0)
        let folder = try TemporaryFolder()
        let path = try bundle(message, in: folder, numbers: false)
        let findings = try BundleTriage(rules: .builtIn).diagnose(LogBundle(path)).findings
        let evidence = try #require(findings.compactMap(\.evidence.first).first)
        let record = try #require(try DraftSearch(rules: .builtIn).find(evidence.id, in: LogBundle(path)).record)
        let draft = try RuleDraft(
            of: record.evidence.excerpt, beside: [], in: .init(product: record.product, source: record.source), named: "mine",
            over: .builtIn,
            texts: Self.texts)
        let table = RuleSet(
            products: RuleSet.builtIn.declaredProducts, rules: RuleSet.builtIn.rules + [draft.rule],
            requirements: RuleSet.builtIn.requirements)
        var both = try BundleTriage(rules: table).diagnose(LogBundle(path), against: .builtIn)
        let baseline = try #require(both.baseline)
        #expect(baseline.rules == [])
        #expect(both.spokenRules == ["dell-ome/mine"])
        #expect(baseline.standsOtherwise)
        both.baseline = nil
        #expect(try both == BundleTriage(rules: table).diagnose(LogBundle(path)))
    }
}

extension LogMessage {
    fileprivate func holds(_ word: String) -> Bool {
        if case .list(let list) = arguments, list.contains(where: { $0.contains(word) }) { return true }
        return text?.contains(word) ?? false
    }
}
