import CertificateChain
import RuleTable

/// The checks of path validation (RFC 5280, 6.1) that libcrypto makes.
extension CheckSubject {
    func nameConstraints() -> [CheckResult] { ofWholeWay(.nameConstraints) }

    func criticalExtensions() -> [CheckResult] { ofEach(.criticalExtensions) }

    func policies() -> [CheckResult] { ofWholeWay(.policies) }

    func keyIdentifiers() -> [CheckResult] { ofWholeWay(.keyIdentifiers) }

    func keyParameters() -> [CheckResult] { ofEach(.keyParameters) }

    private func ofWholeWay(_ check: CheckName) -> [CheckResult] {
        let findings = faults(check)
        return findings.isEmpty ? ofWholeWay(check, otherwise: .certificates(count: way.indices.count)) : findings
    }

    /// The result of a check of the whole path that found nothing: it passes only if libcrypto completed and every issuer is present.
    func ofWholeWay(_ check: CheckName, otherwise detail: CheckDetail) -> [CheckResult] {
        if certificates.isEmpty { return [CheckResult(check, .unknown, .noCertificate)] }
        if let reason = validation.stoppedBy { return [CheckResult(check, .unknown, .validationStopped(reason))] }
        if let open = openWay(check) { return [open] }
        if way.indices.count == 1 { return [CheckResult(check, .notApplicable, .noIssuers)] }
        return [passing(check, detail)]
    }

    /// The results of a check of each certificate individually.
    private func ofEach(_ check: CheckName) -> [CheckResult] {
        let findings = faults(check)
        if findings.isEmpty, !certificates.isEmpty, let reason = validation.stoppedBy {
            return [CheckResult(check, .unknown, .validationStopped(reason))]
        }
        return results(check, otherwise: .certificates(count: way.indices.count), findings)
    }
}
