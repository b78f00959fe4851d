import RuleTable
import Terms

/// Determines which trees of logs belong to one appliance or node. Trees that contain the same events, in the time that both cover, are one
/// tree that was collected more than once.
///
/// Trees that name different nodes are never the same.
struct ApplianceTrees {
    /// The name of each log's tree; equal trees have the name of the first.
    let names: [String]

    init(_ logs: [ReadLog], _ events: [LogEvent]) {
        let trees = Set(logs.map { Tree($0) }).sorted()
        let index = Dictionary(uniqueKeysWithValues: trees.enumerated().map { ($1, $0) })
        let numbers = logs.map { index[Tree($0)] ?? 0 }
        var contents = trees.map { _ in Contents() }
        for event in events {
            contents[numbers[event.log]].add(event, node: logs[event.log].product.node.flatMap { event.fields[$0] })
        }
        var roots = Array(trees.indices)
        func root(_ tree: Int) -> Int {
            var tree = tree
            while roots[tree] != tree { tree = roots[tree] }
            return tree
        }
        for pair in Self.pairsThatShareEvents(contents) where contents[pair.first].isCollected(alsoAs: contents[pair.second]) {
            let (own, other) = (root(pair.first), root(pair.second))
            let nodes = (contents[own].nodes, contents[other].nodes)
            guard own != other, nodes.0.isEmpty || nodes.1.isEmpty || !nodes.0.isDisjoint(with: nodes.1) else { continue }
            let (first, second) = (min(own, other), max(own, other))
            roots[second] = first
            contents[first].nodes.formUnion(contents[second].nodes)
        }
        names = numbers.map { trees[root($0)].path }
    }

    private struct Pair: Hashable, Comparable {
        let first: Int
        let second: Int

        static func < (one: Pair, other: Pair) -> Bool { (one.first, one.second) < (other.first, other.second) }
    }

    private static func pairsThatShareEvents(_ contents: [Contents]) -> [Pair] {
        var holders: [UInt64: [Int]] = [:]
        for (tree, contents) in contents.enumerated() {
            for record in contents.records { holders[record, default: []].append(tree) }
        }
        var pairs: Set<Pair> = []
        for trees in holders.values where trees.count > 1 {
            for (place, first) in trees.enumerated() {
                for second in trees[(place + 1)...] { pairs.insert(Pair(first: first, second: second)) }
            }
        }
        return pairs.sorted()
    }

    /// The events of a tree.
    private struct Contents {
        private struct Event {
            var time: LoggedTime?
            var records: Set<UInt64>

            func isOne(with other: Event) -> Bool { LogEvent.areOne(records, other.records) }
        }

        private var events: [Event] = []
        /// The index of the event that contains a record, by the record's identity.
        private var holders: [UInt64: Int] = [:]
        var nodes: Set<String> = []
        private var span: ClosedRange<LoggedTime>?

        var records: some Collection<UInt64> { holders.keys }

        mutating func add(_ event: LogEvent, node: String?) {
            for record in event.records { holders[record] = events.count }
            events.append(Event(time: event.time, records: Set(event.records)))
            if let node { nodes.insert(node) }
            guard let time = event.time else { return }
            span = span.map { min($0.lowerBound, time)...max($0.upperBound, time) } ?? time...time
        }

        /// Whether, in the time that both cover, more events are in both than in either one alone. A single one may be equal by chance.
        func isCollected(alsoAs other: Contents) -> Bool { isMostly(in: other) && other.isMostly(in: self) }

        private func isMostly(in other: Contents) -> Bool {
            let isShared = events.map { event in
                event.records.contains { record in other.holders[record].map { event.isOne(with: other.events[$0]) } ?? false }
            }
            // Of several records with equal times, one file may contain more than another.
            let times = Set(zip(events, isShared).filter(\.1).map(\.0.time))
            let alone = zip(events, isShared).count { event, isShared in
                !isShared && !times.contains(event.time) && (event.time.map { other.span?.contains($0) ?? true } ?? true)
            }
            return isShared.count { $0 } > alone
        }
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
