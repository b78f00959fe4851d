/// A name in a subject alternative name extension (RFC 5280, 4.2.1.6).
public enum GeneralName: Hashable, Sendable, CustomStringConvertible {
    case dnsName(String)
    /// Dotted for IPv4, eight unabbreviated groups for IPv6, hexadecimal for any other length.
    case ipAddress(String)
    case rfc822Name(String)
    case uri(String)
    case directoryName(DistinguishedName)
    /// A kind that no check examines, by its name in RFC 5280.
    case other(String)

    public var description: String {
        switch self {
        case .dnsName(let name): "DNS:\(name)"
        case .ipAddress(let address): "IP:\(address)"
        case .rfc822Name(let address): "email:\(address)"
        case .uri(let uri): "URI:\(uri)"
        case .directoryName(let name): "DirName:\(name)"
        case .other(let kind): kind
        }
    }
}
