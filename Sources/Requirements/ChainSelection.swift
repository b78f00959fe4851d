public import CertificateChain

/// Selects those of the certificate files in bundles that form one chain, together with any files named explicitly.
public struct ChainSelection: Sendable {
    /// The named files, and those of the bundles that contain a certificate of the chain; all of the latter if there is no chain.
    public private(set) var files: [CertificateFile]
    /// The CSR for the chain's leaf: the given one, or else the only one in the bundles.
    public let csr: CertificateFile?

    /// The maximum number of possible leaves tried.
    private static let leafLimit = 50

    public init(named: [CertificateFile], inBundles found: [CertificateFile], csr: CertificateFile?, at time: Instant?) {
        let requests = found.filter { $0.certificates.isEmpty && !$0.requests.isEmpty }
        self.csr = csr ?? (requests.count == 1 ? requests[0] : nil)
        let key = self.csr?.requests.first?.subjectPublicKeyInfo
        let holding = found.filter { !$0.certificates.isEmpty }
        if named.isEmpty, let whole = Self.wholeFile(among: holding, key: key, at: time) {
            files = [whole]
            return
        }
        let all = named + holding
        let certificates = all.flatMap(\.certificates)
        let way = Self.way(through: certificates, leaf: named.flatMap(\.certificates).count, key: key, at: time)
        let owners = all.enumerated().flatMap { file, value in value.certificates.map { _ in file } }
        var wanted = Array(named.indices)
        for index in way where !wanted.contains(owners[index]) { wanted.append(owners[index]) }
        files = way.isEmpty ? named + found : wanted.map { all[$0] }
    }

    /// The first file that contains a complete chain up to its root, preferably for the CSR's key.
    private static func wholeFile(among files: [CertificateFile], key: SubjectPublicKeyInfo?, at time: Instant?) -> CertificateFile? {
        let whole = files.filter { file in
            let path = ChainPath(of: file.certificates, leafKey: key, at: time)
            return path.end == .root && path.indices.count > 1
        }
        let fitting = key.flatMap { key in
            whole.first { file in file.certificates.contains { $0.subjectPublicKeyInfo.isSame(as: key) } }
        }
        return fitting ?? whole.first
    }

    /// The best path from one of the possible leaves: from those among the first `leaf` certificates, which are the named ones, if there are any.
    private static func way(through certificates: [Certificate], leaf named: Int, key: SubjectPublicKeyInfo?, at time: Instant?) -> [Int] {
        if named > 0 {
            let first = ChainPath(of: Array(certificates.prefix(named)), leafKey: key, at: time).indices.first
            return ChainPath(of: certificates, from: first, at: time).indices
        }
        let ends = certificates.indices.filter { certificates[$0].extensions.basicConstraints.value?.isCA != true }
        let ways = ends.prefix(leafLimit).map { ChainPath(of: certificates, from: $0, at: time) }
        func rank(_ path: ChainPath) -> (Int, Int, Int) {
            let hasKey =
                key.map { key in path.indices.first.map { certificates[$0].subjectPublicKeyInfo.isSame(as: key) } ?? false } ?? false
            return (hasKey ? 0 : 1, path.end == .root && !path.signatures.contains(.broken) ? 0 : 1, -path.indices.count)
        }
        return ways.min { rank($0) < rank($1) }?.indices ?? ChainPath(of: certificates, leafKey: key, at: time).indices
    }
}
