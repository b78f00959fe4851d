/// OpenPGP messages (RFC 9580), binary or with ASCII armor.
enum OpenPGPMessage {
    private static let armour = "-----BEGIN PGP MESSAGE-----"

    static func content(of bytes: Span<UInt8>) -> SealedContent? {
        guard bytes.starts(with: armour) else { return packet(bytes.indices.prefix(32).map { bytes[$0] }) }
        let text = String(decoding: bytes.indices.prefix(4096).map { bytes[$0] }, as: UTF8.self)
        // Headers may come first; an empty line ends them.
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { $0.filter { !$0.isWhitespace } }
        let body = lines.firstIndex(of: "").map { lines[($0 + 1)...].joined() } ?? ""
        return packet(Base64Text.decoded(body.utf8.prefix(40))) ?? .encrypted("OpenPGP")
    }

    /// The content according to the first packet: a tag in the old or new format, a length, and a version.
    private static func packet(_ bytes: [UInt8]) -> SealedContent? {
        guard bytes.count > 12, bytes[0] & 0x80 != 0 else { return nil }
        let isNew = bytes[0] & 0x40 != 0
        let tag = isNew ? bytes[0] & 0x3F : bytes[0] >> 2 & 0x0F
        let lengthSize: Int =
            isNew
            ? bytes[1] < 192 ? 1 : bytes[1] < 224 ? 2 : bytes[1] == 255 ? 5 : 1
            : [1, 2, 4, 0][Int(bytes[0] & 3)]
        let body = bytes[(1 + lengthSize)...]
        guard let version = body.first, let second = body.dropFirst().first else { return nil }
        switch (tag, version) {
        // A session key: for a public key, its number and algorithm; for a password, a cipher and how the key is derived.
        case (1, 3) where body.count > 9 && [1, 2, 3, 16, 17, 18, 25].contains(body[body.startIndex + 9]): return .encrypted("OpenPGP")
        case (1, 6), (3, 5), (3, 6): return second <= 64 ? .encrypted("OpenPGP") : nil
        case (3, 4) where 1...13 ~= second && [0, 1, 3, 4].contains(body[body.startIndex + 2]): return .encrypted("OpenPGP")
        case (18, 1), (18, 2), (20, 1): return .encrypted("OpenPGP")
        // A message that is compressed as a whole, or signed: not secret, but not supported.
        case (8, 0...3) where !isNew && bytes[0] & 3 == 3, (8, 1...3) where isNew: return .unread("OpenPGP")
        case (4, 3) where second <= 1: return .unread("OpenPGP")
        default: return nil
        }
    }
}
