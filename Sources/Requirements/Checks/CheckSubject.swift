import CertificateChain
import RuleTable

/// The input of all checks.
struct CheckSubject {
    let files: [CertificateFile]
    let certificates: [Certificate]
    /// The contents of the appliance's trust store; nil if it was not given.
    let trusted: [Certificate]?
    /// The path through the files' own certificates.
    let path: ChainPath
    /// The path through the files and the trust store, if there is one. Its indices count the certificates of both, the files' first.
    let way: ChainPath
    /// A certificate of the trust store that has the name of the missing issuer at the end of `way`, and another key; its index.
    let impostor: Int?
    /// The result of path validation for `way`.
    let validation: PathValidation
    let csr: CertificateFile?
    /// The machine's own name, if it was given.
    let host: String?
    let time: Instant
    /// The number of certificates in the files that could not be read, not counting the leaf.
    let unread: Int
    /// Whether the files contain CAs only, so that the leaf is not among them, read or unread.
    let leafIsAbsent: Bool
    /// The check that fails if the leaf is absent; the others have nothing to examine then.
    let leafCheck: CheckName
    /// The product's options that would give the checks more input.
    private let offered: Set<PolicyOption.Name>

    init(files: [CertificateFile], of check: ChainCheck) {
        self.init(files: files, csr: check.csr, trust: check.trust, offered: Set(check.policy.options.map(\.name)), of: check)
    }

    /// The other appliance's chain.
    init(peer: CertificateFile, of check: ChainCheck) {
        self.init(files: [peer], csr: nil, trust: nil, offered: [], of: check)
    }

    private init(
        files: [CertificateFile], csr: CertificateFile?, trust: [CertificateFile]?, offered: Set<PolicyOption.Name>, of check: ChainCheck
    ) {
        self.files = files
        self.csr = csr
        host = check.host
        time = check.time
        leafCheck = check.wantsChain ? .chainComplete : .extendedKeyUsage
        self.offered = offered
        certificates = files.flatMap(\.certificates)
        trusted = trust?.flatMap(\.certificates)
        var path = ChainPath(of: certificates, leafKey: csr?.requests.first?.subjectPublicKeyInfo, at: time)
        let gaps = UnreadCertificates(in: files)
        path.lacksLeaf = gaps.includeTheLeaf(of: path, certificates, csr)
        unread = gaps.count - (path.lacksLeaf ? 1 : 0)
        let mayBeCA = check.variant(of: .caConstraints)?.parameters.leafMayBeCA ?? false
        if let first = path.indices.first, path.end != .endless, !path.lacksLeaf, !mayBeCA, unread == 0 {
            leafIsAbsent = certificates[first].isOnlyAuthority && !certificates[first].hasKey(of: csr)
        } else {
            leafIsAbsent = false
        }
        if leafIsAbsent { path.lacksLeaf = true }
        self.path = path
        let known = certificates + (trusted ?? [])
        if let trusted, !trusted.isEmpty {
            var way = ChainPath(of: known, from: path.indices.first, at: time)
            way.lacksLeaf = path.lacksLeaf
            impostor = way.leaveOutImpostor(from: certificates.count)
            self.way = way
        } else {
            way = path
            impostor = nil
        }
        validation = PathValidation(of: way.indices.map { known[$0] }, isWhole: way.end == .root)
    }

    /// The appliance's own certificate.
    var leaf: Certificate? { path.leaf.map { certificates[$0] } }
    /// The certificates that `way` refers to.
    var known: [Certificate] { certificates + (trusted ?? []) }

    func offers(_ option: PolicyOption.Name) -> Bool { offered.contains(option) }

    /// The result of a check that examines only the leaf.
    func leafResult(_ check: CheckName, _ judge: (Certificate) -> (CheckResult.Outcome, CheckDetail)) -> [CheckResult] {
        if leafIsAbsent { return [CheckResult(check, check == leafCheck ? .fail : .notApplicable, .leafAbsent)] }
        guard let index = path.leaf else { return [CheckResult(check, .unknown, path.lacksLeaf ? .leafNotRead : .noCertificate)] }
        let (outcome, detail) = judge(certificates[index])
        return [CheckResult(check, outcome, detail, certificate: index)]
    }

    /// The results of a check that reports only faults. Without faults it passes only if all certificates of the files could be read.
    func results(_ check: CheckName, otherwise detail: CheckDetail, _ findings: [CheckResult]) -> [CheckResult] {
        if certificates.isEmpty { return [CheckResult(check, .unknown, .noCertificate)] }
        if !findings.isEmpty { return findings }
        return [passing(check, detail)]
    }

    /// A pass, provided that all certificates of the files could be read.
    func passing(_ check: CheckName, _ detail: CheckDetail, certificate: Int? = nil) -> CheckResult {
        guard let gap else { return CheckResult(check, .pass, detail, certificate: certificate) }
        return CheckResult(check, gap == .leafAbsent ? .notApplicable : .unknown, gap)
    }

    /// What is missing for a statement about all certificates; nil if nothing is.
    var gap: CheckDetail? {
        if leafIsAbsent { return .leafAbsent }
        if path.lacksLeaf { return .leafNotRead }
        return unread > 0 ? .partNotRead : nil
    }

    /// The result of a check that needs every issuer, if one is missing; otherwise nil.
    func openWay(_ check: CheckName) -> CheckResult? {
        guard way.end != .root, let last = way.indices.last else { return nil }
        if offers(.trust), trusted == nil { return CheckResult(check, .notApplicable, .needsOption(PolicyOption.Name.trust.flag)) }
        return CheckResult(check, .unknown, .issuerMissing(known[last].issuer), certificate: last)
    }

    /// The index of the certificate that issued the one at a level of the way. A root is its own issuer.
    func issuer(at level: Int) -> Int { way.indices[min(level + 1, way.indices.count - 1)] }
}

extension ChainPath {
    /// Ends the path below a certificate of the trust store that only has the issuer's name: the issuer itself is missing.
    ///
    /// - Parameter start: The index of the trust store's first certificate.
    /// - Returns: The index of the certificate that was left out, if there was one.
    fileprivate mutating func leaveOutImpostor(from start: Int) -> Int? {
        guard let level = signatures.firstIndex(of: .broken) else { return nil }
        let issuer = indices[min(level + 1, indices.count - 1)]
        guard issuer >= start else { return nil }
        indices.removeSubrange((level + 1)...)
        signatures.replaceSubrange(level..., with: [nil])
        end = .missingIssuer
        return issuer
    }
}

extension Certificate {
    /// Whether it is a CA that nothing identifies as a server's own certificate, as some servers' self-signed certificates are CAs too.
    fileprivate var isOnlyAuthority: Bool {
        guard extensions.basicConstraints.value?.isCA == true else { return false }
        let namesHosts = (extensions.subjectAltName.value ?? []).contains { name in
            switch name {
            case .dnsName, .ipAddress: true
            default: false
            }
        }
        let isNamedLikeHost = isSelfIssued && subject.commonNames.contains { $0.contains(".") && !$0.contains(" ") }
        if namesHosts || isNamedLikeHost { return false }
        return extensions.keyUsage.value?.contains(.keyCertSign) ?? (extensions.extendedKeyUsage == .absent)
    }

    fileprivate func hasKey(of csr: CertificateFile?) -> Bool {
        csr?.requests.first.map { subjectPublicKeyInfo.isSame(as: $0.subjectPublicKeyInfo) } ?? false
    }
}
