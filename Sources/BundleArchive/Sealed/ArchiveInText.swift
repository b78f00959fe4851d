import Terms

/// Archives that were encoded as text for sending, either alone or attached to a mail.
enum ArchiveInText {
    private static let binHex = "(This file must be converted with BinHex"
    /// The beginnings of zip, gzip, 7z, xz, bzip2, Zstandard and RAR in Base64, of uuencode, of a mailbox, and of BinHex.
    private static let magics = ["UEsD", "H4sI", "N3q8", "/Td6", "QlpoO", "KLUv", "UmFy", "begin", "From ", binHex].map { Array($0.utf8) }

    /// The kind of content if a text begins like one of these, or nil.
    static func content(of beginning: Span<UInt8>, named name: String) -> SealedContent? {
        let isNamedSo = name.hasSuffix(".eml") || name.hasSuffix(".mbox")
        // Every text beside the logs is checked: the first bytes decide about nearly all.
        guard isNamedSo || magics.contains(where: { beginning.starts(with: $0) }) || MessageHead.isHead(beginning) else { return nil }
        let text = beginning.indices.prefix(64 << 10).map { beginning[$0] }
        if beginning.starts(with: binHex) { return .unread("BinHex") }
        if isEncoded(text) || isUuencoded(text) { return .unread("an archive as text (Base64, uuencode)") }
        let head = String(decoding: text, as: UTF8.self)
        guard isNamedSo || isMail(head) else { return nil }
        if head.contains("application/pkcs7-mime") || head.contains("application/x-pkcs7-mime") {
            if !head.contains("smime-type=signed-data") { return .encrypted("S/MIME") }
        }
        if head.contains("multipart/encrypted") || head.contains("-----BEGIN PGP MESSAGE-----") { return .encrypted("OpenPGP") }
        return .unread("mail")
    }

    /// Whether the text is Base64 whose first bytes are those of an archive.
    private static func isEncoded(_ text: [UInt8]) -> Bool {
        let line = text.prefix { $0 != 0x0A && $0 != 0x0D }
        guard line.count >= 60 || line.count == text.count else { return false }
        let bytes = Base64Text.decoded(line.prefix(1024))
        guard bytes.count >= 30 else { return false }
        switch ContentKind(beginning: bytes.span) {
        case .compressed, .zip, .sevenZip, .sealed(.unread("RAR")), .sealed(.encrypted("RAR")): return true
        case .tar, .sealed, .plain: return false
        }
    }

    private static func isUuencoded(_ text: [UInt8]) -> Bool {
        let line = text.prefix { $0 != 0x0A && $0 != 0x0D }
        let words = String(decoding: line.prefix(256), as: UTF8.self).split(separator: " ")
        return words.count >= 3 && (words[0] == "begin" || words[0] == "begin-base64") && words[1].count == 3
            && words[1].allSatisfy { "01234567".contains($0) }
    }

    private static let mailFields: Set = [
        "from", "to", "subject", "date", "received", "message-id", "mime-version", "return-path", "content-type", "content-disposition",
        "content-transfer-encoding",
    ]

    /// Whether a text begins with a mail's header: lines of a name and a value, some of which only mails have.
    private static func isMail(_ text: String) -> Bool {
        var known: Set<String> = []
        for line in text.split(whereSeparator: \.isNewline).prefix(60) {
            if line.first == " " || line.first == "\t" || line.hasPrefix("From ") || line.hasPrefix(">From ") { continue }
            guard let colon = line.firstIndex(of: ":"), !line[..<colon].contains(" ") else { break }
            known.insert(line[..<colon].lowercased())
        }
        return known.intersection(mailFields).count >= 3
    }
}
