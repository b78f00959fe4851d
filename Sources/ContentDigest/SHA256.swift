internal import CCrypto

/// An incremental SHA-256 (FIPS 180-4), computed by libcrypto.
///
/// Identifies a bundle by its content, a rule table by its rules, and a piece of evidence by its place.
@safe public struct SHA256: ~Copyable {
    private var state = SHA256_CTX()

    public init() {
        unsafe SHA256_Init(&state)
    }

    /// Adds bytes.
    public mutating func update(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBytes { buffer in
            _ = unsafe SHA256_Update(&state, buffer.baseAddress, buffer.count)
        }
    }

    /// Adds the UTF-8 of a text.
    public mutating func update(_ text: String) {
        update(text.utf8Span.span)
    }

    /// The digest of a text's UTF-8, as 64 lower-case hexadecimal digits.
    public static func hexadecimal(of text: String) -> String {
        var digest = SHA256()
        digest.update(text)
        return digest.hexadecimal()
    }

    /// The digest of all bytes added.
    public consuming func bytes() -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        unsafe SHA256_Final(&digest, &state)
        return digest
    }

    /// The digest of all bytes added, as 64 lower-case hexadecimal digits.
    public consuming func hexadecimal() -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in bytes() {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
