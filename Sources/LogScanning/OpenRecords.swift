/// The open records in the order of their heads: first those that other threads' records interrupted, last the one that is being read.
struct OpenRecords {
    /// A payload that is still open after this many bytes is given up.
    static let byteBound = 1 << 20
    /// A payload that is still open after this many other heads is given up.
    static let headBound = 64

    private var records: [OpenRecord] = []

    var isEmpty: Bool { records.isEmpty }
    var heldBytes: Int { records.reduce(0) { $0 + $1.heldBytes } }
    /// The index of the record whose head came last.
    var last: Int { records.count - 1 }

    subscript(index: Int) -> OpenRecord {
        _read { yield records[index] }
        _modify { yield &records[index] }
    }

    /// Handles a new head: ends the records that cannot continue after it. Returns whether a relevant one still waits for the rest of its
    /// payload.
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

    /// The record that the end of the log cuts: the last one that waits for the rest of its payload, or else the owner of the line in which
    /// the log ends. Nil if there is neither.
    func cut(owner: Int?) -> OpenRecord? {
        records.last { $0.isListed && $0.isWaiting } ?? owner.flatMap { records[$0].hasHead ? records[$0] : nil }
    }

    mutating func append(_ record: OpenRecord) {
        records.append(record)
    }

    /// Gives up payloads that have been open for too many bytes.
    mutating func giveUp(at offset: Int) {
        for index in records.indices where records[index].isWaiting && offset - records[index].waitsSince > Self.byteBound {
            if index == last { records[index].giveUp() } else { records[index].close() }
        }
    }

    /// The index of the record to which a line without a head belongs: the last one that waits and can continue with it, or else the last
    /// of all. Nil if that one is within its payload: then the line belongs to no record.
    mutating func owner(of line: LineStart) -> Int? {
        let waiting = records.indices.filter { records[$0].isWaiting || ($0 == last && records[$0].expectsMore) }
        guard let first = line.first, !waiting.isEmpty else { return last }
        let taker = line.isStackTrace ? nil : waiting.last { records[$0].accepts(first) }
        if taker == nil || waiting.count > 1 {
            for index in waiting { records[index].interrupt() }
        }
        return taker ?? (records[last].isInPayload ? nil : last)
    }

    /// Removes and returns the finished records, up to the first unfinished one.
    mutating func popDone() -> [OpenRecord] {
        let done = records.prefix { $0.isDone }
        records.removeFirst(done.count)
        return Array(done)
    }

    mutating func closeAll() {
        for index in records.indices { records[index].close() }
    }
}
