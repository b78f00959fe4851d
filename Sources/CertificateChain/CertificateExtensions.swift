/// The extensions that the checks read (RFC 5280, 4.2.1), of a certificate or as a request asks for them.
public struct CertificateExtensions: Hashable, Sendable {
    public var keyUsage: Extension<KeyUsage>
    /// Object identifiers in dotted form.
    public var extendedKeyUsage: Extension<[String]>
    public var basicConstraints: Extension<BasicConstraints>
    public var subjectAltName: Extension<[GeneralName]>
    public var subjectKeyIdentifier: Extension<[UInt8]>
    /// The key identifier alone; empty where the extension names the issuer in another way.
    public var authorityKeyIdentifier: Extension<[UInt8]>

    /// An extension that may be missing, or stand there and make no sense: each is another answer than an empty one.
    public enum Extension<Value: Hashable & Sendable>: Hashable, Sendable {
        case absent
        /// It stands twice, or its content does not parse.
        case unreadable
        case present(Value)

        /// The value, where there is one.
        public var value: Value? {
            if case .present(let value) = self { value } else { nil }
        }
    }

    public struct BasicConstraints: Hashable, Sendable {
        public var isCA: Bool
        /// How many CA certificates, those issued to themselves not counted, may stand between this one and the leaf.
        public var pathLength: Int?
    }
}
