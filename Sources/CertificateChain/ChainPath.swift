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

    static let lengthLimit = 100

    /// - Parameter preferred: The key whose certificate is the leaf, where one of the possible leaves has it.
    init(of certificates: [Certificate], leafKey preferred: SubjectPublicKeyInfo?) {
        let links = CertificateLinks(certificates)
        self.init(links, of: certificates, from: links.leaf(withKey: preferred))
    }

    /// The way up from a leaf that is known.
    init(of certificates: [Certificate], from leaf: Int?) {
        self.init(CertificateLinks(certificates), of: certificates, from: leaf)
    }

    private init(_ links: CertificateLinks, of certificates: [Certificate], from leaf: Int?) {
        var links = links
        duplicates = links.duplicates
        indices = []
        signatures = []
        end = .missingIssuer
        foreign = []
        guard var current = leaf else { return }
        walk: while true {
            indices.append(current)
            switch links.issuer(of: current, besides: indices) {
            case .itself(let state):
                signatures.append(state)
                end = .root
                break walk
            case .certificate(let issuer, let state) where indices.count < Self.lengthLimit:
                signatures.append(state)
                current = issuer
            case .certificate, .onlyVisited:
                signatures.append(nil)
                end = .endless
                break walk
            case .none:
                signatures.append(nil)
                break walk
            }
        }
        let onTheWay = Set(indices)
        foreign = certificates.indices.filter { !onTheWay.contains($0) }
    }

    public var leaf: Int? { indices.first }
    /// The last certificate, where it is a root.
    public var root: Int? { end == .root ? indices.last : nil }
}
