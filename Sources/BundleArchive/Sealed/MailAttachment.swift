import Terms

/// The names of a mail's attachments (RFC 2045, RFC 2183).
enum MailAttachment {
    /// The longest name, including what comes before it in its field.
    private static let bound = 200

    /// Whether an archive or a log is attached to the mail.
    static func promisesLogs(_ mail: any ByteSource) -> Bool {
        let field = Array("name".utf8)
        var tail: [UInt8] = []
        while true {
            let chunk = mail.next()
            if chunk.isEmpty { return false }
            let bytes = chunk.withSpan { bytes in tail + bytes.indices.map { bytes[$0] } }
            let folded = bytes.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
            var rest = folded[...]
            while let found = rest.firstRange(of: field) {
                rest = rest[found.upperBound...]
                if let name = name(String(decoding: bytes[found.upperBound...].prefix(bound), as: UTF8.self)),
                    EntryPath(layers: [name]).promisesLogs
                {
                    return true
                }
            }
            tail = Array(bytes.suffix(bound))
        }
    }

    /// The name in the text after `name`: `="a.log"`, `*=UTF-8''a.log`, `*0*=UTF-8''a.log` (RFC 2231), or `="=?UTF-8?B?YS5sb2c=?="` (RFC 2047),
    /// decoded as far as recognising an extension requires.
    private static func name(_ field: String) -> String? {
        let value = field.drop { "*0123456789".contains($0) }
        guard value.first == "=" else { return nil }
        let text = value.dropFirst().drop { $0 == "\"" }.prefix { $0 != "\"" && $0 != ";" && !$0.isNewline }
        guard text.hasPrefix("=?") else { return String(text) }
        let words = text.split(separator: "?", omittingEmptySubsequences: false)
        guard words.count > 3 else { return nil }
        return words[2].lowercased() == "b" ? String(decoding: Base64Text.decoded(words[3].utf8), as: UTF8.self) : String(words[3])
    }
}
