public import CertificateChain
public import RuleTable

/// Which requirements a chain meets, and the predicted result of its upload.
public struct ChainVerdict: Hashable, Sendable {
    public var files: [CertificateFile]
    /// All certificates of all files, in order; results refer to them by index.
    public var certificates: [Certificate]
    /// The certificates of the given trust store, whose indices in results follow those of `certificates`.
    public var trusted: [Certificate]
    /// How they form a chain.
    public var path: ChainPath
    /// In the policy's order. Every fault is listed, whereas an appliance reports only the first.
    public var checks: [CheckResult]
    public var prediction: Prediction
    /// Both chains side by side, if the peer's was given and the product compares them.
    public var peerComparison: PeerComparison?

    /// The overall outcome of a check, the most serious of its results; nil if the product has no such check.
    public func outcome(of check: CheckName) -> CheckResult.Outcome? {
        let outcomes = Set(checks.filter { $0.check == check }.map(\.outcome))
        return [.fail, .unknown, .advice, .pass, .notApplicable].first { outcomes.contains($0) }
    }
}
