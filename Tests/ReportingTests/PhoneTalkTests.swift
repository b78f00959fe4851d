import BuiltInRules
import Foundation
import RuleTable
import Terms
import Testing

@testable import Reporting

/// What people say on the phone, against the built-in rules: the right one comes first, or none fits, and the answer is short.
@Suite struct PhoneTalkTests {
    private static let finder = RuleFinder(.builtIn, vocabulary: SpokenVocabulary())

    private static let linesOfALanguage = 309

    private struct Line {
        var language: Language
        /// The ids of the rules one of which must come first; a `*` at the end stands for anything. Empty if no rule fits.
        var rules: [String]
        var words: String

        func allows(_ rule: Rule?) -> Bool {
            guard let rule else { return rules.isEmpty }
            return rules.contains { $0 == rule.id || $0.hasSuffix("*") && rule.id.hasPrefix($0.dropLast()) }
        }
    }

    private static func lines() throws -> [Line] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "PhoneTalk.tsv")
        var language: Language = .english
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().compactMap { line in
            let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                language = Language(rawValue: String(line.dropFirst(2)))
                return nil
            }
            return Line(language: language, rules: parts[0] == "-" ? [] : parts[0].split(separator: "|").map(String.init), words: parts[1])
        }
    }

    @Test(arguments: Language.allCases)
    func theRightRuleComesFirst(language: Language) throws {
        let lines = try Self.lines().filter { $0.language == language }
        try #require(lines.count == Self.linesOfALanguage)
        var missed: [String] = []
        for line in lines {
            let answer = Self.finder.answer(to: [line.words])
            if !line.allows(answer.rules.first) { missed.append("\(line.words): \(answer.rules.first?.id ?? "none")") }
            let writer = RuleWriter(style: ReportStyle(language: language, width: 80), rules: .builtIn, toolVersion: "0")
            #expect(writer.answer(answer).split(separator: "\n", omittingEmptySubsequences: false).count <= 61, "\(line.words)")
        }
        #expect(50 * missed.count <= lines.count, "\(missed.joined(separator: "\n"))")
    }

    @Test(arguments: Language.allCases)
    func everyRuleIsExplainedWithin60Lines(language: Language) {
        let writer = RuleWriter(style: ReportStyle(language: language, width: 80), rules: .builtIn, toolVersion: "0")
        for rule in RuleSet.builtIn.rules {
            let others = RuleSet.builtIn.rules.filter { $0 != rule }
            let text = writer.answer(RuleAnswer(rules: [rule] + others, isClear: true, nearest: []))
            let count = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
            #expect(count <= 60, "\(rule.id) in \(language.rawValue): \(count)")
        }
    }

    /// What people say of a rule, as its author puts it, finds it: the vocabulary knows what the words mean.
    @Test func everySpokenTextFindsItsRule() {
        for rule in RuleSet.builtIn.rules {
            for text in rule.spokenTexts {
                #expect(Self.finder.answer(to: [text]).rules.first == rule, "\(rule.id): \(text)")
            }
        }
    }

    /// What a screen shows is the rule's own, in whatever language and however it is spelled.
    @Test func everyScreenTextFindsItsRule() {
        for rule in RuleSet.builtIn.rules {
            for screen in rule.screenTexts {
                for text in [screen.text, String(screen.text.uppercased().filter { $0 != " " })] {
                    let answer = Self.finder.answer(to: [text])
                    #expect(answer.rules.contains(rule), "\(rule.id): \(text)")
                }
            }
        }
    }
}
