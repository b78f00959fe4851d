internal import LogScanning

extension RuleSet {
    /// The rules that fit what somebody reads out from a screen, best first: a `MessageId` with its arguments, or any words of a
    /// message or of a rule's title, in any language, order and case.
    ///
    /// First the rules that the table has for just that message, then those of the same `MessageId`, then the ones that share most of the words.
    public func candidates(for words: [String]) -> [Rule] {
        let search = RuleSearch(rules: rules, words: words)
        let asked = MessageInWords(words, ids: rules.compactMap(\.match.messageId))
        return
            rules
            .compactMap { rule -> (rule: Rule, rank: [Double])? in
                let overlap = search.overlap(with: rule)
                let fit = asked?.fit(of: rule.match) ?? 0
                guard fit > 0 || overlap >= RuleSearch.threshold else { return nil }
                let specificity = fit == MessageInWords.wholeFit ? rule.match.specificity.map(Double.init) : []
                return (rule, [Double(fit)] + specificity + [overlap])
            }
            .sorted { one, other in
                one.rank == other.rank ? one.rule.id < other.rule.id : other.rank.lexicographicallyPrecedes(one.rank)
            }
            .map(\.rule)
    }
}

/// A `MessageId` that stands among words, and what stands beside it.
private struct MessageInWords {
    /// The same id, and the arguments fit too.
    static let wholeFit = 2

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

    /// 0: another message, 1: the same id, 2: the same arguments too.
    func fit(of match: RuleMatch) -> Int {
        guard match.messageId.map(FoldedText.init) == id else { return 0 }
        guard let patterns = match.messageArgs else { return 1 }
        return arguments.contains(where: patterns.fit) ? Self.wholeFit : 1
    }
}

extension Character {
    var isLetterOrNumber: Bool { isLetter || isNumber }
}
