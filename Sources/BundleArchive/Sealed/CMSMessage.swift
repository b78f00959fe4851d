/// Encrypted CMS messages (RFC 5652), as sent by S/MIME: in DER, as PEM, or as a part of MIME.
enum CMSMessage {
    /// Types below 1.2.840.113549.1: enveloped, signed and enveloped, encrypted, and authenticated enveloped data.
    private static let types: [[UInt8]] = [[7, 3], [7, 4], [7, 6], [9, 16, 1, 23]].map { [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1] + $0 }

    static func content(of bytes: Span<UInt8>) -> SealedContent? {
        let head = bytes.indices.prefix(64).map { bytes[$0] }
        if isEncrypted(head) { return .encrypted("S/MIME") }
        guard ["-----BEGIN PKCS7-----", "-----BEGIN CMS-----"].contains(where: { bytes.starts(with: $0) }) else { return nil }
        let body = bytes.indices.prefix(256).map { bytes[$0] }.drop { $0 != 0x0A }
        return isEncrypted(Base64Text.decoded(body.prefix(80))) ? .encrypted("S/MIME") : nil
    }

    /// Whether it is a sequence of any length that begins with one of these content types.
    private static func isEncrypted(_ bytes: [UInt8]) -> Bool {
        guard bytes.count > 20, bytes[0] == 0x30 else { return false }
        let place = bytes[1] < 0x80 ? 2 : 2 + Int(bytes[1] & 0x7F)
        return types.contains { type in bytes.dropFirst(place).starts(with: [0x06, UInt8(type.count)] + type) }
    }
}
