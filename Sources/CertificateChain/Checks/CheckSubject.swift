/// What every check looks at.
struct CheckSubject {
    let files: [CertificateFile]
    let certificates: [Certificate]
    let path: ChainPath
    let csr: CertificateFile?
    let time: Instant

    init(files: [CertificateFile], csr: CertificateFile?, time: Instant) {
        self.files = files
        self.csr = csr
        self.time = time
        certificates = files.flatMap(\.certificates)
        path = ChainPath(of: certificates, leafKey: csr?.requests.first?.subjectPublicKeyInfo)
    }

    /// The certificate that is for the appliance itself.
    var leaf: Certificate? { path.leaf.map { certificates[$0] } }

    /// The results of a check that looks at the leaf alone.
    func leafResult(_ check: CheckName, _ judge: (Certificate) -> (CheckResult.Outcome, CheckDetail)) -> [CheckResult] {
        guard let index = path.leaf else { return [CheckResult(check, .unknown, .noCertificate)] }
        let (outcome, detail) = judge(certificates[index])
        return [CheckResult(check, outcome, detail, certificate: index)]
    }

    /// The results of a check that says something only where something is amiss.
    func results(_ check: CheckName, otherwise detail: CheckDetail, _ findings: [CheckResult]) -> [CheckResult] {
        if certificates.isEmpty { return [CheckResult(check, .unknown, .noCertificate)] }
        return findings.isEmpty ? [CheckResult(check, .pass, detail)] : findings
    }
}
