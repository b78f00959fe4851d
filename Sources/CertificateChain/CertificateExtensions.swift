/// The extensions that the checks use (RFC 5280, 4.2.1), of a certificate or as requested in a CSR.
public struct CertificateExtensions: Hashable, Sendable {
    public var keyUsage: Extension<KeyUsage>
    /// Object identifiers in dotted form.
    public var extendedKeyUsage: Extension<[String]>
    public var basicConstraints: Extension<BasicConstraints>
    public var subjectAltName: Extension<[GeneralName]>
    public var subjectKeyIdentifier: Extension<[UInt8]>
    /// The key identifier alone; empty if the extension identifies the issuer in another way.
    public var authorityKeyIdentifier: Extension<[UInt8]>
    /// The object identifiers of all extensions, in their order.
    public var identifiers: [String]

    /// An extension that may be missing or unreadable, both of which differ from an empty one.
    public enum Extension<Value: Hashable & Sendable>: Hashable, Sendable {
        case absent
        /// It occurs twice, or its content does not parse.
        case unreadable
        case present(Value)

        /// The value, if present.
        public var value: Value? {
            if case .present(let value) = self { value } else { nil }
        }
    }

    public struct BasicConstraints: Hashable, Sendable {
        public var isCA: Bool
        /// The maximum number of CA certificates, not counting self-issued ones, between this one and the leaf.
        public var pathLength: Int?
    }
}
