/// Programs and scripts with an archive appended, which unpack themselves when run.
enum SelfExtractor {
    /// The number of bytes of a program that are searched.
    private static let bound: UInt64 = 64 << 20
    private static let magics: [(magic: [UInt8], name: String)] = [
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0x00], "a self-extracting 7z"),
        ([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07, 0x00], "a self-extracting RAR"),
        ([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07, 0x01, 0x00], "a self-extracting RAR"),
    ]

    /// Whether a file is a Windows or Linux program.
    static func isProgram(_ beginning: Span<UInt8>) -> Bool {
        beginning.starts(with: "MZ") && beginning.count > 64 || beginning.starts(with: [0x7F, 0x45, 0x4C, 0x46])
    }

    /// A script that says that it carries an archive, as those of makeself do.
    static func script(_ beginning: Span<UInt8>) -> SealedContent? {
        guard beginning.starts(with: "#!") else { return nil }
        let text = String(decoding: beginning.indices.map { beginning[$0] }, as: UTF8.self)
        if text.contains("This is a shell archive") { return .unread("a shell archive (shar)") }
        let marks = ["Makeself", "__ARCHIVE_BELOW__", "__ARCHIVE_FOLLOWS__", "ARCHIVE_BELOW", "PAYLOAD_BELOW", "__PAYLOAD__", "#EOF#"]
        return marks.contains(where: text.contains) ? .unread("a self-extracting script") : nil
    }

    /// The archive appended to a program, or nil. Programs without one lose nothing.
    static func archive(in source: any ByteSource) -> SealedContent? {
        var tail: [UInt8] = []
        while source.delivered < bound {
            let chunk = source.next()
            if chunk.isEmpty { return nil }
            let bytes = chunk.withSpan { bytes in tail + bytes.indices.map { bytes[$0] } }
            for (magic, name) in magics where bytes.firstRange(of: magic) != nil { return .unread(name) }
            tail = Array(bytes.suffix(8))
        }
        return nil
    }
}
