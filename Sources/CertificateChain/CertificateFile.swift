/// The content of a certificate file: its certificates and requests in order, and everything that is wrong with it.
public struct CertificateFile: Hashable, Sendable {
    /// The largest file read, in bytes: a chain has a few kilobytes.
    public static let sizeLimit = 16 << 20
    /// The maximum number of certificates and requests read from a file.
    public static let certificateLimit = 2_000

    /// The name as given, used only to refer to the file.
    public var name: String
    public var encoding: FileEncoding
    public var certificates: [Certificate]
    public var requests: [CertificateRequest]
    /// For each certificate that could not be read, the number of `certificates` before it.
    public var unreadPositions: [Int] = []
    /// In the order of the file; at most a hundred, after which the last gives the number of further ones.
    public var problems: [FileProblem]
    /// Whether it contains a private key. No byte of a key is kept.
    public var containsPrivateKey: Bool

    /// Reads PEM (RFC 7468), DER, PKCS#7 in either, and Base64 without boundaries.
    ///
    /// Time and memory are bounded by the file's size. Damage is reported in `problems`, and everything around it is read.
    public static func read(_ bytes: [UInt8], name: String) -> CertificateFile {
        var reader = CertificateFileReader(name: name)
        reader.read(bytes)
        return reader.file
    }
}

/// The form in which a file contains its certificates.
public enum FileEncoding: Hashable, Sendable {
    /// Text with `-----BEGIN CERTIFICATE-----`, which the vendors call Base64.
    case pem
    case der
    case pkcs7InPEM
    case pkcs7InDER
    /// Base64 of DER without the boundary lines.
    case bareBase64
    case pkcs12
    /// Nothing could be read.
    case unrecognised
}
