/// The rules by product and message id, so that the cost of a message does not grow with the number of rules.
struct RuleIndex: Hashable, Sendable {
    private struct Candidate: Hashable {
        /// The place in the order from most to least specific, from 0.
        let rank: Int
        let position: Int
        let source: FoldedText?
        let match: RuleMatch
    }

    /// Each list in order of rank, by `key`.
    private var candidates: [String: [Candidate]] = [:]

    /// A product with a message id, or with nil for rules that match regardless of the id.
    private static func key(_ product: String, _ id: FoldedText?) -> String {
        id.map { "\(product) \(String(decoding: $0.whole, as: UTF8.self))" } ?? product
    }

    /// Builds the index. Of two equally specific rules, the earlier one wins.
    init(_ rules: [Rule]) {
        let specificities = rules.map(\.match.specificity)
        let order = rules.indices.sorted { one, other in
            specificities[one] == specificities[other]
                ? one < other : specificities[other].lexicographicallyPrecedes(specificities[one])
        }
        for (rank, position) in order.enumerated() {
            let rule = rules[position]
            candidates[Self.key(rule.product, rule.match.messageId.map(FoldedText.init)), default: []].append(
                Candidate(rank: rank, position: position, source: rule.match.source.map(FoldedText.init), match: rule.match))
        }
    }

    /// The position of the product's most specific rule for a message, or nil.
    func position(for message: FoldedMessage, of product: String) -> Int? {
        func first(_ id: FoldedText?) -> Candidate? {
            candidates[Self.key(product, id)]?.first { candidate in
                candidate.source.map(message.sources.contains) != false && candidate.match.fitsRest(of: message)
            }
        }
        let found = [message.id.flatMap { first($0) }, first(nil)].compactMap(\.self)
        return found.min { $0.rank < $1.rank }?.position
    }
}
