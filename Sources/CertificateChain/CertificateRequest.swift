/// A certificate signing request (PKCS#10, RFC 2986): what the appliance asked a CA to sign.
public struct CertificateRequest: Hashable, Sendable {
    public var subject: DistinguishedName
    public var subjectPublicKeyInfo: SubjectPublicKeyInfo
    /// The extensions that it asks for.
    public var extensions: CertificateExtensions
    /// Whether its own key signed it.
    public var signature: SignatureState
}
