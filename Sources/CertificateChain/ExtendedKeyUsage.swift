/// The purposes that the vendors require (RFC 5280, 4.2.1.12), as dotted object identifiers.
public enum ExtendedKeyUsage {
    public static let serverAuthentication = "1.3.6.1.5.5.7.3.1"
    public static let clientAuthentication = "1.3.6.1.5.5.7.3.2"
    /// Discouraged by RFC 4945, but required by some vendors.
    public static let ipsecEndSystem = "1.3.6.1.5.5.7.3.5"
    public static let any = "2.5.29.37.0"

    /// The name that certificate tools show for a purpose, or the identifier itself if it has none.
    public static func name(of identifier: String) -> String {
        switch identifier {
        case serverAuthentication: "serverAuth"
        case clientAuthentication: "clientAuth"
        case ipsecEndSystem: "ipsecEndSystem"
        case any: "anyExtendedKeyUsage"
        default: identifier
        }
    }
}
