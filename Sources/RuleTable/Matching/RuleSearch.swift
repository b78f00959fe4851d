import Terms

/// A search for rules by words. A word that occurs in few rules weighs more than one that occurs in many.
struct RuleSearch {
    /// The share of the words' weight that a rule must reach to be found.
    static let threshold = 0.5

    /// The words of each rule's texts, by the rule's id.
    private let words: [String: Set<String>]
    private let weights: [(word: String, weight: Double)]

    init(rules: [Rule], words asked: [String]) {
        let words = Dictionary(uniqueKeysWithValues: rules.map { ($0.id, Self.words(of: $0)) })
        self.words = words
        weights = Self.words(in: asked.joined(separator: " ")).sorted().map { word in
            let holders = words.values.count { $0.contains(word) }
            // A word that no rule contains says little: it may be the caller's own.
            return (word, holders == 0 ? 0.5 : 1 / Double(holders))
        }
    }

    /// The share of the words' weight that the rule contains, from 0 to 1.
    func overlap(with rule: Rule) -> Double {
        let held = words[rule.id] ?? []
        let whole = weights.reduce(0) { $0 + $1.weight }
        let shared = weights.reduce(0) { $0 + (held.contains($1.word) ? $1.weight : 0) }
        return whole > 0 ? shared / whole : 0
    }

    /// The words that people may read out from a rule's message: of its titles, its match and its example logs.
    private static func words(of rule: Rule) -> Set<String> {
        var texts = rule.title.texts.map(\.text)
        texts += rule.examples.matching
        texts += [rule.id, rule.match.messageId].compactMap(\.self) + rule.match.text.map(\.pattern)
        if case .list(let patterns) = rule.match.messageArgs { texts += patterns.map(\.pattern) }
        return words(in: texts.joined(separator: " "))
    }

    /// The words of a text, in lower case. In scripts without spaces, pairs of neighbouring characters serve as words.
    static func words(in text: String) -> Set<String> {
        var words: Set<String> = []
        for run in text.lowercased().split(whereSeparator: { !$0.isLetterOrNumber }) {
            if run.unicodeScalars.contains(where: \.isEastAsian) && run.count > 1 {
                for (one, next) in zip(run, run.dropFirst()) { words.insert("\(one)\(next)") }
            } else {
                words.insert(String(run))
            }
        }
        return words
    }
}

extension Unicode.Scalar {
    /// Kana, CJK ideographs and Hangul.
    fileprivate var isEastAsian: Bool {
        (0x3040...0x30FF).contains(value) || (0x3400...0x9FFF).contains(value) || (0xAC00...0xD7AF).contains(value)
    }
}
