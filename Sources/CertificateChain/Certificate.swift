/// An X.509 certificate (RFC 5280), whatever its algorithms.
public struct Certificate: Hashable, Sendable {
    /// The certificate's DER encoding.
    public var der: [UInt8]
    /// As people count: 3 has extensions.
    public var version: Int
    /// Upper-case hexadecimal, with a leading minus if negative (RFC 5280, 4.1.2.2 forbids this, but it occurs).
    public var serialNumber: String
    public var subject: DistinguishedName
    public var issuer: DistinguishedName
    public var validity: Validity
    public var subjectPublicKeyInfo: SubjectPublicKeyInfo
    public var signatureAlgorithm: SignatureAlgorithm
    public var extensions: CertificateExtensions

    /// Whether subject and issuer have the same name (RFC 5280, 3.2, "self-issued"). Only the signature shows whether it is also self-signed.
    public var isSelfIssued: Bool { subject.comparisonKey == issuer.comparisonKey }

    /// The validity period (RFC 5280, 4.1.2.5), both ends inclusive. An end is nil if its date does not parse.
    public struct Validity: Hashable, Sendable {
        public var notBefore: Instant?
        public var notAfter: Instant?
    }

    /// How a certificate was signed.
    public struct SignatureAlgorithm: Hashable, Sendable {
        /// Such as `sha256WithRSAEncryption`, or a dotted object identifier if it has no known name.
        public var name: String
        /// The digest, such as `SHA256`; nil if the algorithm has no separate one (Ed25519) or is not known.
        public var digest: String?
    }
}
