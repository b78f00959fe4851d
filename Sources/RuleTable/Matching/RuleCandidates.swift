internal import LogScanning

extension RuleSet {
    /// The rules that fit what somebody reads out from a screen, best first: a `MessageId` with its arguments, or any words of a
    /// message or of a rule's title, in any language, order and case.
    ///
    /// Where a known `MessageId` stands among the words, its rules: first those for just these arguments. Else the rules that share
    /// most of the words.
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

/// A `MessageId` that stands among words, and what stands beside it.
private struct MessageInWords {
    /// How well a rule fits; the greater, the better.
    enum Fit: Int {
        /// It has the same id.
        case id
        /// And the arguments fit too.
        case whole
    }

    let id: FoldedText
    /// How the other words may be meant: each an argument, or all of them one.
    let arguments: [[FoldedText]]

    /// Nil where no id that a rule knows stands in the words.
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

    /// `CGEN6002:` and `"CGEN6002",` are read out as well.
    private static func withoutPunctuation(_ word: Substring) -> String {
        guard let first = word.firstIndex(where: \.isLetterOrNumber), let last = word.lastIndex(where: \.isLetterOrNumber) else {
            return ""
        }
        return String(word[first...last])
    }

    /// Nil for a rule of another message.
    func fit(of match: RuleMatch) -> Fit? {
        guard match.messageId.map(FoldedText.init) == id else { return nil }
        guard let patterns = match.messageArgs else { return .id }
        return arguments.contains(where: patterns.fit) ? .whole : .id
    }
}

extension Character {
    var isLetterOrNumber: Bool { isLetter || isNumber }
}
