/// What a name names; the first part of its token.
public enum IdentityKind: String, CaseIterable, Sendable {
    case host, domain, ip, net, mac, user, mail, serial
    /// A value of a certificate's subject or issuer.
    case name
    /// A certificate in PEM or Base64.
    case cert
    /// A bundle's folder or file.
    case path

    /// The form in which two spellings of one name are equal.
    func canonical(_ name: [UInt8]) -> String {
        let folded = name.map(\.lowercased)
        return switch self {
        case .mac, .cert: String(decoding: folded.filter(\.isAlphanumeric), as: UTF8.self)
        default: String(decoding: folded, as: UTF8.self)
        }
    }
}
