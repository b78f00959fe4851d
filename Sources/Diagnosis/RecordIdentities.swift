import ContentDigest
import LogScanning
import Terms

/// Names the records of one log so that the same record has the same name in every log that holds it: the same bytes and the same time.
///
/// Equal records of one log are two: each has the place among them in its name. They stand near each other, since they bear the same time.
struct RecordIdentities {
    private static let bound = 256

    private var recent: [(digest: UInt64, count: UInt64)] = []

    mutating func identity(of record: LogRecord, in log: EntryPath, of product: String) -> UInt64 {
        var digest = SHA256()
        for part in [product, record.timestamp?.description ?? "\(log)\n\(record.byteStart)", record.level, record.thread, record.logger] {
            digest.update(part + "\n")
        }
        digest.update(record.excerpt)
        // An excerpt is cut where the record is long.
        for message in record.messages { digest.update("\n\(message.id ?? "")\(message.arguments)") }
        let name = digest.bytes().prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        var count: UInt64 = 0
        if let known = recent.firstIndex(where: { $0.digest == name }) { count = recent.remove(at: known).count + 1 }
        if recent.count == Self.bound { recent.removeFirst() }
        recent.append((name, count))
        return name &+ count &* 0x9E37_79B9_7F4A_7C15
    }
}
