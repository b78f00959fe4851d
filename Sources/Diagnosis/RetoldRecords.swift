import LogScanning
import Terms

/// Recognizes records that quote an earlier record of the same log, however they write its head: a log shipper's lines, a mail in a body.
///
/// A thread cannot log the same message twice in the same second and, between the two, at a later time.
struct RetoldRecords {
    private static let bound = 1024

    private var recent: [Int] = []
    private var known: Set<Int> = []

    /// Whether the record repeats one before it. `latest`: the latest time in the log, which includes the record's own.
    mutating func repeats(_ record: LogRecord, _ messages: [LogMessage], after latest: LoggedTime?) -> Bool {
        guard let time = record.timestamp else { return false }
        var hasher = Hasher()
        hasher.combine(time.clock.prefix(19))
        hasher.combine(record.thread)
        for message in messages { hasher.combine(message.wording(isKnown: message.id != nil)) }
        let key = hasher.finalize()
        if known.contains(key) { return latest.map { $0.milliseconds(since: time) > 0 } ?? false }
        if recent.count == Self.bound { known.remove(recent.removeFirst()) }
        recent.append(key)
        known.insert(key)
        return false
    }
}
