import Diagnosis
import Terms

/// The logs of one product in one tree of a bundle: those of one appliance or node.
struct LogTree {
    let side: Side
    /// The bundle's index on its side.
    let bundle: Int
    let product: String
    /// As in `Subject.log`.
    let log: String
    let from: LoggedTime?
    let to: LoggedTime?
    /// The nodes that its tries name, by their names in lower case: a name does not depend on case.
    private(set) var nodes: [String: String] = [:]
    private(set) var tries: [TryIdentity: LoggedTime] = [:]
    /// Whether everything was read, and no try is missing in `tries`.
    let isWhole: Bool
    private let keys: Set<String>

    /// The trees of a bundle.
    static func trees(of bundle: ComparedBundle, at index: Int, on side: Side) -> [LogTree] {
        bundle.diagnosis.spans.map { LogTree($0, bundle, at: index, on: side) }
    }

    private init(_ span: LogSpan, _ bundle: ComparedBundle, at index: Int, on side: Side) {
        let diagnosis = bundle.diagnosis
        self.side = side
        self.bundle = index
        (product, log, from, to) = (span.product, span.log, span.from, span.to)
        let keepsAll = diagnosis.attempts.count == diagnosis.attempts.kept.count
        isWhole = diagnosis.complete && keepsAll && diagnosis.window?.recordsOutside ?? 0 == 0
        // A key belongs to the whole bundle; with several trees it is not known which one's it is.
        keys = diagnosis.spans.count == 1 ? bundle.keys : []
        let subjects = diagnosis.standings.map(\.subject) + diagnosis.attempts.kept.map(\.subject)
        for node in subjects.filter({ $0.product == span.product && $0.log == span.log }).compactMap(\.node) {
            nodes[node.lowercased()] = nodes[node.lowercased()] ?? node
        }
        for attempt in diagnosis.attempts.kept where attempt.product == span.product && attempt.subject.log == span.log {
            if let identity = TryIdentity(attempt) { tries[identity] = identity.time }
        }
    }

    /// The tree's path below the bundle's own name.
    var place: Substring { log.firstIndex(of: "/").map { log[$0...] } ?? "" }

    func covers(_ time: LoggedTime) -> Bool {
        guard let from, let to else { return false }
        return Chronology(time, to: from) == .later && Chronology(time, to: to) == .earlier
    }

    /// Whether two trees are of one appliance.
    func identity(with other: LogTree) -> ApplianceIdentity {
        if product != other.product { return .init(.no, .otherProducts) }
        let both = nodes.filter { other.nodes[$0.key] != nil }.values
        if both.isEmpty, !nodes.isEmpty, !other.nodes.isEmpty {
            return .init(.no, .otherNodes, names: [nodes, other.nodes].compactMap { $0.values.min() })
        }
        let shared = tries.keys.count { other.tries[$0] != nil }
        // What only one of two logs shows, in a time that both cover.
        let alone = alone(beside: other) + other.alone(beside: self)
        if shared > alone { return .init(.yes, .sameTries, count: shared) }
        if alone > 0 { return shared == 0 ? .init(.no, .otherTries) : .init(.unknown, .triesDisagree, count: shared) }
        if let node = both.min() { return .init(.yes, .sameNode, names: [node]) }
        if !keys.isDisjoint(with: other.keys) { return .init(.yes, .sameKey) }
        return .init(.unknown, .nothingShared)
    }

    private func alone(beside other: LogTree) -> Int {
        guard other.isWhole else { return 0 }
        return tries.count { other.tries[$0.key] == nil && other.covers($0.value) }
    }
}
