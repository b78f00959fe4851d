/// What Cisco Unified Communications Manager asks of a CA-signed certificate (Document 217138, Administration Guide 12.5(1)SU3,
/// Security Guide 14).
struct CiscoCUCMRequirements: ProductRequirements {
    var purpose: CUCMPurpose
    var release: CUCMRelease
    /// The purpose's trust store; nil where it was not given.
    var trust: [CertificateFile]?

    func results(for subject: CheckSubject) -> [CheckResult] {
        let trusted = trust?.flatMap(\.certificates)
        return subject.csrKeyMatch() + subject.csrSignature() + subject.encoding(outcome) + subject.privateKey()
            + subject.extendedKeyUsage(required: purpose.extendedKeyUsage(release))
            + subject.keyUsage(.keyUsage, required: purpose.keyUsage(release))
            + subject.issuersTrusted(trusted)
            + subject.signatures() + subject.caConstraints()
            + subject.wildcard() + subject.sansMatch()
            + subject.validity() + subject.endingSoon()
            + subject.keySize() + subject.weakKeys() + subject.weakSignatures()
            + subject.trustReplacement(trusted)
    }

    /// Both guides take PEM and DER; 12.5 says that a PKCS#7 chain may come in PEM.
    private func outcome(_ encoding: FileEncoding) -> CheckResult.Outcome {
        switch encoding {
        case .pem, .der: .pass
        case .pkcs7InPEM: release == .release12_5 ? .pass : .unknown
        case .bareBase64: .unknown
        case .pkcs7InDER, .pkcs12, .unrecognised: .fail
        }
    }

    func cause(of check: CheckName) -> CauseReference? {
        let (rule, cause): (String, String?)
        switch check {
        case .csrKeyMatch: (rule, cause) = ("csr-key-mismatch", nil)
        case .encoding: (rule, cause) = ("certificate-unreadable", "encoding")
        case .extendedKeyUsage, .keyUsage: (rule, cause) = ("upload-failed", "certificate")
        case .chainComplete: (rule, cause) = ("ca-not-in-trust-store", nil)
        case .wildcard: (rule, cause) = ("san-mismatch", "wildcard")
        case .sansMatch: (rule, cause) = ("san-mismatch", "names-changed")
        case .trustReplacement: (rule, cause) = ("trust-certificate-not-replaced", "older-start")
        default: return nil
        }
        return CauseReference(rule: "cisco-cucm/\(rule)", cause: cause)
    }

    /// The screen's texts; no id goes with them, and for wrong usages, wildcards and encodings none is published.
    func message(of check: CheckName) -> PredictedMessage? {
        let (text, rule): (String?, String)
        switch check {
        case .csrKeyMatch: (text, rule) = ("CSR Public Key and Certificate Public Key Do Not Match", "csr-key-mismatch")
        case .sansMatch: (text, rule) = ("CSR SAN and Certificate SAN does not match", "san-mismatch")
        case .chainComplete: (text, rule) = ("CA Certificate is Not Available in the Trust-Store", "ca-not-in-trust-store")
        case .trustReplacement: (text, rule) = (nil, "trust-certificate-not-replaced")
        default: return nil
        }
        return PredictedMessage(
            id: nil, args: nil, text: text, stage: .upload, basis: .documented, rule: "cisco-cucm/\(rule)", checks: [check]
        )
    }
}
