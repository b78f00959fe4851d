import CertificateChain
import RuleTable

/// What every check looks at.
struct CheckSubject {
    let files: [CertificateFile]
    let certificates: [Certificate]
    /// What stands in the appliance's trust store; nil where it was not given.
    let trusted: [Certificate]?
    /// The way through the files' own certificates.
    let path: ChainPath
    /// The same, through the trust store too where there is one: counts the certificates of both, the files' own first.
    let way: ChainPath
    /// What path validation holds against `way`.
    let validation: PathValidation
    let csr: CertificateFile?
    let time: Instant
    /// How many certificates of the files could not be read, the leaf not counted.
    let unread: Int
    /// The product's options that would give the checks more to look at.
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

    /// The certificate that is for the appliance itself.
    var leaf: Certificate? { path.leaf.map { certificates[$0] } }
    /// Those of `way`.
    var known: [Certificate] { certificates + (trusted ?? []) }

    func offers(_ option: PolicyOption.Name) -> Bool { offered.contains(option) }

    /// The results of a check that looks at the leaf alone.
    func leafResult(_ check: CheckName, _ judge: (Certificate) -> (CheckResult.Outcome, CheckDetail)) -> [CheckResult] {
        guard let index = path.leaf else { return [CheckResult(check, .unknown, path.lacksLeaf ? .leafNotRead : .noCertificate)] }
        let (outcome, detail) = judge(certificates[index])
        return [CheckResult(check, outcome, detail, certificate: index)]
    }

    /// The results of a check that says something only where something is amiss. It holds only if all of the files could be read.
    func results(_ check: CheckName, otherwise detail: CheckDetail, _ findings: [CheckResult]) -> [CheckResult] {
        if certificates.isEmpty { return [CheckResult(check, .unknown, .noCertificate)] }
        if !findings.isEmpty { return findings }
        return [passing(check, detail)]
    }

    /// That a check holds, where all of the files could be read.
    func passing(_ check: CheckName, _ detail: CheckDetail, certificate: Int? = nil) -> CheckResult {
        if path.lacksLeaf { return CheckResult(check, .unknown, .leafNotRead) }
        if unread > 0 { return CheckResult(check, .unknown, .partNotRead) }
        return CheckResult(check, .pass, detail, certificate: certificate)
    }

    /// What stands in the way of a check that needs every issuer: nil where all are there.
    func openWay(_ check: CheckName) -> CheckResult? {
        guard way.end != .root, let last = way.indices.last else { return nil }
        if offers(.trust), trusted == nil { return CheckResult(check, .notApplicable, .needsOption(PolicyOption.Name.trust.flag)) }
        return CheckResult(check, .unknown, .issuerMissing(known[last].issuer), certificate: last)
    }
}
