import Terms

/// The trees of both sides that are taken for one appliance's.
struct Appliance {
    let product: String
    fileprivate(set) var trees: [LogTree]
    /// Whether something in the logs, not only the request to compare them, connects a tree of BEFORE with one of AFTER.
    fileprivate(set) var isProven = false

    func trees(on side: Side) -> [LogTree] { trees.filter { $0.side == side } }

    func from(_ side: Side) -> LoggedTime? { trees(on: side).compactMap(\.from).min() }

    func to(_ side: Side) -> LoggedTime? { trees(on: side).compactMap(\.to).max() }
}

/// Finds out which trees of several bundles are of one appliance.
///
/// A tree's name says little, since every bundle has its own. Trees that share tries, a node or a key belong together. Those that share nothing are
/// taken for one appliance's if they lie at the same place in their bundles or are the only ones there: they were named as its bundles. Trees that
/// contradict each other are never one appliance's.
struct ApplianceMatching {
    private(set) var appliances: [Appliance] = []
    let identity: ApplianceIdentity
    /// The index of each tree's appliance.
    private var indices: [Key: Int] = [:]

    private struct Key: Hashable {
        let side: Side
        let bundle: Int
        let product: String
        let log: String
    }

    init(before: [ComparedBundle], after: [ComparedBundle]) {
        let trees =
            before.enumerated().flatMap { LogTree.trees(of: $1, at: $0, on: .before) }
            + after.enumerated().flatMap { LogTree.trees(of: $1, at: $0, on: .after) }
        let answers = trees.map { tree in trees.map { tree.identity(with: $0) } }
        var groups = trees.indices.map { [$0] }
        var places = Array(trees.indices)
        func contradict(_ one: [Int], _ other: [Int]) -> Bool {
            one.contains { first in other.contains { answers[first][$0].answer == .no } }
        }
        func join(where belongTogether: (Int, Int) -> Bool) {
            for first in trees.indices {
                for second in trees.indices.dropFirst(first + 1) where places[first] != places[second] && belongTogether(first, second) {
                    let (kept, joined) = (min(places[first], places[second]), max(places[first], places[second]))
                    if contradict(groups[kept], groups[joined]) { continue }
                    for tree in groups[joined] { places[tree] = kept }
                    groups[kept] += groups[joined]
                    groups[joined] = []
                }
            }
        }
        func isOnly(_ tree: LogTree) -> Bool {
            trees.count { $0.side == tree.side && $0.bundle == tree.bundle && $0.product == tree.product } == 1
        }
        join { answers[$0][$1].answer == .yes }
        join { first, second in
            let (one, other) = (trees[first], trees[second])
            guard one.product == other.product, (one.side, one.bundle) != (other.side, other.bundle) else { return false }
            return one.place == other.place || isOnly(one) && isOnly(other)
        }

        for group in groups where !group.isEmpty {
            var appliance = Appliance(product: trees[group[0]].product, trees: group.map { trees[$0] })
            appliance.isProven = group.contains { first in
                trees[first].side == .before
                    && group.contains { trees[$0].side == .after && answers[first][$0].answer == .yes }
            }
            for tree in appliance.trees {
                indices[Key(side: tree.side, bundle: tree.bundle, product: tree.product, log: tree.log)] = appliances.count
            }
            appliances.append(appliance)
        }
        identity = Self.identity(trees, answers)
    }

    /// The appliance of a tree of a bundle; nil if there were too many trees to keep.
    func appliance(of log: String, _ product: String, at bundle: Int, on side: Side) -> Int? {
        indices[Key(side: side, bundle: bundle, product: product, log: log)]
    }

    /// The answer for the sides as a whole, from the answers for all pairs of trees.
    private static func identity(_ trees: [LogTree], _ answers: [[ApplianceIdentity]]) -> ApplianceIdentity {
        let (before, after) = (trees.indices.filter { trees[$0].side == .before }, trees.indices.filter { trees[$0].side == .after })
        if before.isEmpty || after.isEmpty { return .init(.unknown, .noLogs) }
        let pairs = before.flatMap { first in after.map { answers[first][$0] } }
        for reason in [ApplianceIdentity.Reason.sameTries, .sameNode, .sameKey] {
            let fitting = pairs.filter { $0.answer == .yes && $0.reason == reason }
            if let best = fitting.max(by: { $0.count < $1.count }) { return best }
        }
        let ofOneProduct = pairs.filter { $0.reason != .otherProducts }
        guard let first = ofOneProduct.first else { return .init(.no, .otherProducts) }
        return ofOneProduct.first { $0.answer == .unknown } ?? first
    }
}
