import CertificateChain
import RuleTable

/// The checks of who may issue certificates (RFC 5280, 6.1.4 k to n; for usages, 4.2.1.12).
extension CheckSubject {
    func caConstraints(leafMayBeCA: Bool) -> [CheckResult] {
        var findings: [CheckResult] = []
        if !leafMayBeCA, let index = path.leaf, way.indices.count > 1, certificates[index].extensions.basicConstraints.value?.isCA == true {
            findings.append(CheckResult(.caConstraints, .advice, .leafIsAuthority, certificate: index))
        }
        for index in way.authorities {
            let extensions = known[index].extensions
            let unreadable = [
                ("basicConstraints", extensions.basicConstraints == .unreadable), ("keyUsage", extensions.keyUsage == .unreadable),
            ]
            findings += unreadable.filter(\.1).map { CheckResult(.caConstraints, .unknown, .unreadableExtension($0.0), certificate: index) }
        }
        findings += faults(.caConstraints)
        if !findings.isEmpty { return findings }
        if way.authorities.isEmpty, !certificates.isEmpty, !(offers(.trust) && trusted == nil) {
            return [CheckResult(.caConstraints, .notApplicable, .noIssuers)]
        }
        return ofWholeWay(.caConstraints, otherwise: .certificates(count: way.authorities.count))
    }

    func authorityUsages() -> [CheckResult] {
        let findings = faults(.caUsages)
        return findings.isEmpty ? ofWholeWay(.caUsages, otherwise: .certificates(count: way.authorities.count)) : findings
    }
}
