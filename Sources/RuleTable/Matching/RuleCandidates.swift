internal import LogScanning

extension RuleSet {
    /// The rules that fit what someone reads from a screen, best first: a `MessageId` with its arguments, or words of a message or of a
    /// rule's title, in any language, order and case.
    ///
    /// If the words contain a known `MessageId`, the result is its rules, those with these arguments first; otherwise the rules that
    /// share the most words.
    public func candidates(for words: [String]) -> [Rule] {
        let search = RuleSearch(rules: rules, words: words)
        let asked = MessageInWords(words, ids: rules.compactMap(\.match.messageId))
        return
            rules
            .compactMap { rule -> (rule: Rule, rank: [Double])? in
                let overlap = search.overlap(with: rule)
                guard let asked else { return overlap >= RuleSearch.threshold ? (rule, [overlap]) : nil }
                guard let fit = asked.fit(of: rule.match) else { return nil }
                let specificity = fit == .whole ? rule.match.specificity : []
                return (rule, ([fit.rawValue] + specificity).map(Double.init) + [overlap])
            }
            .sorted { one, other in
                one.rank == other.rank ? one.rule.id < other.rule.id : other.rank.lexicographicallyPrecedes(one.rank)
            }
            .map(\.rule)
    }
}

/// A `MessageId` found among words, with the other words as possible arguments.
private struct MessageInWords {
    /// How well a rule fits; greater is better.
    enum Fit: Int {
        /// The id is the same.
        case id
        /// The id is the same and the arguments fit.
        case whole
    }

    let id: FoldedText
    /// The readings of the other words: each word an argument, or all words one argument.
    let arguments: [[FoldedText]]

    /// Fails if the words contain no id that a rule knows.
    init?(_ words: [String], ids: [String]) {
        let known = Set(ids.map(FoldedText.init))
        var found: FoldedText?
        var others: [String] = []
        for word in words {
            let parts = word.split(whereSeparator: \.isWhitespace)
            let rest = parts.filter { part in
                let name = FoldedText(Self.withoutPunctuation(part))
                guard found == nil, known.contains(name) else { return true }
                found = name
                return false
            }
            if !rest.isEmpty { others.append(rest.count == parts.count ? word : rest.joined(separator: " ")) }
        }
        guard let found else { return nil }
        id = found
        arguments = [others, others.isEmpty ? [] : [others.joined(separator: " ")]].map { $0.map(FoldedText.init) }
    }

    /// Allows for punctuation that is pasted with an id: `CGEN6002:`, `"CGEN6002",`.
    private static func withoutPunctuation(_ word: Substring) -> String {
        guard let first = word.firstIndex(where: \.isLetterOrNumber), let last = word.lastIndex(where: \.isLetterOrNumber) else {
            return ""
        }
        return String(word[first...last])
    }

    /// How well a rule fits, or nil if it is for another message id.
    func fit(of match: RuleMatch) -> Fit? {
        guard match.messageId.map(FoldedText.init) == id else { return nil }
        guard let patterns = match.messageArgs else { return .id }
        return arguments.contains(where: patterns.fit) ? .whole : .id
    }
}

extension Character {
    var isLetterOrNumber: Bool { isLetter || isNumber }
}
