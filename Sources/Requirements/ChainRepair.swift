public import CertificateChain
import RuleTable

/// The chain in the form that the appliance requires, built from the given certificates: leaf, intermediates and root, once each, and nothing else.
public struct ChainRepair: Hashable, Sendable {
    /// A change that was made.
    public enum Step: Hashable, Sendable {
        case putInOrder
        case leftOutDuplicates(Int)
        /// Certificates that are not part of the chain.
        case leftOutStrangers([DistinguishedName])
        /// The product requires the leaf alone.
        case leftOutIssuers(Int)
        /// CAs from another file than the leaf's.
        case addedAuthorities([DistinguishedName], file: String)
        case convertedToPEM(file: String, FileEncoding)
        /// Boundaries, line ends or the text's encoding were corrected; the number of problems.
        case writtenAnew(file: String, problems: Int)
        case leftOutPrivateKey(file: String)
        /// Certificates that could not be read and are not needed.
        case leftOutUnreadable(file: String)
    }

    /// The reason why a repair needs a new certificate or another file.
    public enum Obstacle: Error, Hashable, Sendable {
        case noCertificate
        case leafNotRead
        /// The files contain CAs only.
        case leafAbsent
        case selfSignedLeaf
        case missingIssuer(of: DistinguishedName, issuer: DistinguishedName)
        /// A certificate has the issuer's name, but its key did not make the signature.
        case otherKey(of: DistinguishedName, issuer: DistinguishedName)
        case endless
    }

    public var certificates: [Certificate]
    /// Empty if the file was already correct.
    public var steps: [Step]

    /// The file's content: PEM with lines of 64 characters (RFC 7468).
    public var text: String { certificates.map(\.pem).joined() }

    public init(of files: [CertificateFile], for check: ChainCheck) throws(Obstacle) {
        let subject = CheckSubject(files: files, of: check)
        let path = subject.path
        // If the issuers belong in the appliance's trust store, or only one certificate is uploaded, the file contains only the leaf.
        let wantsChain = check.wantsChain
        let wanted = wantsChain ? path.indices : Array(path.indices.prefix(1))
        guard let leaf = wanted.first else { throw .noCertificate }
        if path.lacksLeaf { throw subject.leafIsAbsent ? .leafAbsent : .leafNotRead }
        if wantsChain { try Self.prove(path, subject.certificates) }
        certificates = wanted.map { subject.certificates[$0] }
        steps = Self.contentSteps(subject, wanted: wanted, leaf: leaf) + files.flatMap(Self.formSteps)
    }

    private static func prove(_ path: ChainPath, _ certificates: [Certificate]) throws(Obstacle) {
        if let level = path.signatures.firstIndex(of: .broken) {
            let index = path.indices[level]
            throw .otherKey(of: certificates[index].subject, issuer: certificates[index].issuer)
        }
        guard let last = path.indices.last else { throw .noCertificate }
        switch path.end {
        case .root where path.indices.count == 1: throw .selfSignedLeaf
        case .root: break
        case .missingIssuer: throw .missingIssuer(of: certificates[last].subject, issuer: certificates[last].issuer)
        case .endless: throw .endless
        }
    }

    private static func contentSteps(_ subject: CheckSubject, wanted: [Int], leaf: Int) -> [Step] {
        var steps: [Step] = []
        let certificates = subject.certificates
        let sources = subject.files.enumerated().flatMap { file, value in value.certificates.map { _ in file } }
        for (file, value) in subject.files.enumerated() where file != sources[leaf] {
            let added = wanted.filter { sources[$0] == file }.map { certificates[$0].subject }
            if !added.isEmpty { steps.append(.addedAuthorities(added, file: value.name)) }
        }
        if wanted != wanted.sorted() { steps.append(.putInOrder) }
        let duplicates = subject.path.duplicates.count
        if duplicates > 0 { steps.append(.leftOutDuplicates(duplicates)) }
        let issuers = subject.path.indices.count - wanted.count
        if issuers > 0 { steps.append(.leftOutIssuers(issuers)) }
        let strangers = subject.path.foreign.filter { subject.path.duplicates[$0] == nil }
        if !strangers.isEmpty { steps.append(.leftOutStrangers(strangers.map { certificates[$0].subject })) }
        return steps
    }

    private static func formSteps(_ file: CertificateFile) -> [Step] {
        var steps: [Step] = []
        if !file.certificates.isEmpty, file.encoding != .pem { steps.append(.convertedToPEM(file: file.name, file.encoding)) }
        let mended = file.problems.count { problem in
            if case .privateKey = problem { return false }
            return problem.weight == .refused || problem.weight == .risk
        }
        if mended > 0 { steps.append(.writtenAnew(file: file.name, problems: mended)) }
        if file.containsPrivateKey { steps.append(.leftOutPrivateKey(file: file.name)) }
        if !file.unreadPositions.isEmpty { steps.append(.leftOutUnreadable(file: file.name)) }
        return steps
    }
}

/// The result of a request to write the chain as the appliance requires it.
public struct RepairOutcome: Sendable {
    /// The path to which it was, or would have been, written.
    public var file: String
    /// The chain and its verdict as written, or the reason why it was not written.
    public var result: Result<Written, ChainRepair.Obstacle>

    public struct Written: Sendable {
        public var repair: ChainRepair
        public var verdict: ChainVerdict

        /// Checks the chain again, as it is in the file.
        public init(_ repair: ChainRepair, checkedBy check: ChainCheck, name: String) {
            self.repair = repair
            verdict = check.verdict(of: [CertificateFile.read(Array(repair.text.utf8), name: name)])
        }
    }

    public init(file: String, result: Result<Written, ChainRepair.Obstacle>) {
        self.file = file
        self.result = result
    }
}
