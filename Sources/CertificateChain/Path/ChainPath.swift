/// How the certificates of a file belong together: the way from the leaf up, built by name and proved by signature.
public struct ChainPath: Hashable, Sendable {
    /// Where the way up ends.
    public enum End: Hashable, Sendable {
        /// At a certificate that names itself as its issuer.
        case root
        /// The issuer of the last certificate is not there.
        case missingIssuer
        /// Every certificate that bears the issuer's name is on the way already, or the way is longer than any real one.
        case endless
    }

    /// Indices of the certificates, from the leaf up; empty where there are none.
    public var indices: [Int]
    /// For each of `indices`, whether the next one (for a root: itself) signed it; `broken` also where one of the right name has another key.
    /// Nil for a last certificate without an issuer.
    public var signatures: [SignatureState?]
    public var end: End
    /// Indices of certificates that are not on the way, in order.
    public var foreign: [Int]
    /// Certificates that stand in the file a second time, with the index of the first.
    public var duplicates: [Int: Int]
    /// Whether the leaf itself could not be read, so that the way begins at a CA.
    public var lacksLeaf = false

    /// The way through some certificates; of several the best, for which every fork is tried.
    ///
    /// - Parameters:
    ///   - preferred: The key whose certificate is the leaf, where one of the possible leaves has it.
    ///   - time: A way of certificates that are valid then goes before others; nil where no time is known.
    public init(of certificates: [Certificate], leafKey preferred: SubjectPublicKeyInfo?, at time: Instant?) {
        let links = CertificateLinks(certificates)
        self.init(links, of: certificates, from: links.leaf(withKey: preferred), at: time)
    }

    /// The way up from a leaf that is known.
    public init(of certificates: [Certificate], from leaf: Int?, at time: Instant?) {
        self.init(CertificateLinks(certificates), of: certificates, from: leaf, at: time)
    }

    private init(_ links: CertificateLinks, of certificates: [Certificate], from leaf: Int?, at time: Instant?) {
        duplicates = links.duplicates
        indices = []
        signatures = []
        end = .missingIssuer
        foreign = []
        guard let leaf else { return }
        var search = PathSearch(links, of: certificates, at: time)
        let way = search.best(from: leaf)
        indices = way.indices
        signatures = way.signatures
        end = way.end
        let onTheWay = Set(indices)
        foreign = certificates.indices.filter { !onTheWay.contains($0) }
    }

    public var leaf: Int? { lacksLeaf ? nil : indices.first }
    /// The certificates that issued others.
    public var authorities: [Int] { lacksLeaf ? indices : Array(indices.dropFirst()) }
    /// The last certificate, where it is a root.
    public var root: Int? { end == .root ? indices.last : nil }
}
