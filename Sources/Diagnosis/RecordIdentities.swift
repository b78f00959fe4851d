import ContentDigest
import LogScanning
import Terms

/// Identifies the records of one log such that a record has the same identity in every log that contains it, in whatever layout: by its time, its
/// thread and what it says.
///
/// Equal records of one log are distinct: each identity includes a number among them. Such records are close together, since they have the
/// same time.
struct RecordIdentities {
    private static let bound = 256

    private var recent: [(digest: UInt64, count: UInt64)] = []

    mutating func identity(of record: LogRecord, in log: EntryPath, of product: String) -> UInt64 {
        var digest = SHA256()
        for part in [product, record.timestamp?.clock ?? "\(log)\n\(record.byteStart)", record.level, record.thread] {
            digest.update(part + "\n")
        }
        digest.update(Self.body(of: record))
        // A long record's excerpt is cut.
        for message in record.messages.isEmpty ? record.candidates : record.messages {
            for text in ["\n", message.id ?? message.text ?? ""] + message.arguments.texts { digest.update(text + "\n") }
        }
        let name = digest.bytes().prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        var count: UInt64 = 0
        if let known = recent.firstIndex(where: { $0.digest == name }) { count = recent.remove(at: known).count + 1 }
        if recent.count == Self.bound { recent.removeFirst() }
        recent.append((name, count))
        return name &+ count &* 0x9E37_79B9_7F4A_7C15
    }

    /// The excerpt from what precedes the payload on: the head may be written in another way.
    private static func body(of record: LogRecord) -> String {
        let (excerpt, beginning) = (Array(record.excerpt.utf8), Array((record.preamble.isEmpty ? "{" : record.preamble).utf8))
        guard beginning.count <= excerpt.count,
            let start = (0...excerpt.count - beginning.count).first(where: { start in
                excerpt[start] == beginning[0] && excerpt[start..<start + beginning.count] == beginning[...]
            })
        else { return record.excerpt }
        return String(decoding: excerpt[start...], as: UTF8.self)
    }
}

extension LogMessage.Arguments {
    /// Texts that differ for different arguments.
    var texts: [String] {
        switch self {
        case .none: []
        case .list(let texts): ["list"] + texts
        case .malformed(let text): ["malformed", text]
        case .cut(let texts): ["cut"] + texts
        }
    }
}
