import BuiltInRules
import BundleArchive
import BundleFixtures
import Diagnosis
import Foundation
import Terms
import Testing
import Triage

@testable import RuleTable

/// Every line that is published for VMware vCenter Server, and every documented text, exactly as printed (`Tests/Published/vmware-vcenter.json`).
@Suite struct VCenterPublishedLinesTests {
    struct Line: Decodable, CustomTestStringConvertible {
        /// The path of the log that it stands in, in a support bundle.
        var log: String
        var text: String
        /// The rule that must find it, without the product; nil for what only looks like an error.
        var rule: String?
        /// The page that prints it.
        var address: String
        /// How the try ends that it belongs to, and on which store; nil if it shows none.
        var outcome: String?
        var store: String?
        /// Whether a page prints it as a line of this log, not only its text.
        var printed: Bool

        var testDescription: String { "\(log): \(text.prefix(90))" }
    }

    static let lines: [Line] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(
            path: "Published/vmware-vcenter.json")
        return (try? JSONDecoder().decode([Line].self, from: Data(contentsOf: file))) ?? []
    }()

    /// The support bundle's layers: the client's zip, the system's archive, its top folder.
    private static let top = "vc-vcsa-2024-09-08--12.18/var/log/"

    private func diagnose(_ logs: [String: String]) throws -> BundleDiagnosis {
        let folder = try TemporaryFolder()
        let inner = FixtureArchive.tar(logs.sorted { $0.key < $1.key }.map { FixtureEntry(Self.top + $0.key, $0.value) })
        let outer = FixtureArchive.zip([FixtureEntry("vcsa-vcsupport2024-9-08@12-18-52.tgz", FixtureArchive.gzip(inner))])
        return try BundleTriage(rules: .builtIn).diagnose(
            LogBundle(folder.write(outer, to: "VMware-vCenter-support-2024-09-08@12-20-50.zip")))
    }

    @Test func thereAreLines() {
        #expect(Self.lines.count { $0.printed } >= 20)
        // Every rule has a line or a text.
        let rules = RuleSet.builtIn.rules.filter { $0.product == "vmware-vcenter" }
        #expect(Set(rules.map(\.id)) == Set(Self.lines.compactMap { $0.rule.map { "vmware-vcenter/\($0)" } }).union(Self.withoutLine))
    }

    /// Rules of what a program that the tool runs prints; its texts are OpenSSL's.
    private static let withoutLine: Set = ["vmware-vcenter/signing-chain-incomplete", "vmware-vcenter/signing-chain-expired"]

    @Test(arguments: lines) func givesItsRuleOnceWithLineAndCourse(line: Line) throws {
        let diagnosis = try diagnose([line.log: line.text + "\n"])
        #expect(diagnosis.products == ["vmware-vcenter"])
        #expect(diagnosis.findings.map(\.rule) == (line.rule.map { ["vmware-vcenter/\($0)"] } ?? []))
        if let finding = diagnosis.findings.first, let rule = RuleSet.builtIn.rule(id: finding.rule ?? "") {
            #expect(finding.count == 1)
            let place = try #require(finding.evidence.first)
            #expect(place.entry.innermost == Self.top + line.log)
            // The line is that of the record's head, and the excerpt holds the text of the rule.
            let heads = line.text.split(separator: "\n", omittingEmptySubsequences: false)
            #expect((1...heads.count).contains(place.line))
            // What follows "Token:" is taken for a secret.
            let isWhole = !place.excerpt.contains("[redacted]")
            #expect(!isWhole || rule.match.text.contains { $0.fits(FoldedText(place.excerpt)) }, "\(place.excerpt)")
        }
        #expect(diagnosis.attempts.kept.map { "\($0.outcome)" } == (line.outcome.map { [$0] } ?? []))
        if let store = line.store { #expect(diagnosis.attempts.kept.first?.fields["store"] == store) }
    }
}
