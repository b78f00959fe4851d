/// The kind of content of a byte stream, judged by its first bytes and never by its name.
enum ContentKind: Hashable {
    case compressed(Compression)
    case zip, sevenZip, tar
    /// A format that is not supported.
    case sealed(SealedContent)
    case plain

    init(beginning: Span<UInt8>) {
        if let compression = Compression(beginning: beginning) {
            self = .compressed(compression)
        } else if beginning.starts(with: "PK\u{3}\u{4}") || beginning.starts(with: "PK\u{5}\u{6}")
            || ZipStream.splitMarkers.contains(where: { beginning.starts(with: $0) })
        {
            self = .zip
        } else if beginning.starts(with: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) {
            self = .sevenZip
        } else if Self.isTar(beginning) {
            self = .tar
        } else if let content = SealedContent(beginning: beginning) {
            self = .sealed(content)
        } else {
            self = .plain
        }
    }

    /// A tar header has its magic at 257 (POSIX.1 ustar, GNU) or, in older archives, at least a valid checksum.
    private static func isTar(_ beginning: Span<UInt8>) -> Bool {
        guard beginning.count >= 512 else { return false }
        if beginning.starts(with: "ustar", at: 257) { return true }
        return beginning.holdsTarHeader(at: 0)
    }

    /// A description, for people, of a file that is not an archive.
    static func appearance(of beginning: Span<UInt8>) -> String {
        var head = ""
        for index in 0..<min(beginning.count, 256) where beginning[index] < 0x80 {
            head.unicodeScalars.append(Unicode.Scalar(beginning[index]))
        }
        let text = head.drop { $0.isWhitespace }.lowercased()
        if text.hasPrefix("%pdf-") { return "PDF" }
        if text.hasPrefix("<!doctype html") || text.hasPrefix("<html") { return "HTML page" }
        if text.hasPrefix("<?xml") { return "XML" }
        if text.hasPrefix("-----begin certificate") { return "PEM certificate" }
        return isBinary(beginning) ? "binary data" : "text"
    }

    /// Whether the bytes are the AppleDouble file (RFC 1740) that macOS stores beside a file as `._NAME`: attributes, and no data.
    static func isAppleDouble(_ beginning: Span<UInt8>) -> Bool { beginning.starts(with: [0x00, 0x05, 0x16, 0x07, 0x00]) }

    static func isBinary(_ beginning: Span<UInt8>) -> Bool {
        (0..<min(beginning.count, 4096)).contains { index in
            beginning[index] < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D, 0x1B].contains(beginning[index])
        }
    }
}

extension Span<UInt8> {
    func starts(with magic: [UInt8], at offset: Int = 0) -> Bool {
        count >= offset + magic.count && magic.indices.allSatisfy { self[offset + $0] == magic[$0] }
    }

    func starts(with magic: String, at offset: Int = 0) -> Bool {
        starts(with: Array(magic.utf8), at: offset)
    }
}
