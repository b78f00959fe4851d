/// What a chain is checked against: a product's documented requirements, and what a person gave besides.
public struct ChainCheck: Sendable {
    public enum Product: Hashable, Sendable {
        /// Dell OpenManage Enterprise (KB 000221202); `single` for the upload of a server certificate without its chain.
        case dellOME(single: Bool)
        /// Cisco Unified Communications Manager; `trust` holds the certificates of the purpose's trust store, or is nil where they were not given.
        case ciscoCUCM(purpose: CUCMPurpose, release: CUCMRelease, trust: [CertificateFile]?)

        /// The product's id in the rule table.
        public var id: String {
            switch self {
            case .dellOME: "dell-ome"
            case .ciscoCUCM: "cisco-cucm"
            }
        }
    }

    public var product: Product
    /// The CSR that the appliance made.
    public var csr: CertificateFile?
    /// The chain of the migration's other appliance. Only OpenManage Enterprise compares them.
    public var peer: CertificateFile?
    /// The appliance's date and time.
    public var time: Instant

    public init(product: Product, csr: CertificateFile? = nil, peer: CertificateFile? = nil, at time: Instant) {
        self.product = product
        self.csr = csr
        self.peer = peer
        self.time = time
    }

    /// Checks the files, taken as one chain in the order given.
    public func verdict(of files: [CertificateFile]) -> ChainVerdict {
        let subject = CheckSubject(files: files, csr: csr, time: time)
        let peerSubject = product == .dellOME(single: false) ? peer.map { CheckSubject(files: [$0], csr: nil, time: time) } : nil
        let requirements: any ProductRequirements =
            switch product {
            case .dellOME(let single): DellOMERequirements(single: single, peer: peerSubject)
            case .ciscoCUCM(let purpose, let release, let trust): CiscoCUCMRequirements(purpose: purpose, release: release, trust: trust)
            }
        let checks = requirements.results(for: subject).map { result in
            var result = result
            // An encoding that cannot be judged has the same remedy as a wrong one; other unknowns may need none.
            if result.outcome == .fail || (result.outcome == .unknown && result.check == .encoding) {
                result.cause = requirements.cause(of: result.check)
            }
            return result
        }
        return ChainVerdict(
            files: files,
            certificates: subject.certificates,
            path: subject.path,
            checks: checks,
            prediction: Prediction(of: checks, by: requirements),
            peerComparison: peerSubject.map { PeerComparison(own: subject, peer: $0) }
        )
    }
}

/// What a product's own file says: which checks are made, and what a check that fails leads to.
protocol ProductRequirements {
    /// In the order of `CheckName`.
    func results(for subject: CheckSubject) -> [CheckResult]
    /// Whose explanation and steps fit a failed check; nil where no rule knows of it.
    func cause(of check: CheckName) -> CauseReference?
    /// What the appliance answers to a failed check; nil where nothing is published or to be concluded.
    func message(of check: CheckName) -> PredictedMessage?
}
