import CertificateChain
import Wording

/// A certificate as shown in the picture of the chain.
public struct CertificateReport: Hashable, Sendable, Encodable {
    /// `leaf`, `intermediate` or `root`, or `outside` if it is not in the path from the leaf up.
    public var role: String
    public var subject: String
    public var issuer: String
    public var serialNumber: String
    @Nullable public var notBefore: String?
    @Nullable public var notAfter: String?
    public var key: String
    public var signatureAlgorithm: String
    /// The state of its signature by the issuer's key: `verified`, `broken`, `unknown`; null if the issuer is missing.
    @Nullable public var signature: String?

    // For people.
    let index: Int
    let place: Place
    let name: Phrase
    let issuerName: Phrase
    let keyName: Phrase
    let state: SignatureState?

    enum Place: String {
        case leaf, intermediate, root, outside
    }

    private enum CodingKeys: String, CodingKey {
        case role, subject, issuer, serialNumber, notBefore, notAfter, key, signatureAlgorithm, signature
    }

    /// The certificates in the order of the files; `path` is the chain that they form.
    static func list(_ certificates: [Certificate], _ path: ChainPath) -> [CertificateReport] {
        let levels = Dictionary(path.indices.enumerated().map { ($1, $0) }) { first, _ in first }
        return certificates.enumerated().map { index, certificate in
            CertificateReport(certificate, index: index, level: levels[index], of: path)
        }
    }

    private init(_ certificate: Certificate, index: Int, level: Int?, of path: ChainPath) {
        place =
            switch level {
            // A root above a gap in the chain.
            case nil where path.end == .missingIssuer && path.duplicates[index] == nil && certificate.isSelfIssued: .root
            case nil: .outside
            case 0? where !path.lacksLeaf: .leaf
            case _? where index == path.root: .root
            case _?: .intermediate
            }
        role = place.rawValue
        self.index = index
        subject = certificate.subject.cut
        issuer = certificate.issuer.cut
        serialNumber = String(certificate.serialNumber.prefix(100))
        notBefore = certificate.validity.notBefore?.description
        notAfter = certificate.validity.notAfter?.description
        keyName = "\(certificate.subjectPublicKeyInfo)"
        key = keyName.plain
        signatureAlgorithm = certificate.signatureAlgorithm.name
        state = level.flatMap { path.signatures[$0] }
        signature =
            switch state {
            case .verified: "verified"
            case .broken: "broken"
            case .unknown: "unknown"
            case nil: nil
            }
        name = "\(name: certificate.subject.shortName)"
        issuerName = "\(name: certificate.issuer.shortName)"
    }
}

extension DistinguishedName {
    /// The name, cut if it is longer than any real one.
    fileprivate var cut: String { ("\(name: description)" as Phrase).plain }
}
