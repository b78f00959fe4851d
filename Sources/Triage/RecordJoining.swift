import BundleArchive
import LogScanning
import Terms

/// Joins records that a rotation has split: one log of a family ends with the beginning, and another one begins with the rest.
///
/// Placed between the reader and the listener. What may be half of a record is kept until all logs have been read, up to a bound.
final class RecordJoining {
    /// The last record of a log, which is incomplete.
    private struct Beginning {
        var log: LogReader.Log
        var entry: EntryPath
        var record: LogRecord
        var piece: LogPiece
        var firstTime: LoggedTime?
    }

    /// What precedes the first record of a log.
    private struct Rest {
        var log: LogReader.Log
        var entry: EntryPath
        var piece: LogPiece
        var firstTime: LoggedTime?
        /// Lines of it that contain searched texts, while it is unknown which record they belong to.
        var outside: LogOutline.OutsideLines?
        /// Whether it is certainly the rest of a record.
        var isCut: Bool
    }

    /// A log whose last line is cut and belongs to another logger.
    private struct ForeignEnd {
        var log: LogReader.Log
        var entry: EntryPath
        var firstTime: LoggedTime?
    }

    /// The number kept of each kind, and the total number of bytes kept: a piece may be as long as `LogPiece.bound`.
    private static let countBound = 32
    private static let sizeBound = 8 << 20
    /// The number of rests tried for a beginning.
    private static let trialBound = 8

    private let listener: LogReader.Handler
    private let excerptBound: Int
    private var current: (log: LogReader.Log, entry: EntryPath)?
    /// The latest record of the current log, which may be cut.
    private var held: LogRecord?
    private var beginnings: [Beginning] = []
    private var rests: [Rest] = []
    private var foreignEnds: [ForeignEnd] = []
    /// The number of bytes in the pieces that are kept.
    private var size = 0

    init(_ listener: LogReader.Handler, excerptBound: Int) {
        self.listener = listener
        self.excerptBound = excerptBound
    }

    /// The handler for the reader.
    var handler: LogReader.Handler {
        .init(
            logBegan: { log, entry in
                self.current = (log, entry)
                self.listener.logBegan(log, entry)
            },
            record: { record in
                self.give()
                self.held = record
            },
            logEnded: { self.logEnded(whole: $0, $1) })
    }

    private func give() {
        if let record = held.take() { listener.record(record) }
    }

    private func logEnded(whole: Bool, _ outline: LogOutline) {
        var outline = outline
        guard let (log, entry) = current.take() else { return }
        if let piece = outline.ending, let record = held, piece.byteStart == record.byteStart, !record.messages.allSatisfy(\.complete),
            beginnings.count < Self.countBound, keeps(piece)
        {
            beginnings.append(Beginning(log: log, entry: entry, record: record, piece: piece, firstTime: outline.firstTime))
            held = nil
        }
        if let piece = outline.beginning, outline.strangeContent != .foreign, rests.count < Self.countBound, keeps(piece) {
            let outside = outline.withdrawOutsideOfBeginning()
            let isCut = outline.form == .known && outline.beginsWithinRecord
            rests.append(Rest(log: log, entry: entry, piece: piece, firstTime: outline.firstTime, outside: outside, isCut: isCut))
            outline.beginsWithinRecord = false
        }
        if outline.endsWithinForeignLine, foreignEnds.count < Self.countBound {
            foreignEnds.append(ForeignEnd(log: log, entry: entry, firstTime: outline.firstTime))
        }
        give()
        listener.logEnded(whole, outline)
    }

    /// Counts a piece, if there is room for it.
    private func keeps(_ piece: LogPiece) -> Bool {
        guard size + piece.bytes.count <= Self.sizeBound else { return false }
        size += piece.bytes.count
        return true
    }

    /// Joins what belongs together, after all logs have been read, and reports everything else as it is.
    ///
    /// - Returns: The notes on what was joined.
    func finish() -> [ReadNote] {
        var notes: [ReadNote] = []
        for beginning in beginnings {
            guard let (index, record) = join(beginning) else {
                tell(beginning.log, beginning.entry, beginning.record)
                continue
            }
            let rest = rests.remove(at: index)
            tell(beginning.log, beginning.entry, record)
            let reason = ReadNote.Reason.recordJoined(line: record.line, rest: rest.entry, restLine: rest.piece.line)
            notes.append(ReadNote(.ambiguous, reason, at: beginning.entry, losesData: false))
        }
        for end in foreignEnds {
            guard let index = rests(after: end.entry, of: end.log, from: end.firstTime).first(where: { rests[$0].isCut }) else { continue }
            rests[index].isCut = false
        }
        for rest in rests where rest.outside != nil || rest.isCut {
            tell(rest.log, rest.entry, nil, LogOutline(form: .known, outsideForm: rest.outside, beginsWithinRecord: rest.isCut))
        }
        return notes
    }

    private func tell(
        _ log: LogReader.Log, _ entry: EntryPath, _ record: LogRecord?, _ outline: LogOutline = LogOutline(form: .known)
    ) {
        listener.logBegan(log, entry)
        if let record { listener.record(record) }
        listener.logEnded(true, outline)
    }

    /// The rests from other logs of the same family, the chronologically next log first.
    private func rests(after entry: EntryPath, of log: LogReader.Log, from firstTime: LoggedTime?) -> [Int] {
        let candidates = rests.indices.filter { index in
            let rest = rests[index]
            return rest.entry != entry && rest.log.source.id == log.source.id && rest.log.place.tree == log.place.tree
        }
        func isLater(_ rest: Rest) -> Bool { rest.firstTime.map { $0 >= firstTime ?? $0 } ?? true }
        return candidates.sorted { one, other in
            let (one, other) = (rests[one], rests[other])
            if isLater(one) != isLater(other) { return isLater(one) }
            if let time = one.firstTime, let otherTime = other.firstTime, time != otherTime { return time < otherTime }
            return one.log.place.rotation < other.log.place.rotation
        }
    }

    /// The rest that completes this beginning, and the joined record.
    private func join(_ beginning: Beginning) -> (rest: Int, record: LogRecord)? {
        let markers = SourceMarkers(beginning.log.source)
        for index in rests(after: beginning.entry, of: beginning.log, from: beginning.firstTime).prefix(Self.trialBound) {
            if let record = beginning.piece.joined(with: rests[index].piece, markers, excerptBound: excerptBound) { return (index, record) }
        }
        return nil
    }
}

extension LogOutline {
    /// Removes and returns the lines before the first record from those outside the known form.
    fileprivate mutating func withdrawOutsideOfBeginning() -> OutsideLines? {
        guard var outside = outsideForm, outside.inBeginning > 0 else { return nil }
        let withdrawn = OutsideLines(count: outside.inBeginning, first: outside.first, inBeginning: outside.inBeginning)
        outside.count -= outside.inBeginning
        outside.inBeginning = 0
        outsideForm = outside.count > 0 ? outside : nil
        return withdrawn
    }
}
