import LogScanning
import RuleTable
import Terms

/// Determines which trees of logs belong to one appliance or node. Trees that contain the same events, in the time that both cover, are one
/// tree that was collected more than once. So are trees whose paths differ only in digits and whose times do not overlap, if they name the same
/// node (a collection for each day), or if one has only older parts of the log that the other lacks (a collection that was split).
///
/// Trees that name different nodes are never the same.
struct ApplianceTrees {
    /// The name of each log's tree; equal trees have the name of the first.
    let names: [String]

    init(_ logs: [ReadLog], _ events: [LogEvent]) {
        guard logs.contains(where: { $0.tree != logs[0].tree }) else {
            names = logs.map(\.tree)
            return
        }
        let trees = Set(logs.map { Tree($0) }).sorted()
        let index = Dictionary(uniqueKeysWithValues: trees.enumerated().map { ($1, $0) })
        let numbers = logs.map { index[Tree($0)] ?? 0 }
        var contents = trees.map { _ in Contents() }
        for event in events {
            contents[numbers[event.log]].add(event, node: logs[event.log].product.node.flatMap { event.fields[$0] })
        }
        for (log, number) in zip(logs, numbers) { contents[number].rotations.insert(log.rotation) }
        var roots = Array(trees.indices)
        func root(_ tree: Int) -> Int {
            var tree = tree
            while roots[tree] != tree { tree = roots[tree] }
            return tree
        }
        let shared = Self.pairsThatShareEvents(contents).filter { contents[$0.first].isCollected(alsoAs: contents[$0.second]) }
        for pair in shared + Self.collections(of: trees, contents) {
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

    /// The pairs of trees that look like two collections of one node, made for different times.
    private static func collections(of trees: [Tree], _ contents: [Contents]) -> [Pair] {
        let groups = Dictionary(grouping: trees.indices.filter { contents[$0].nodes.count <= 1 }) {
            [trees[$0].product, trees[$0].path.filter { !$0.isNumber }, contents[$0].nodes.first ?? ""]
        }
        func isOlderPart(_ tree: Int, of other: Int) -> Bool {
            SplitCollection.areParts(trees[tree].path, trees[other].path) && contents[tree].isOlderPart(of: contents[other])
        }
        var pairs: [Pair] = []
        for group in groups.values {
            let spans = group.compactMap { tree in contents[tree].span.map { (tree: tree, span: $0) } }
                .sorted { ($0.span.lowerBound, $0.tree) < ($1.span.lowerBound, $1.tree) }
            for (one, next) in zip(spans, spans.dropFirst()) where one.span.upperBound < next.span.lowerBound {
                guard !contents[one.tree].nodes.isEmpty || isOlderPart(one.tree, of: next.tree) else { continue }
                pairs.append(Pair(first: min(one.tree, next.tree), second: max(one.tree, next.tree)))
            }
        }
        return pairs.sorted()
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
        var rotations: Set<Rotation> = []
        private(set) var span: ClosedRange<LoggedTime>?

        var records: some Collection<UInt64> { holders.keys }

        mutating func add(_ event: LogEvent, node: String?) {
            for record in event.records { holders[record] = events.count }
            events.append(Event(time: event.time, records: Set(event.records)))
            if let node { nodes.insert(node.lowercased()) }
            guard let time = event.time else { return }
            span = span.map { min($0.lowerBound, time)...max($0.upperBound, time) } ?? time...time
        }

        /// Whether it has only numbered parts of a log, and the other one the log and none of them.
        func isOlderPart(of other: Contents) -> Bool {
            rotations.allSatisfy { $0.number != nil } && other.rotations.contains(.live) && rotations.isDisjoint(with: other.rotations)
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
