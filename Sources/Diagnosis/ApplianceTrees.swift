import RuleTable
import Terms

/// Which trees of logs are of one appliance, or one node: those that hold the same records are one that was collected more than once.
///
/// Trees that tell of different nodes are never one.
struct ApplianceTrees {
    /// The name of each log's tree: of trees that are one, the first.
    let names: [String]

    init(_ logs: [ReadLog], _ events: [LogEvent]) {
        let trees = Set(logs.map { Tree($0) }).sorted()
        let index = Dictionary(uniqueKeysWithValues: trees.enumerated().map { ($1, $0) })
        let numbers = logs.map { index[Tree($0)] ?? 0 }
        var roots = Array(trees.indices)
        var nodes = Array(repeating: Set<String>(), count: trees.count)
        for event in events {
            guard let node = logs[event.log].product.node.flatMap({ event.fields[$0] }) else { continue }
            nodes[numbers[event.log]].insert(node)
        }
        func root(_ tree: Int) -> Int {
            var tree = tree
            while roots[tree] != tree { tree = roots[tree] }
            return tree
        }
        var holders: [UInt64: Int] = [:]
        for event in events {
            for record in event.records {
                let own = root(numbers[event.log])
                guard let holder = holders[record].map(root) else {
                    holders[record] = own
                    continue
                }
                let areKnown = !nodes[own].isEmpty && !nodes[holder].isEmpty
                guard holder != own, !areKnown || !nodes[own].isDisjoint(with: nodes[holder]) else { continue }
                let (first, second) = (min(own, holder), max(own, holder))
                roots[second] = first
                nodes[first].formUnion(nodes[second])
            }
        }
        names = numbers.map { trees[root($0)].path }
    }

    private struct Tree: Hashable, Comparable {
        let depth: Int
        let path: String
        let product: String

        init(_ log: ReadLog) {
            depth = log.entry.layers.count
            path = log.tree
            product = log.product.id
        }

        static func < (one: Tree, other: Tree) -> Bool {
            (one.depth, one.path, one.product) < (other.depth, other.path, other.product)
        }
    }
}
