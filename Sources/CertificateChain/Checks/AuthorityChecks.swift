/// The checks of who may issue certificates (RFC 5280, 6.1.4 k to n).
extension CheckSubject {
    func caConstraints() -> [CheckResult] {
        var findings: [CheckResult] = []
        if let index = path.leaf, path.indices.count > 1, certificates[index].extensions.basicConstraints.value?.isCA == true {
            findings.append(CheckResult(.caConstraints, .advice, .leafIsAuthority, certificate: index))
        }
        // How many CAs that count for a path length were passed on the way up.
        var below = 0
        for index in path.indices.dropFirst() {
            let certificate = certificates[index]
            findings += Self.faults(of: certificate, isRoot: index == path.root, below: below).map { outcome, detail in
                CheckResult(.caConstraints, outcome, detail, certificate: index)
            }
            if !certificate.isSelfIssued { below += 1 }
        }
        return results(.caConstraints, otherwise: .certificates(count: max(0, path.indices.count - 1)), findings)
    }

    private static func faults(of authority: Certificate, isRoot: Bool, below: Int) -> [(CheckResult.Outcome, CheckDetail)] {
        var faults: [(CheckResult.Outcome, CheckDetail)] = []
        switch authority.extensions.basicConstraints {
        case .unreadable: faults.append((.unknown, .unreadableExtension("basicConstraints")))
        // Old roots have none; a trust anchor is trusted for itself.
        case .absent: faults.append((isRoot ? .advice : .fail, .notAuthority(isRoot: isRoot)))
        case .present(let constraints):
            if !constraints.isCA { faults.append((.fail, .notAuthority(isRoot: isRoot))) }
            if let allowed = constraints.pathLength, below > allowed {
                faults.append((.fail, .pathLength(allowed: allowed, found: below)))
            }
        }
        switch authority.extensions.keyUsage {
        case .unreadable: faults.append((.unknown, .unreadableExtension("keyUsage")))
        case .present(let usage) where !usage.contains(.keyCertSign): faults.append((.fail, .mayNotSign(usage)))
        case .present, .absent: break
        }
        return faults
    }
}
