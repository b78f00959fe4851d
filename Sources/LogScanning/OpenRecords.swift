/// The records that are open at one time, in the order of their heads: the one whose lines come now, and before it those that another
/// thread's record interrupted.
struct OpenRecords {
    /// A payload that is further away than this, in bytes or in heads, is given up.
    static let byteBound = 1 << 20
    static let headBound = 64

    private var records: [OpenRecord] = []

    var isEmpty: Bool { records.isEmpty }
    var heldBytes: Int { records.reduce(0) { $0 + $1.heldBytes } }
    /// The record whose head came last.
    var last: Int { records.count - 1 }

    subscript(index: Int) -> OpenRecord {
        _read { yield records[index] }
        _modify { yield &records[index] }
    }

    /// A head came: ends the records that cannot go on after it, and says whether one still waits for the rest of its payload.
    mutating func interrupt(byThread thread: String, at offset: Int) -> Bool {
        for index in records.indices {
            if records[index].isWaiting, records[index].thread != thread, records[index].headsBetween < Self.headBound,
                offset - records[index].waitsSince <= Self.byteBound
            {
                records[index].passHead()
            } else {
                records[index].close()
            }
        }
        return records.contains { $0.isWaiting && $0.isListed }
    }

    /// The record that the log's end cuts: the last that waits for the rest of its payload, or the one in whose line the log ends.
    func cut(owner: Int?) -> OpenRecord? {
        records.last { $0.isListed && $0.isWaiting } ?? owner.flatMap { records[$0].hasHead ? records[$0] : nil }
    }

    mutating func append(_ record: OpenRecord) {
        records.append(record)
    }

    /// Gives up payloads whose end is too far away.
    mutating func giveUp(at offset: Int) {
        for index in records.indices where records[index].isWaiting && offset - records[index].waitsSince > Self.byteBound {
            if index == last { records[index].giveUp() } else { records[index].close() }
        }
    }

    /// The record to which a line without a head belongs: the latest one that waits and can go on with it, else the last one. If that is
    /// in the middle of its payload, the line is nobody's.
    mutating func owner(of line: LineStart) -> Int? {
        let waiting = records.indices.filter { records[$0].isWaiting || ($0 == last && records[$0].expectsMore) }
        guard let first = line.first, !waiting.isEmpty else { return last }
        let taker = line.isStackTrace ? nil : waiting.last { records[$0].accepts(first) }
        if taker == nil || waiting.count > 1 {
            for index in waiting { records[index].interrupt() }
        }
        return taker ?? (records[last].isInPayload ? nil : last)
    }

    /// The records that are whole, up to the first that is not.
    mutating func popDone() -> [OpenRecord] {
        let done = records.prefix { $0.isDone }
        records.removeFirst(done.count)
        return Array(done)
    }

    mutating func closeAll() {
        for index in records.indices { records[index].close() }
    }
}
