/// Mails in Outlook's formats: `.msg` (MS-OXMSG) and `winmail.dat` (MS-OXTNEF). They contain attachments unencoded.
enum OutlookItem {
    static let name = "mail (Outlook)"
    /// The number of bytes that are searched.
    private static let bound: UInt64 = 64 << 20

    /// The magics of archives, and the file extensions of archives and logs in both encodings that these mails use.
    private static let marks: [[UInt8]] =
        [[0x50, 0x4B, 0x03, 0x04], [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], [0x1F, 0x8B, 0x08], [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07]]
        + [".log", ".zip", ".tar", ".tgz", ".7z", ".gz"].flatMap { [Array($0.utf8) + [0], $0.utf8.flatMap { [$0, 0] }] }

    /// Whether an archive or a log is attached.
    static func holdsArchive(_ mail: any ByteSource) -> Bool {
        var tail: [UInt8] = []
        while mail.delivered < bound {
            let chunk = mail.next()
            if chunk.isEmpty { return false }
            let bytes = chunk.withSpan { bytes in tail + bytes.indices.map { bytes[$0] } }
            if marks.contains(where: { bytes.firstRange(of: $0) != nil }) { return true }
            tail = Array(bytes.suffix(8))
        }
        return true
    }
}
