import LogScanning
import Terms

/// Recognizes records that quote an earlier record of the same log, however they write its head: a log shipper's lines, a mail in a body.
///
/// A thread cannot log the same message twice in the same second and, between the two, at a later time. Nor can it log the same record twice in
/// one millisecond: then two appenders write to the log.
struct RetoldRecords {
    private static let bound = 1024

    private var recent: [Int] = []
    /// The last record with each message: its time and the text before the message.
    private var known: [Int: Last] = [:]

    private struct Last: Equatable {
        var clock: String
        var preamble: Int
    }

    /// Whether the record repeats one before it. `latest`: the latest time in the log, which includes the record's own.
    mutating func repeats(_ record: LogRecord, _ messages: [LogMessage], after latest: LoggedTime?) -> Bool {
        guard let time = record.timestamp else { return false }
        var hasher = Hasher()
        hasher.combine(time.clock.prefix(19))
        hasher.combine(record.thread)
        for message in messages { hasher.combine(message.wording(isKnown: message.id != nil)) }
        let key = hasher.finalize()
        let own = Last(clock: time.clock, preamble: record.preamble.hashValue)
        if let last = known[key] {
            known[key] = own
            return latest.map { $0.milliseconds(since: time) > 0 } ?? false || last == own && time.hasMilliseconds
        }
        if recent.count == Self.bound { known[recent.removeFirst()] = nil }
        recent.append(key)
        known[key] = own
        return false
    }
}
