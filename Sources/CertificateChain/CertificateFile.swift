/// What one file that a person gave holds: certificates and requests in the order of the file, and all that is wrong with it.
public struct CertificateFile: Hashable, Sendable {
    /// Larger files are not read: a chain has a few kilobytes.
    public static let sizeLimit = 16 << 20
    /// Further certificates and requests of a file are not read.
    public static let certificateLimit = 2_000

    /// As it was given; it only serves to name the file.
    public var name: String
    public var encoding: FileEncoding
    public var certificates: [Certificate]
    public var requests: [CertificateRequest]
    /// For each certificate that could not be read, how many of `certificates` stand before it.
    public var unreadPositions: [Int] = []
    /// In the order of the file; at most a hundred, the last then says how many more there are.
    public var problems: [FileProblem]
    /// Whether a private key stands in it. No byte of one is kept.
    public var containsPrivateKey: Bool

    /// Reads PEM (RFC 7468), DER, PKCS#7 in both, and Base64 without boundaries.
    ///
    /// Time and memory are bounded by the file's size. Damage is told in `problems`, and what lies around it is read.
    public static func read(_ bytes: [UInt8], name: String) -> CertificateFile {
        var reader = CertificateFileReader(name: name)
        reader.read(bytes)
        return reader.file
    }
}

/// How a file holds its certificates.
public enum FileEncoding: Hashable, Sendable {
    /// Text with `-----BEGIN CERTIFICATE-----`: what the vendors call Base64.
    case pem
    case der
    case pkcs7InPEM
    case pkcs7InDER
    /// Base64 of DER without the boundary lines.
    case bareBase64
    case pkcs12
    /// Nothing that could be read.
    case unrecognised
}
