/// How the certificates of a file form a chain: the path from the leaf up, found by name and confirmed by signature.
public struct ChainPath: Hashable, Sendable {
    /// How the path ends.
    public enum End: Hashable, Sendable {
        /// At a self-issued certificate.
        case root
        /// The issuer of the last certificate is missing.
        case missingIssuer
        /// Every certificate with the issuer's name is already in the path, or the path is longer than any real one.
        case endless
    }

    /// The indices of the path's certificates, from the leaf up; empty if there are none.
    public var indices: [Int]
    /// For each of `indices`, whether the next one (for a root, itself) signed it; also `broken` if the one with the right name has another key.
    /// Nil for a last certificate without an issuer.
    public var signatures: [SignatureState?]
    public var end: End
    /// The indices of certificates that are not in the path, in order.
    public var foreign: [Int]
    /// The indices of repeated certificates, with the index of the first occurrence.
    public var duplicates: [Int: Int]
    /// Whether the leaf itself is not there or could not be read, so that the path begins at a CA.
    public var lacksLeaf = false

    /// Finds the best path through some certificates, trying all possible issuers.
    ///
    /// - Parameters:
    ///   - preferred: The key of the leaf, if one of the possible leaves has it.
    ///   - time: The time at which paths of valid certificates are preferred to others; nil if no time is known.
    public init(of certificates: [Certificate], leafKey preferred: SubjectPublicKeyInfo?, at time: Instant?) {
        let links = CertificateLinks(certificates)
        self.init(links, of: certificates, from: links.leaf(withKey: preferred), at: time)
    }

    /// Finds the best path from a given leaf.
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
    /// The indices of the path's issuing certificates.
    public var authorities: [Int] { lacksLeaf ? indices : Array(indices.dropFirst()) }
    /// The last certificate, if it is a root.
    public var root: Int? { end == .root ? indices.last : nil }
}
