public import CertificateChain
public import Terms

/// A certificate that lies in a bundle.
public struct SurveyedCertificate: Hashable, Sendable {
    public var entry: EntryPath
    /// Its place among the certificates of the file, from 0.
    public var index: Int
    public var certificate: Certificate
    /// Whether its own key has signed it.
    public var isSelfSigned: Bool

    public init(entry: EntryPath, index: Int, certificate: Certificate) {
        self.entry = entry
        self.index = index
        self.certificate = certificate
        isSelfSigned = certificate.isSelfSigned
    }
}
