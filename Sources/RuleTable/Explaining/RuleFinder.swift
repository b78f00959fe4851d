internal import LogScanning

/// Finds the rules that fit what somebody reads out, types or pastes: an id in any spelling, arguments with mistakes, a log line, the text
/// of a screen, or their own words, in any of the languages.
public struct RuleFinder: Sendable {
    private let table: RuleSet
    private let search: RuleSearch

    public init(_ table: RuleSet, vocabulary: SpokenVocabulary) {
        self.table = table
        let documents = table.rules.map { RuleDocument($0, of: table.product(id: $0.product), vocabulary: vocabulary) }
        search = RuleSearch(documents: documents, vocabulary: vocabulary)
    }

    /// - Parameter words: Single words, or texts of several.
    public func answer(to words: [String]) -> RuleAnswer {
        let text = words.joined(separator: " ")
        let read = rulesRead(in: text)
        if !read.isEmpty { return RuleAnswer(rules: read, isClear: read.count == 1, nearest: []) }
        let found = search.rules(for: text)
        return RuleAnswer(rules: rules(found.fitting), isClear: found.isClear, nearest: rules(found.nearest))
    }

    private func rules(_ scored: [FoundRules.Scored]) -> [Rule] { scored.compactMap { table.rule(id: $0.id) } }

    /// The minimum length of a log line in bytes.
    private static let shortestLine = 40

    /// The rules of the messages in a pasted log, each once.
    private func rulesRead(in text: String) -> [Rule] {
        guard text.utf8.count >= Self.shortestLine else { return [] }
        var rules: [Rule] = []
        for product in table.products {
            for source in product.sources {
                var records: [LogRecord] = []
                var scanner = LogScanner(source)
                scanner.scan(text.utf8Span.span) { records.append($0) }
                scanner.finish { records.append($0) }
                for rule in records.flatMap({ table.messages(of: $0, in: product.id) }).compactMap(\.rule) where !rules.contains(rule) {
                    rules.append(rule)
                }
            }
        }
        return rules
    }
}
