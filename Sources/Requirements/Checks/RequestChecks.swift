import CertificateChain
import RuleTable

/// The checks that compare a certificate with the appliance's CSR.
extension CheckSubject {
    func csrKeyMatch() -> [CheckResult] {
        withRequest(.csrKeyMatch) { request in
            leafResult(.csrKeyMatch) { leaf in
                leaf.subjectPublicKeyInfo.isSame(as: request.subjectPublicKeyInfo)
                    ? (.pass, .sameKey(leaf.subjectPublicKeyInfo))
                    : (.fail, .otherKey(certificate: leaf.subjectPublicKeyInfo, request: request.subjectPublicKeyInfo))
            }
        }
    }

    /// A CSR with an invalid signature was damaged or assembled by hand: a CA would refuse it.
    func csrSignature() -> [CheckResult] {
        withRequest(.csrSignature) { request in
            switch request.signature {
            case .verified: [CheckResult(.csrSignature, .pass, .signed)]
            case .broken: [CheckResult(.csrSignature, .advice, .brokenRequest)]
            case .unknown(let reason): [CheckResult(.csrSignature, .advice, .signatureNotChecked(reason))]
            }
        }
    }

    /// Compares the alternative names as sets, including extra ones in the certificate.
    func sansMatch() -> [CheckResult] {
        withRequest(.sansMatch) { request in
            leafResult(.sansMatch) { leaf in
                let wanted = request.extensions.subjectAltName
                let found = leaf.extensions.subjectAltName
                if wanted == .unreadable || found == .unreadable { return (.unknown, .unreadableExtension("subjectAltName")) }
                let requested = (wanted.value ?? []).map(\.folded)
                let issued = (found.value ?? []).map(\.folded)
                if requested.isEmpty { return (.notApplicable, .requestHasNoNames) }
                let missing = requested.filter { !issued.contains($0) }
                let extra = issued.filter { !requested.contains($0) }
                return (missing.isEmpty && extra.isEmpty ? .pass : .fail, .alternativeNames(missing: missing, extra: extra))
            }
        }
    }

    private func withRequest(_ check: CheckName, _ results: (CertificateRequest) -> [CheckResult]) -> [CheckResult] {
        guard let csr else { return [CheckResult(check, .notApplicable, .needsOption("--csr"))] }
        guard let request = csr.requests.first else { return [CheckResult(check, .unknown, .noRequest(file: csr.name))] }
        return results(request)
    }
}

extension GeneralName {
    /// Host names are compared without case (RFC 5280, 7.2).
    fileprivate var folded: GeneralName {
        if case .dnsName(let name) = self { .dnsName(name.lowercased()) } else { self }
    }
}
