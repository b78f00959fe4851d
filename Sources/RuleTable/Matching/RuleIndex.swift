/// Which rules may speak of a message, found by its product and id: the cost of a message does not grow with the number of rules.
struct RuleIndex: Hashable, Sendable {
    private struct Key: Hashable {
        var product: String
        /// Nil for the rules that speak of a message whatever its id.
        var id: FoldedText?
    }

    private struct Candidate: Hashable {
        /// Its place in the order of how narrowly the rules speak: the lower, the narrower.
        let rank: Int
        let position: Int
        let source: FoldedText?
        let match: RuleMatch
    }

    /// Each list in the order of rank.
    private var candidates: [Key: [Candidate]] = [:]

    /// Of two rules that speak as narrowly, the first one goes first.
    init(_ rules: [Rule]) {
        let specificities = rules.map(\.match.specificity)
        let order = rules.indices.sorted { one, other in
            specificities[one] == specificities[other]
                ? one < other : specificities[other].lexicographicallyPrecedes(specificities[one])
        }
        for (rank, position) in order.enumerated() {
            let rule = rules[position]
            candidates[Key(product: rule.product, id: rule.match.messageId.map(FoldedText.init)), default: []].append(
                Candidate(rank: rank, position: position, source: rule.match.source.map(FoldedText.init), match: rule.match))
        }
    }

    /// The position of the rule of a product that speaks most narrowly of a message, or nil.
    func position(for message: FoldedMessage, of product: String) -> Int? {
        func first(_ id: FoldedText?) -> Candidate? {
            candidates[Key(product: product, id: id)]?.first { candidate in
                candidate.source.map(message.sources.contains) != false && candidate.match.fitsArgumentsAndText(of: message)
            }
        }
        let found = [message.id.flatMap { first($0) }, first(nil)].compactMap(\.self)
        return found.min { $0.rank < $1.rank }?.position
    }
}
