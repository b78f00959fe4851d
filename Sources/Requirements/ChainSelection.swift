public import CertificateChain

/// Selects those of the certificate files in bundles that form one chain, together with any files named explicitly.
public struct ChainSelection: Sendable {
    /// The named files, and those of the bundles that contain a certificate of the chain; all of the latter if there is no chain.
    public private(set) var files: [CertificateFile]
    /// The CSR for the chain's leaf: the given one, or else the only one in the bundles.
    public let csr: CertificateFile?
    /// The files of the bundles with the leaves of other complete chains, if no file was named.
    public private(set) var others: [CertificateFile] = []

    /// The maximum number of possible leaves tried.
    private static let leafLimit = 50

    public init(named: [CertificateFile], inBundles found: [CertificateFile], csr: CertificateFile?, at time: Instant?) {
        let requests = found.filter { $0.certificates.isEmpty && !$0.requests.isEmpty }
        self.csr = csr ?? (requests.count == 1 ? requests[0] : nil)
        let key = self.csr?.requests.first?.subjectPublicKeyInfo
        let holding = found.filter { !$0.certificates.isEmpty }
        if named.isEmpty, let (whole, others) = Self.wholeFile(among: holding, key: key, at: time) {
            files = [whole]
            self.others = others
            return
        }
        let all = named + holding
        let certificates = all.flatMap(\.certificates)
        let ways = Self.ways(through: certificates, leaf: named.flatMap(\.certificates).count, key: key, at: time)
        let way = ways.first?.indices ?? []
        let owners = all.enumerated().flatMap { file, value in value.certificates.map { _ in file } }
        var wanted = Array(named.indices)
        for index in way where !wanted.contains(owners[index]) { wanted.append(owners[index]) }
        files = way.isEmpty ? named + found : wanted.map { all[$0] }
        let rivals = ways.dropFirst().filter(\.isComplete).compactMap(\.indices.first)
        let others = rivals.filter { certificates[$0].der != certificates[way[0]].der }.map { owners[$0] }
        self.others = Set(others).subtracting(wanted).sorted().map { all[$0] }
    }

    /// The first file that contains a complete chain up to its root, preferably for the CSR's key; and the files with other such chains.
    private static func wholeFile(
        among files: [CertificateFile], key: SubjectPublicKeyInfo?, at time: Instant?
    ) -> (CertificateFile, others: [CertificateFile])? {
        let whole = files.compactMap { file -> (file: CertificateFile, leaf: Certificate)? in
            let path = ChainPath(of: file.certificates, leafKey: key, at: time)
            guard path.isComplete, let leaf = path.indices.first else { return nil }
            return (file, file.certificates[leaf])
        }
        let fitting = key.flatMap { key in whole.first { $0.leaf.subjectPublicKeyInfo.isSame(as: key) } }
        guard let chosen = fitting ?? whole.first else { return nil }
        // The chain for the CSR is not one of several to choose from, and a copy is not another one.
        let others = fitting == nil ? whole.filter { $0.leaf.der != chosen.leaf.der }.map(\.file) : []
        return (chosen.file, others)
    }

    /// The paths from the possible leaves, best first: only the best one of those among the first `leaf` certificates, which are the named ones, if
    /// there are any.
    private static func ways(
        through certificates: [Certificate], leaf named: Int, key: SubjectPublicKeyInfo?, at time: Instant?
    ) -> [ChainPath] {
        if named > 0 {
            let first = ChainPath(of: Array(certificates.prefix(named)), leafKey: key, at: time).indices.first
            return [ChainPath(of: certificates, from: first, at: time)]
        }
        let ends = certificates.indices.filter { certificates[$0].extensions.basicConstraints.value?.isCA != true }
        let ways = ends.prefix(leafLimit).map { ChainPath(of: certificates, from: $0, at: time) }
        func hasKey(_ path: ChainPath) -> Bool {
            guard let key, let first = path.indices.first else { return false }
            return certificates[first].subjectPublicKeyInfo.isSame(as: key)
        }
        func rank(_ path: ChainPath, _ offset: Int) -> (Int, Int, Int, Int) {
            (hasKey(path) ? 0 : 1, path.end == .root && !path.signatures.contains(.broken) ? 0 : 1, -path.indices.count, offset)
        }
        let ranked = ways.enumerated().map { (rank: rank($1, $0), way: $1) }.sorted { $0.rank < $1.rank }.map(\.way)
        guard let best = ranked.first else { return [ChainPath(of: certificates, leafKey: key, at: time)] }
        return hasKey(best) ? [best] : ranked
    }
}

extension ChainPath {
    /// Whether it leads from a leaf to another certificate, which is a root.
    fileprivate var isComplete: Bool { end == .root && indices.count > 1 }
}
