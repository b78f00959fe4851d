import Terms

/// Reads one bundle through all its layers, and collects the summary and notes.
final class BundleReader {
    /// The number of names remembered to detect duplicates: memory must not grow with the input.
    private static let nameBound = 10_000

    let budget: ReadBudget
    let inflater: Inflater
    let bundle: EntryPath
    var summary = ReadSummary()
    /// The real path of a bundle that is a folder.
    var folderPath: FilePath?
    /// Called when an entry's bytes begin to reach the sink. Set for a branch, which must do nothing else.
    var whenHanding: (() -> Void)?
    private var headersSeen = 0
    private var wantedPaths: Set<EntryPath> = []
    private var links = LinkTable()
    private var toldLayerLimit = false

    init(_ budget: ReadBudget, inflater: Inflater, bundle: EntryPath) {
        self.budget = budget
        self.inflater = inflater
        self.bundle = bundle
    }

    /// Counts an entry, or a folder that an archive lists; false if the limit is reached.
    func countEntry(_ path: EntryPath, isFolder: Bool = false) -> Bool {
        guard budget.goesOn else { return false }
        headersSeen += 1
        if headersSeen > budget.limits.entries {
            budget.stop(.entryLimit(budget.limits.entries))
            return false
        }
        if !isFolder {
            summary.entriesSeen += 1
            if summary.seen.count < ReadSummary.seenBound { summary.seen.append(path) }
        }
        return true
    }

    /// Whether layer number `depth` may be opened.
    func mayOpen(layer depth: Int, at path: EntryPath) -> Bool {
        if depth <= budget.limits.layers { return true }
        if !toldLayerLimit { note(ReadNote(.limit, .layerLimit(budget.limits.layers), at: path, losesData: true)) }
        toldLayerLimit = true
        return false
    }

    /// Remembers a wanted path; false if it occurred before.
    func remember(wanted path: EntryPath) -> Bool {
        guard wantedPaths.count < Self.nameBound else { return true }
        return wantedPaths.insert(path).inserted
    }

    /// Remembers a wanted file that is read, since links may lead to it.
    func remember(file path: EntryPath) {
        links.addFile(path)
    }

    /// Remembers a link. It loses nothing if its target is read, which is known only at the end.
    func remember(link path: EntryPath, to target: String, isHard: Bool, isWanted: Bool) {
        // A folder appears in its entries' paths by its name alone.
        var target = target
        if let above = folderPath?.description.dropLast(bundle.innermost.count), above.count > 1, target.hasPrefix(above) {
            target.removeFirst(above.count - 1)
        }
        if links.addLink(path, to: target, isHard: isHard, isWanted: isWanted) || !isWanted { return }
        note(ReadNote(.skipped, .linkNotFollowed(target: target), at: path, losesData: true))
    }

    func note(_ note: ReadNote) {
        summary.notes.add(note)
    }

    /// Notes the faults of a source of which `offset` bytes could be read. Of several faults that cut it short, the innermost caused the others.
    func report(_ faults: [Fault], at path: EntryPath, offset: UInt64) {
        guard !budget.isOver else { return }
        var isCut = false
        for fault in faults where !(fault.cuts && isCut) {
            isCut = isCut || fault.cuts
            note(fault.note(at: path, offset: offset))
        }
    }

    /// Adds the notes that depend on the whole bundle, and returns the summary.
    func finish() -> ReadSummary {
        for (path, target) in links.wanted {
            note(ReadNote(.skipped, .linkNotFollowed(target: target), at: path, losesData: !links.leadsToFile(path)))
        }
        if let limit = budget.limit { note(ReadNote(.limit, limit, at: bundle, losesData: true)) }
        return summary
    }

    // MARK: Branches

    /// A reader for one entry that is read before its turn, and may inflate this many bytes until its turn comes.
    func branch(allowance: UInt64) -> BundleReader {
        BundleReader(budget.branch(allowance: allowance), inflater: inflater, bundle: bundle)
    }

    /// Adds a branch's summary and notes on its entry.
    func merge(_ branch: BundleReader) {
        summary.entriesRead += branch.summary.entriesRead
        summary.bytesRead += branch.summary.bytesRead
        for note in branch.summary.notes { self.note(note) }
        budget.spend(branch.budget)
    }
}
