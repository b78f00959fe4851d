import CertificateChain
import RuleTable

/// The checks of how the files' certificates form a chain.
extension CheckSubject {
    /// - Parameter check: `chainComplete`, or the corresponding check of the peer.
    func complete(_ check: CheckName = .chainComplete) -> [CheckResult] {
        guard let last = path.indices.last else { return [CheckResult(check, .unknown, .noCertificate)] }
        func result(_ outcome: CheckResult.Outcome, _ detail: CheckDetail) -> [CheckResult] {
            [CheckResult(check, outcome, detail, certificate: last)]
        }
        if leafIsAbsent { return [CheckResult(check, .fail, .leafAbsent)] }
        let issuer = certificates[last].issuer
        switch path.end {
        case .root where path.indices.count == 1 && !path.lacksLeaf: return result(.fail, .selfSignedLeaf)
        case .root: return [passing(check, .complete(root: last))]
        // A certificate that could not be read may be the missing one; then the file is at fault.
        case .missingIssuer where unread > 0: return result(.unknown, .issuerNotRead(issuer))
        case .missingIssuer where certificates.count == 1 && offers(.single): return result(.fail, .loneCertificate(issuer: issuer))
        case .missingIssuer: return result(.fail, .missingIssuer(issuer))
        case .endless: return result(.fail, .endless)
        }
    }

    func foreignCertificates() -> [CheckResult] {
        // Without the leaf, nothing says to which chain a CA belongs.
        let strangers = path.foreign.filter { !leafIsAbsent || path.duplicates[$0] != nil }
        return results(.foreignCertificate, otherwise: .certificates(count: certificates.count), strangers.map(foreign))
    }

    private func foreign(_ index: Int) -> CheckResult {
        func result(_ outcome: CheckResult.Outcome, _ detail: CheckDetail) -> CheckResult {
            CheckResult(.foreignCertificate, outcome, detail, certificate: index)
        }
        if let original = path.duplicates[index] { return result(.fail, .duplicate(of: original)) }
        let certificate = certificates[index]
        let namesake = path.indices.first { level in
            certificates[level].subject.comparisonKey == certificate.subject.comparisonKey
                && certificates[level].subjectPublicKeyInfo.isSame(as: certificate.subjectPublicKeyInfo)
        }
        if let namesake { return result(.fail, .alternative(to: namesake)) }
        // If an issuer is missing, it is unknown whether CAs above the gap belong to the chain.
        let isAuthority = certificate.isSelfIssued || certificate.extensions.basicConstraints.value?.isCA == true
        if isAuthority, path.end == .missingIssuer { return result(.unknown, .mayBelong) }
        return result(.fail, .foreign)
    }

    func order() -> [CheckResult] {
        if certificates.isEmpty { return [CheckResult(.chainOrder, .unknown, .noCertificate)] }
        if files.contains(where: { [.pkcs7InDER, .pkcs7InPEM, .pkcs12].contains($0.encoding) }) {
            return [CheckResult(.chainOrder, .notApplicable, .unorderedEncoding)]
        }
        guard path.indices == path.indices.sorted() || leafIsAbsent else {
            return [CheckResult(.chainOrder, .fail, .order(expected: path.indices))]
        }
        if path.indices.count == 1 { return [CheckResult(.chainOrder, .notApplicable, .certificates(count: 1))] }
        return [passing(.chainOrder, .order(expected: path.indices))]
    }

    func signatures(_ check: CheckName = .signatures) -> [CheckResult] {
        let findings = way.indices.indices.compactMap { level -> CheckResult? in
            let index = way.indices[level]
            switch way.signatures[level] {
            case .verified: return nil
            case .broken: return CheckResult(check, .fail, .signedByAnotherKey(issuer: issuer(at: level)), certificate: index)
            case .unknown(let reason): return CheckResult(check, .unknown, .signatureNotChecked(reason), certificate: index)
            case nil: return openWay(check)
            }
        }
        return results(check, otherwise: .signed, findings)
    }

    /// A vendor's limit on the depth of a chain counts the certificates in the file.
    func depth(_ check: CheckName = .depth, limit: Int) -> [CheckResult] {
        if certificates.isEmpty { return [CheckResult(check, .unknown, .noCertificate)] }
        let detail = CheckDetail.depth(certificates.count, limit: limit)
        return certificates.count > limit ? [CheckResult(check, .fail, detail)] : [passing(check, detail)]
    }
}
