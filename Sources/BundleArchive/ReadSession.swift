/// What is common to all layers of one bundle while it is read: the limits, what is left of them, and the summary so far.
final class ReadSession {
    /// So that memory does not follow the input: notes kept, and names remembered to tell duplicates.
    private static let noteBound = 1_000
    private static let nameBound = 10_000

    let limits: ReadLimits
    let inflater: Inflater
    let deadline: ContinuousClock.Instant
    var summary = ReadSummary()
    let bundle: EntryPath
    private var headersSeen = 0
    private var unpacked: UInt64 = 0
    private var wantedPaths: Set<EntryPath> = []
    private var toldLayerLimit = false
    private var stopped = false

    init(_ limits: ReadLimits, inflater: Inflater, bundle: EntryPath) {
        self.limits = limits
        self.inflater = inflater
        self.bundle = bundle
        // A duration of more than a few hundred years does not fit the clock.
        deadline = .now + .seconds(min(max(limits.seconds, 0), 1e9))
    }

    var hasTime: Bool { .now < deadline }

    /// False once a limit is reached: every source then ends, and nothing more is said about that.
    var goesOn: Bool {
        if !stopped, !hasTime { stop(.timeLimit(seconds: limits.seconds)) }
        return !stopped
    }

    func countUnpacked(_ bytes: Int) {
        unpacked += UInt64(bytes)
        if unpacked > limits.inflatedBytes, !stopped { stop(.byteLimit(limits.inflatedBytes)) }
    }

    /// Counts an entry, or a folder that an archive lists; false where the limit is reached.
    func countEntry(_ path: EntryPath, isFolder: Bool = false) -> Bool {
        guard goesOn else { return false }
        headersSeen += 1
        if headersSeen > limits.entries {
            stop(.entryLimit(limits.entries))
            return false
        }
        if !isFolder {
            summary.entriesSeen += 1
            if summary.seen.count < ReadSummary.seenBound { summary.seen.append(path) }
        }
        return true
    }

    /// Whether one more layer, the `depth`th, may be opened.
    func mayOpen(layer depth: Int, at path: EntryPath) -> Bool {
        if depth <= limits.layers { return true }
        if !toldLayerLimit { note(ReadNote(.limit, .layerLimit(limits.layers), at: path, losesData: true)) }
        toldLayerLimit = true
        return false
    }

    /// Remembers a wanted path; false where it was met before.
    func remember(wanted path: EntryPath) -> Bool {
        guard wantedPaths.count < Self.nameBound else { return true }
        return wantedPaths.insert(path).inserted
    }

    func hasMet(wanted path: EntryPath) -> Bool { wantedPaths.contains(path) }

    func note(_ note: ReadNote) {
        if summary.notes.count < Self.noteBound {
            summary.notes.append(note)
        } else if note.losesData, !summary.notes.contains(where: \.losesData) {
            // Whether anything was lost must not depend on the bound.
            summary.notes[Self.noteBound - 1] = note
        }
    }

    /// Notes the faults of a source of which `offset` bytes could be read. Of those that cut it short the lowest is the cause of the others.
    func report(_ faults: [Fault], at path: EntryPath, offset: UInt64) {
        guard !stopped else { return }
        var isCut = false
        for fault in faults where !(fault.cuts && isCut) {
            isCut = isCut || fault.cuts
            note(fault.note(at: path, offset: offset))
        }
    }

    private func stop(_ reason: ReadNote.Reason) {
        stopped = true
        note(ReadNote(.limit, reason, at: bundle, losesData: true))
    }
}
