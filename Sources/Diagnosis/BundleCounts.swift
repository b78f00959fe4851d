/// The numbers of bundles of a run, by result. Every part of a report takes its numbers from here.
public struct BundleCounts: Hashable, Sendable, Codable {
    public private(set) var bundles = 0
    /// The outcomes partition the bundles: each bundle has exactly one of the three.
    public private(set) var findings = 0
    public private(set) var clean = 0
    public private(set) var incomplete = 0
    /// The incomplete bundles of which nothing could be read.
    public private(set) var failed = 0
    /// All bundles that were not read completely: the incomplete ones, and some with findings.
    public private(set) var unread = 0
    /// By the verdict's name. Every bundle has one verdict.
    private var verdicts: [String: Int] = [:]

    public init() {}

    public subscript(verdict: BundleVerdict) -> Int { verdicts[verdict.rawValue, default: 0] }

    public mutating func add(_ facts: BundleFacts) {
        bundles += 1
        switch facts.outcome {
        case .findings: findings += 1
        case .clean: clean += 1
        case .incomplete: incomplete += 1
        }
        verdicts[facts.verdict.rawValue, default: 0] += 1
        if facts.failed { failed += 1 }
        if !facts.complete { unread += 1 }
    }
}
