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
        // Its head may be written in another way.
        let body = record.excerpt.firstRange(of: record.preamble.isEmpty ? "{" : record.preamble).map { record.excerpt[$0.lowerBound...] }
        for part in [product, record.timestamp?.clock ?? "\(log)\n\(record.byteStart)", record.level, record.thread] {
            digest.update(part + "\n")
        }
        digest.update(String(body ?? record.excerpt[...]))
        // A long record's excerpt is cut.
        for message in record.messages + record.candidates { digest.update("\n\(message.id ?? message.text ?? "")\(message.arguments)") }
        let name = digest.bytes().prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        var count: UInt64 = 0
        if let known = recent.firstIndex(where: { $0.digest == name }) { count = recent.remove(at: known).count + 1 }
        if recent.count == Self.bound { recent.removeFirst() }
        recent.append((name, count))
        return name &+ count &* 0x9E37_79B9_7F4A_7C15
    }
}
