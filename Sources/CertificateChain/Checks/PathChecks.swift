/// The checks of how the certificates of the files belong together.
extension CheckSubject {
    /// - Parameter check: `chainComplete`, or the peer's.
    func complete(_ check: CheckName = .chainComplete) -> [CheckResult] {
        guard let last = path.indices.last else { return [CheckResult(check, .unknown, .noCertificate)] }
        switch path.end {
        case .root where path.indices.count == 1: return [CheckResult(check, .fail, .selfSignedLeaf, certificate: last)]
        case .root: return [CheckResult(check, .pass, .complete(root: last))]
        case .missingIssuer: return [CheckResult(check, .fail, .missingIssuer(certificates[last].issuer), certificate: last)]
        case .endless: return [CheckResult(check, .fail, .endless, certificate: last)]
        }
    }

    func foreignCertificates() -> [CheckResult] {
        results(
            .foreignCertificate, otherwise: .certificates(count: certificates.count),
            path.foreign.map { index in
                let detail = path.duplicates[index].map { CheckDetail.duplicate(of: $0) } ?? .foreign
                return CheckResult(.foreignCertificate, .fail, detail, certificate: index)
            }
        )
    }

    func order() -> [CheckResult] {
        if certificates.isEmpty { return [CheckResult(.chainOrder, .unknown, .noCertificate)] }
        if files.contains(where: { $0.encoding == .pkcs7InDER || $0.encoding == .pkcs7InPEM }) {
            return [CheckResult(.chainOrder, .notApplicable, .unorderedEncoding)]
        }
        let outcome: CheckResult.Outcome = path.indices == path.indices.sorted() ? .pass : .fail
        return [CheckResult(.chainOrder, outcome, .order(expected: path.indices))]
    }

    func signatures(_ check: CheckName = .signatures) -> [CheckResult] {
        let findings = path.indices.indices.compactMap { level -> CheckResult? in
            let index = path.indices[level]
            // A root is its own issuer.
            let issuer = level + 1 < path.indices.count ? path.indices[level + 1] : index
            switch path.signatures[level] {
            case .verified, nil: return nil
            case .broken: return CheckResult(check, .fail, .signedByAnotherKey(issuer: issuer), certificate: index)
            case .unknown(let reason): return CheckResult(check, .unknown, .signatureNotChecked(reason), certificate: index)
            }
        }
        return results(check, otherwise: .signed, findings)
    }

    /// KB 000221202: "a maximum of 10 leaf certificates within the certificate chain", by which it means certificates.
    func depth(_ check: CheckName = .depth, limit: Int) -> [CheckResult] {
        if certificates.isEmpty { return [CheckResult(check, .unknown, .noCertificate)] }
        return [CheckResult(check, certificates.count > limit ? .fail : .pass, .depth(certificates.count, limit: limit))]
    }
}
