import CertificateChain
import RuleTable

/// The checks against the given time, of all certificates on the way to the root, wherever they are.
extension CheckSubject {
    func validity(_ check: CheckName = .validity) -> [CheckResult] {
        let findings = way.indices.compactMap { index -> CheckResult? in
            let validity = known[index].validity
            guard let start = validity.notBefore, let end = validity.notAfter else {
                return CheckResult(check, .unknown, .unreadableDate, certificate: index)
            }
            if time > end { return CheckResult(check, .fail, .expired(notAfter: end, at: time), certificate: index) }
            if time < start { return CheckResult(check, .fail, .notYetValid(notBefore: start, at: time), certificate: index) }
            return nil
        }
        return results(check, findings)
    }

    /// Reports certificates that expire in fewer than `days` days, which leaves time to have them reissued.
    func endingSoon(within days: Int) -> [CheckResult] {
        let findings = way.indices.compactMap { index -> CheckResult? in
            guard let end = known[index].validity.notAfter, end >= time, time.days(until: end) < days else { return nil }
            return CheckResult(.endingSoon, .advice, .endsIn(days: time.days(until: end), notAfter: end), certificate: index)
        }
        return results(.endingSoon, findings)
    }

    private func results(_ check: CheckName, _ findings: [CheckResult]) -> [CheckResult] {
        if !findings.isEmpty { return findings }
        if certificates.isEmpty { return [CheckResult(check, .unknown, .noCertificate)] }
        let ends = way.indices.compactMap { known[$0].validity.notAfter }.filter { $0 >= time }
        return [ends.min().map { passing(check, .validUntil($0)) } ?? CheckResult(check, .notApplicable, .noneValid)]
    }
}
