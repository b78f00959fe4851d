/// What Dell OpenManage Enterprise asks of a certificate chain (KB 000221202), or of a single server certificate.
struct DellOMERequirements: ProductRequirements {
    /// KB 000221202, requirement 5 and "Maximum depth".
    static let depthLimit = 10

    /// Whether the single-certificate upload is meant, which checks less and stores no chain.
    var single: Bool
    var peer: CheckSubject?

    func results(for subject: CheckSubject) -> [CheckResult] {
        var results = subject.csrKeyMatch() + subject.csrSignature() + subject.encoding(Self.outcome) + subject.privateKey()
        if single { results += subject.singleCertificate() }
        results += subject.extendedKeyUsage(
            required: single
                ? [ExtendedKeyUsage.serverAuthentication]
                : [ExtendedKeyUsage.serverAuthentication, ExtendedKeyUsage.clientAuthentication]
        )
        results += subject.keyUsage(.keyEncipherment, required: .keyEncipherment)
        results += ofChain(.chainComplete) { subject.complete() }
        results += ofChain(.foreignCertificate) { subject.foreignCertificates() }
        results += ofChain(.chainOrder) { subject.order() }
        results += ofChain(.signatures) { subject.signatures() }
        results += ofChain(.caConstraints) { subject.caConstraints() }
        results += subject.commonName() + subject.wildcard() + subject.validity() + subject.endingSoon()
        results += ofChain(.depth) { subject.depth(limit: Self.depthLimit) }
        return results + subject.weakKeys() + subject.weakSignatures() + peerResults(subject)
    }

    private func ofChain(_ check: CheckName, _ results: () -> [CheckResult]) -> [CheckResult] {
        single ? [CheckResult(check, .notApplicable, .notForSingleUpload)] : results()
    }

    private func peerResults(_ subject: CheckSubject) -> [CheckResult] {
        guard !single else { return [CheckResult(.peerNames, .notApplicable, .notForSingleUpload)] }
        guard let peer else { return [CheckResult(.peerNames, .notApplicable, .needsOption("--peer"))] }
        return subject.peerChecks(peer, depthLimit: Self.depthLimit)
    }

    /// The article wants Base64. Whether the upload also takes it in a PKCS#7 envelope or without boundary lines, it does not say.
    private static func outcome(_ encoding: FileEncoding) -> CheckResult.Outcome {
        switch encoding {
        case .pem: .pass
        case .pkcs7InPEM, .bareBase64: .unknown
        case .der, .pkcs7InDER, .pkcs12, .unrecognised: .fail
        }
    }

    func cause(of check: CheckName) -> CauseReference? {
        let (rule, cause): (String, String?)
        switch check {
        case .csrKeyMatch: (rule, cause) = ("csr-key-mismatch", nil)
        case .encoding: (rule, cause) = ("certificate-file-refused", "encoding")
        case .extendedKeyUsage: (rule, cause) = ("eku-missing", nil)
        case .keyEncipherment:
            (rule, cause) = single ? ("certificate-file-refused", "key-encipherment") : ("key-encipherment-missing", nil)
        case .chainComplete, .foreignCertificate: (rule, cause) = ("chain-incomplete", "missing-ca")
        case .chainOrder: (rule, cause) = ("chain-incomplete", "order")
        case .signatures, .caConstraints: (rule, cause) = ("chain-incomplete", nil)
        case .commonName: (rule, cause) = ("chain-refused-other-reason", "no-common-name")
        case .wildcard: (rule, cause) = ("chain-refused-other-reason", "wildcard")
        case .validity, .peerValidity: (rule, cause) = ("mutual-authentication-failed", "validity")
        case .depth, .peerDepth: (rule, cause) = ("mutual-authentication-failed", "depth")
        case .peerNames, .peerKeys: (rule, cause) = ("mutual-authentication-failed", "peer-names")
        case .peerChain: (rule, cause) = ("mutual-authentication-failed", nil)
        default: return nil
        }
        return CauseReference(rule: "dell-ome/\(rule)", cause: cause)
    }

    func message(of check: CheckName) -> PredictedMessage? {
        switch check {
        case .encoding: fileRefused(check, .documented)
        case .keyEncipherment where single: fileRefused(check, .documented)
        case .csrKeyMatch, .extendedKeyUsage, .commonName, .wildcard:
            single ? fileRefused(check, .inferred) : chainRefused(check)
        case .keyEncipherment, .chainComplete, .foreignCertificate, .chainOrder, .signatures, .caConstraints: chainRefused(check)
        case .validity, .depth, .peerNames, .peerValidity, .peerDepth: notConnected(check, .documented)
        case .peerKeys, .peerChain: notConnected(check, .inferred)
        default: nil
        }
    }

    private func fileRefused(_ check: CheckName, _ basis: PredictedMessage.Basis) -> PredictedMessage {
        PredictedMessage(
            id: "CSEC9002", args: [], text: nil, stage: .upload, basis: basis, rule: "dell-ome/certificate-file-refused", checks: [check]
        )
    }

    private func chainRefused(_ check: CheckName) -> PredictedMessage {
        let (argument, rule, basis): (String?, String, PredictedMessage.Basis) =
            switch check {
            case .csrKeyMatch: ("Invalid CSR key.", "csr-key-mismatch", .documented)
            case .extendedKeyUsage: ("No Client/Server authentication EKU present in leaf certificate.", "eku-missing", .documented)
            case .keyEncipherment: ("User Certificate is not a web server certificate.", "key-encipherment-missing", .documented)
            case .chainComplete: ("Invalid certificate chain provided.", "chain-incomplete", .documented)
            // The article names these causes of CGEN1008, and prints no argument for them.
            case .commonName, .wildcard: (nil, "chain-refused-other-reason", .documented)
            default: ("Invalid certificate chain provided.", "chain-incomplete", .inferred)
            }
        return PredictedMessage(
            id: "CGEN1008", args: argument.map { [$0] }, text: nil, stage: .upload, basis: basis, rule: "dell-ome/\(rule)", checks: [check]
        )
    }

    private func notConnected(_ check: CheckName, _ basis: PredictedMessage.Basis) -> PredictedMessage {
        PredictedMessage(
            id: nil, args: nil, text: "Unable to mutually authenticate and connect to the remote appliance.", stage: .connection,
            basis: basis, rule: "dell-ome/mutual-authentication-failed", checks: [check]
        )
    }
}
