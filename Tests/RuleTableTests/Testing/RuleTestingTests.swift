import LogScanning
import Testing

@testable import RuleTable

@Suite struct RuleTestingTests {
    /// Treats every line `ID argument` as a message of the heater, and any other as a text.
    private func scan(_ log: String, _ source: LogSource) -> [LogRecord] {
        let messages = log.split(separator: "\n").map { line in
            guard line.hasPrefix("KTL") else { return LogMessage(source: "Lid", id: nil, arguments: .none, text: String(line)) }
            let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
            return LogMessage(source: "Heater", id: parts[0], arguments: .list(Array(parts.dropFirst())))
        }
        return [
            LogRecord(
                level: "ERROR", timestamp: nil, thread: "", logger: "", line: 1, byteStart: 0, byteEnd: 1, excerpt: log, preamble: "",
                messages: messages)
        ]
    }

    private func failures(_ old: String, _ new: String) throws -> [String] {
        let table = try MadeUpProduct.table(changing: ["kettle/empty.yaml": MadeUpProduct.empty.replacing(old, with: new)])
        return table.test(scan: scan).map(\.description)
    }

    @Test func goodExamplesPass() throws {
        #expect(try failures("", "") == [])
    }

    @Test func aMatchingExampleMustMatchThisRuleAlone() throws {
        #expect(
            try failures(#"["KTL1 No water."]"#, #"["KTL1 No water.\nKTL1 Lid open."]"#) == [])
        #expect(
            try failures(#"["KTL1 No water."]"#, #"["KTL1 No water.", "KTL1 Lid open."]"#) == [
                "kettle/empty: matching example 2: expected a match of this rule alone, matched: no rule"
            ])
        #expect(
            try failures(#"["KTL1 No water."]"#, #"["KTL1 No water.\nToo much steam in my kitchen"]"#) == [
                "kettle/empty: matching example 1: expected a match of this rule alone, matched: kettle/alarm, kettle/empty"
            ])
    }

    @Test func anExampleWithoutAMessageFails() throws {
        let table = try MadeUpProduct.table()
        #expect(table.test { _, _ in [] }.map(\.kind) == [.matching, .matching])
    }

    @Test func aQuietExampleMustNotMatch() throws {
        #expect(
            try failures("KTL1 Lid open.", "KTL1 NO WATER") == [
                "kettle/empty: quiet example 1: expected no match of this rule, and it matched"
            ])
    }

    /// A false friend of the rule, and what its absence does not mean.
    private func limits(example: String, spot: String? = nil) throws -> [String] {
        let words = "{en: a, es: b, ja: c, ko: d}"
        return try failures(
            "causes:",
            """
            falseFriends:
              - {id: kettle-of-another, match: {messageId: KTL9}, text: \(words), examples: ["\(example)"]}
            cannotTell:
              - {id: no-sound, text: \(words)\(spot.map { ", examples: [\"\($0)\"]" } ?? "")}
            causes:
            """)
    }

    @Test func anExampleOfAFalseFriendIsThatAndMatchesNoRule() throws {
        #expect(try limits(example: "KTL9 No water.") == [])
        #expect(
            try limits(example: "KTL1 No water.") == [
                "kettle/empty#kettle-of-another: false friend's example 1: expected no match, matched: kettle/empty"
            ])
        #expect(
            try limits(example: "KTL8 No water.") == [
                "kettle/empty#kettle-of-another: false friend's example 1: expected this false friend in the text, found: none"
            ])
    }

    @Test func anExampleOfABlindSpotHoldsNoMessage() throws {
        #expect(
            try limits(example: "KTL9 No water.", spot: "KTL1 No water.") == [
                "kettle/empty#no-sound: blind spot's example 1: expected no message in the text, and one was found"
            ])
    }
}
