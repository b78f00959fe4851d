/// How many bundles of a run came to what. Every number that a report gives of one of these sets is this one.
public struct BundleCounts: Hashable, Sendable, Codable {
    public private(set) var bundles = 0
    /// The outcomes part the bundles: each has one of the three.
    public private(set) var findings = 0
    public private(set) var clean = 0
    public private(set) var incomplete = 0
    /// Those of the incomplete ones of which nothing could be read.
    public private(set) var failed = 0
    /// The incomplete ones, and those with findings that were not read in full.
    public private(set) var unread = 0

    public init() {}

    public mutating func add(_ diagnosis: BundleDiagnosis) {
        bundles += 1
        switch diagnosis.outcome {
        case .findings: findings += 1
        case .clean: clean += 1
        case .incomplete: incomplete += 1
        }
        if diagnosis.failed { failed += 1 }
        if !diagnosis.complete { unread += 1 }
    }
}
