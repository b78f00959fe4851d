import CertificateChain
import RuleTable

/// The input of all checks.
struct CheckSubject {
    let files: [CertificateFile]
    let certificates: [Certificate]
    /// The contents of the appliance's trust store; nil if it was not given.
    let trusted: [Certificate]?
    /// The path through the files' own certificates.
    let path: ChainPath
    /// The path through the files and the trust store, if there is one. Its indices count the certificates of both, the files' first.
    let way: ChainPath
    /// The result of path validation for `way`.
    let validation: PathValidation
    let csr: CertificateFile?
    let time: Instant
    /// The number of certificates in the files that could not be read, not counting the leaf.
    let unread: Int
    /// The product's options that would give the checks more input.
    private let offered: Set<PolicyOption.Name>

    init(files: [CertificateFile], of check: ChainCheck) {
        self.init(files: files, csr: check.csr, trust: check.trust, time: check.time, offered: Set(check.policy.options.map(\.name)))
    }

    /// The other appliance's chain.
    init(peer: CertificateFile, of check: ChainCheck) {
        self.init(files: [peer], csr: nil, trust: nil, time: check.time, offered: [])
    }

    private init(files: [CertificateFile], csr: CertificateFile?, trust: [CertificateFile]?, time: Instant, offered: Set<PolicyOption.Name>)
    {
        self.files = files
        self.csr = csr
        self.time = time
        self.offered = offered
        certificates = files.flatMap(\.certificates)
        trusted = trust?.flatMap(\.certificates)
        var path = ChainPath(of: certificates, leafKey: csr?.requests.first?.subjectPublicKeyInfo, at: time)
        let gaps = UnreadCertificates(in: files)
        path.lacksLeaf = gaps.includeTheLeaf(of: path, certificates, csr)
        unread = gaps.count - (path.lacksLeaf ? 1 : 0)
        self.path = path
        let known = certificates + (trusted ?? [])
        if let trusted, !trusted.isEmpty {
            var way = ChainPath(of: known, from: path.indices.first, at: time)
            way.lacksLeaf = path.lacksLeaf
            self.way = way
        } else {
            way = path
        }
        validation = PathValidation(of: way.indices.map { known[$0] }, isWhole: way.end == .root)
    }

    /// The appliance's own certificate.
    var leaf: Certificate? { path.leaf.map { certificates[$0] } }
    /// The certificates that `way` refers to.
    var known: [Certificate] { certificates + (trusted ?? []) }

    func offers(_ option: PolicyOption.Name) -> Bool { offered.contains(option) }

    /// The result of a check that examines only the leaf.
    func leafResult(_ check: CheckName, _ judge: (Certificate) -> (CheckResult.Outcome, CheckDetail)) -> [CheckResult] {
        guard let index = path.leaf else { return [CheckResult(check, .unknown, path.lacksLeaf ? .leafNotRead : .noCertificate)] }
        let (outcome, detail) = judge(certificates[index])
        return [CheckResult(check, outcome, detail, certificate: index)]
    }

    /// The results of a check that reports only faults. Without faults it passes only if all certificates of the files could be read.
    func results(_ check: CheckName, otherwise detail: CheckDetail, _ findings: [CheckResult]) -> [CheckResult] {
        if certificates.isEmpty { return [CheckResult(check, .unknown, .noCertificate)] }
        if !findings.isEmpty { return findings }
        return [passing(check, detail)]
    }

    /// A pass, provided that all certificates of the files could be read.
    func passing(_ check: CheckName, _ detail: CheckDetail, certificate: Int? = nil) -> CheckResult {
        if path.lacksLeaf { return CheckResult(check, .unknown, .leafNotRead) }
        if unread > 0 { return CheckResult(check, .unknown, .partNotRead) }
        return CheckResult(check, .pass, detail, certificate: certificate)
    }

    /// The result of a check that needs every issuer, if one is missing; otherwise nil.
    func openWay(_ check: CheckName) -> CheckResult? {
        guard way.end != .root, let last = way.indices.last else { return nil }
        if offers(.trust), trusted == nil { return CheckResult(check, .notApplicable, .needsOption(PolicyOption.Name.trust.flag)) }
        return CheckResult(check, .unknown, .issuerMissing(known[last].issuer), certificate: last)
    }
}
