import CertificateChain
import RuleTable

/// The checks against an appliance's trust store.
extension CheckSubject {
    /// Every issuer, up to the root, must be in the trust store before the certificate is uploaded; those in the files can be uploaded first.
    func issuersTrusted() -> [CheckResult] {
        guard trusted != nil else { return [CheckResult(.chainComplete, .notApplicable, .needsOption(PolicyOption.Name.trust.flag))] }
        let all = known
        guard let last = way.indices.last else { return [CheckResult(.chainComplete, .unknown, .noCertificate)] }
        func failure(_ detail: CheckDetail, at index: Int) -> [CheckResult] {
            [CheckResult(.chainComplete, .fail, detail, certificate: index)]
        }
        if let impostor { return failure(.signedByAnotherKey(issuer: impostor), at: last) }
        if let level = way.signatures.firstIndex(of: .broken) {
            return failure(.signedByAnotherKey(issuer: issuer(at: level)), at: way.indices[level])
        }
        return switch way.end {
        case .root: [passing(.chainComplete, .inTrustStore(root: all[last].subject))]
        case .missingIssuer: failure(.missingIssuer(all[last].issuer), at: last)
        case .endless: failure(.endless, at: last)
        }
    }

    /// A trust store keeps one certificate for a common name: the one that starts later (Security Guide 14; Document 217138).
    func trustReplacement() -> [CheckResult] {
        guard let trusted else { return [CheckResult(.trustReplacement, .notApplicable, .needsOption(PolicyOption.Name.trust.flag))] }
        let authorities = certificates.indices.filter { certificates[$0].extensions.basicConstraints.value?.isCA == true }
        if authorities.isEmpty { return [CheckResult(.trustReplacement, .notApplicable, .noAuthority)] }
        return results(
            .trustReplacement, otherwise: .certificates(count: authorities.count),
            authorities.compactMap { index in
                guard let name = certificates[index].subject.commonNames.first else { return nil }
                let namesakes = trusted.filter { $0.subject.commonNames.first == name }
                return namesakes.isEmpty ? nil : replacement(of: namesakes, by: index, named: name)
            }
        )
    }

    private func replacement(of namesakes: [Certificate], by index: Int, named name: String) -> CheckResult {
        let new = certificates[index]
        func result(_ outcome: CheckResult.Outcome, _ detail: CheckDetail) -> CheckResult {
            CheckResult(.trustReplacement, outcome, detail, certificate: index)
        }
        if namesakes.contains(where: { $0.der == new.der }) { return result(.pass, .alreadyTrusted(commonName: name)) }
        guard let start = new.validity.notBefore, let end = new.validity.notAfter,
            let latest = namesakes.compactMap(\.validity.notBefore).max()
        else { return result(.unknown, .unreadableDate) }
        if time > end { return result(.fail, .expired(notAfter: end, at: time)) }
        return latest >= start
            ? result(.fail, .trustedIsNewer(commonName: name, trusted: latest)) : result(.pass, .replaces(commonName: name))
    }
}
