public import CertificateChain
public import RuleTable

/// Which requirements a chain meets, and what its upload would lead to.
public struct ChainVerdict: Hashable, Sendable {
    public var files: [CertificateFile]
    /// All certificates of all files, in order; results count them from 0.
    public var certificates: [Certificate]
    /// Those of the trust store that was given: results count them on from `certificates`.
    public var trusted: [Certificate]
    /// How they belong together.
    public var path: ChainPath
    /// In the order of the policy; every fault is listed, where an appliance names the first.
    public var checks: [CheckResult]
    public var prediction: Prediction
    /// Both chains side by side, where the peer's was given and the product compares them.
    public var peerComparison: PeerComparison?

    /// What a check comes to over all certificates: the gravest of its results; nil where the product makes no such check.
    public func outcome(of check: CheckName) -> CheckResult.Outcome? {
        let outcomes = Set(checks.filter { $0.check == check }.map(\.outcome))
        return [.fail, .unknown, .advice, .pass, .notApplicable].first { outcomes.contains($0) }
    }
}
