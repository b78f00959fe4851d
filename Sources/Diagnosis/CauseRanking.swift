import RuleTable

/// Ranks the possible causes of a finding by the other findings in the bundle.
enum CauseRanking {
    /// The causes in the rule's own order, likeliest first, except where other findings support or contradict a cause.
    static func rank(_ causes: [Rule.Cause], matchedRules: Set<String>) -> [Finding.RankedCause] {
        causes
            .map { cause in
                Finding.RankedCause(
                    cause: cause.id,
                    supportedBy: cause.supportedBy.map(\.rule).filter(matchedRules.contains),
                    contradictedBy: cause.contradictedBy.map(\.rule).filter(matchedRules.contains))
            }
            .enumerated()
            .sorted { one, other in
                one.element.weight != other.element.weight ? one.element.weight > other.element.weight : one.offset < other.offset
            }
            .map(\.element)
    }
}

extension Finding.RankedCause {
    fileprivate var weight: Int { supportedBy.count - contradictedBy.count }
}
