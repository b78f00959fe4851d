public import CertificateChain
public import RuleTable

/// What a chain is checked against: a product's documented requirements, and the other inputs supplied.
public struct ChainCheck: Sendable {
    public var policy: RequirementPolicy
    public var choices: PolicyChoices
    /// The CSR that the appliance generated.
    public var csr: CertificateFile?
    /// The chain of the other appliance.
    public var peer: CertificateFile?
    /// The contents of the appliance's trust store; nil if it was not given.
    public var trust: [CertificateFile]?
    /// The machine's own name; nil if it was not given.
    public var host: String?
    /// The appliance's date and time.
    public var time: Instant

    public init(
        _ policy: RequirementPolicy, choices: PolicyChoices, csr: CertificateFile? = nil, peer: CertificateFile? = nil,
        trust: [CertificateFile]? = nil, host: String? = nil, at time: Instant
    ) {
        self.policy = policy
        self.choices = choices
        self.csr = csr
        self.peer = peer
        self.trust = trust
        self.host = host
        self.time = time
    }

    /// The variant of a check that applies, or any variant if none does.
    public func variant(of check: CheckName) -> PolicyCheck? {
        let variants = policy.checks.filter { $0.name == check }
        return variants.first { $0.conditions.allSatisfy(choices.meets) } ?? variants.first
    }

    /// Whether the product requires the chain in the file, up to the root.
    var wantsChain: Bool {
        let complete = policy.checks.first { $0.name == .chainComplete && $0.conditions.allSatisfy(choices.meets) }
        return complete?.parameters.issuers == .file
    }

    /// Checks the files, which are treated as one chain in the given order.
    public func verdict(of files: [CertificateFile]) -> ChainVerdict {
        let subject = CheckSubject(files: files, of: self)
        let peerSubject = policy.option(.peer) == nil || choices[.peer] == nil ? nil : peer.map { CheckSubject(peer: $0, of: self) }
        let checks = policy.checkNames.flatMap { results(of: $0, subject, peerSubject) }
        return ChainVerdict(
            files: files,
            certificates: subject.certificates,
            trusted: subject.trusted ?? [],
            path: subject.path,
            checks: checks,
            prediction: Prediction(of: checks, by: self),
            peerComparison: peerSubject.map { PeerComparison(own: subject, peer: $0) }
        )
    }

    private func results(of name: CheckName, _ subject: CheckSubject, _ peer: CheckSubject?) -> [CheckResult] {
        let variants = policy.checks.filter { $0.name == name }
        guard let check = variants.first(where: { $0.conditions.allSatisfy(choices.meets) }) else {
            // A check that a flag turned off is mentioned; those on the other appliance only once.
            guard variants.contains(where: choices.turnsOff), !name.isOfPeer || name == .peerNames else { return [] }
            return [CheckResult(name, .notApplicable, .notForSingleUpload)]
        }
        return subject.results(of: check, peer: peer).map { result in
            var result = result
            // The remedy for an undecidable encoding is the same as for a wrong one; other undecided checks may need none.
            if result.outcome == .fail || (result.outcome == .unknown && name == .encoding) { result.cause = check.cause }
            return result
        }
    }
}
