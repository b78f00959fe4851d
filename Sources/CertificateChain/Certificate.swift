/// One X.509 certificate as it was read (RFC 5280), whatever its algorithms.
public struct Certificate: Hashable, Sendable {
    /// The certificate's own bytes.
    public var der: [UInt8]
    /// Hexadecimal, upper case, with a leading minus where it is negative (RFC 5280, 4.1.2.2 forbids it; such exist).
    public var serialNumber: String
    public var subject: DistinguishedName
    public var issuer: DistinguishedName
    public var validity: Validity
    public var subjectPublicKeyInfo: SubjectPublicKeyInfo
    public var signatureAlgorithm: SignatureAlgorithm
    public var extensions: CertificateExtensions

    /// Whether subject and issuer are one name (RFC 5280, 3.2, "self-issued"). Only the signature tells whether it is self-signed too.
    public var isSelfIssued: Bool { subject.comparisonKey == issuer.comparisonKey }

    /// The period in which a certificate may be used (RFC 5280, 4.1.2.5), both ends included. An end is nil where its date does not parse.
    public struct Validity: Hashable, Sendable {
        public var notBefore: Instant?
        public var notAfter: Instant?
    }

    /// How a certificate was signed.
    public struct SignatureAlgorithm: Hashable, Sendable {
        /// As `sha256WithRSAEncryption`, or a dotted object identifier where the name is not known.
        public var name: String
        /// The digest, as `SHA256`; nil where the algorithm has none of its own (Ed25519) or is not known.
        public var digest: String?
    }
}
