/// A certificate signing request (PKCS#10, RFC 2986): what the appliance asks a CA to sign.
public struct CertificateRequest: Hashable, Sendable {
    public var subject: DistinguishedName
    public var subjectPublicKeyInfo: SubjectPublicKeyInfo
    /// The requested extensions.
    public var extensions: CertificateExtensions
    /// Whether it is signed with its own key.
    public var signature: SignatureState
}
