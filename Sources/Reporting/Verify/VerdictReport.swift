import CertificateChain
import Requirements
public import RuleTable
public import Terms

/// A verdict on certificate files in the words of one language: the contract of `verify --format json`.
public struct VerdictReport: Hashable, Sendable, Encodable {
    public var product: String
    /// As given; for a file from an archive, including its place there.
    public var files: [String]
    public var certificates: [CertificateReport]
    /// Indices of `certificates`, from the leaf up.
    public var path: [Int]
    public var checks: [CheckReport]
    public var predicted: PredictionReport
    /// The other appliance's chain beside this one; null if it was not given.
    @Nullable public var peer: PeerReport?
    /// The result of `--write-fixed`; null if that was not requested.
    @Nullable public var fixed: RepairReport?
    public var notes: [NoteReport]

    public init(_ chain: CheckedChain, rules: RuleSet, language: Language) {
        self.init(chain, Wording(rules, language).speaking(of: [chain.check.policy.product]))
    }

    init(_ chain: CheckedChain, _ wording: Wording) {
        let verdict = chain.verdict
        product = chain.check.policy.product
        files = verdict.files.map(\.name)
        certificates = CertificateReport.list(verdict.certificates, verdict.path)
        path = verdict.path.indices
        checks = verdict.checks.map { CheckReport($0, of: chain, wording) }
        predicted = PredictionReport(chain, checks: checks, wording)
        peer = verdict.peerComparison.map { PeerReport($0, of: chain) }
        fixed = chain.repair.map { RepairReport($0, of: chain, wording) }
        notes = chain.notes.map { NoteReport($0, wording) }
    }
}
