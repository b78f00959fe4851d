/// Whether the bundles of both sides come from one appliance, and what shows it.
public struct ApplianceIdentity: Hashable, Sendable {
    public enum Answer: String, Hashable, Sendable, Codable {
        case yes, no, unknown
    }

    public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
        // yes
        /// Both contain the same tries; `count` of them.
        case sameTries
        /// Both name the same node: `names`.
        case sameNode
        /// A CSR or certificate with the same key lies in both.
        case sameKey
        // no
        /// They are of different products.
        case otherProducts
        /// They name different nodes: `names`, those of BEFORE first.
        case otherNodes
        /// The logs of both cover one time, in which each should show what the other shows.
        case otherTries
        // unknown
        /// They share nothing that would show it.
        case nothingShared
        /// Some tries of the time that both cover are in both, but more are not.
        case triesDisagree
        /// A side has no logs.
        case noLogs
    }

    public var answer: Answer
    public var reason: Reason
    public var count = 0
    public var names: [String] = []

    init(_ answer: Answer, _ reason: Reason, count: Int = 0, names: [String] = []) {
        self.answer = answer
        self.reason = reason
        self.count = count
        self.names = names
    }
}
