import Terms

/// Reads one bundle through all its layers, and keeps what there is to say of it.
final class BundleReader {
    /// So many names are remembered to tell duplicates: memory must not follow the input.
    private static let nameBound = 10_000

    let budget: ReadBudget
    let inflater: Inflater
    let bundle: EntryPath
    var summary = ReadSummary()
    /// Where the bundle lies that is a folder, without any links.
    var folderPath: FilePath?
    /// Called when an entry's bytes begin to be handed to the sink. Set for a branch, which comes to nothing else than that.
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

    /// Counts an entry, or a folder that an archive lists; false where the limit is reached.
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

    /// Whether one more layer, the `depth`th, may be opened.
    func mayOpen(layer depth: Int, at path: EntryPath) -> Bool {
        if depth <= budget.limits.layers { return true }
        if !toldLayerLimit { note(ReadNote(.limit, .layerLimit(budget.limits.layers), at: path, losesData: true)) }
        toldLayerLimit = true
        return false
    }

    /// Remembers a wanted path; false where it was met before.
    func remember(wanted path: EntryPath) -> Bool {
        guard wantedPaths.count < Self.nameBound else { return true }
        return wantedPaths.insert(path).inserted
    }

    /// A wanted file is read, which links may lead to.
    func remember(file path: EntryPath) {
        links.addFile(path)
    }

    /// A link is no loss if what it leads to is read, which is known at the end.
    func remember(link path: EntryPath, to target: String, isHard: Bool, isWanted: Bool) {
        // A folder stands in its entries' paths by its name alone.
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

    /// Notes the faults of a source of which `offset` bytes could be read. Of those that cut it short the lowest is the cause of the others.
    func report(_ faults: [Fault], at path: EntryPath, offset: UInt64) {
        guard !budget.isOver else { return }
        var isCut = false
        for fault in faults where !(fault.cuts && isCut) {
            isCut = isCut || fault.cuts
            note(fault.note(at: path, offset: offset))
        }
    }

    /// What there is to say when all is read.
    func finish() -> ReadSummary {
        for (path, target) in links.wanted {
            note(ReadNote(.skipped, .linkNotFollowed(target: target), at: path, losesData: !links.leadsToFile(path)))
        }
        if let limit = budget.limit { note(ReadNote(.limit, limit, at: bundle, losesData: true)) }
        return summary
    }

    // MARK: Branches

    /// Reads one entry before its turn, which may inflate so many bytes until it comes to that.
    func branch(allowance: UInt64) -> BundleReader {
        BundleReader(budget.branch(allowance: allowance), inflater: inflater, bundle: bundle)
    }

    /// Takes over what a branch has to say of its entry.
    func take(_ branch: BundleReader) {
        summary.entriesRead += branch.summary.entriesRead
        summary.bytesRead += branch.summary.bytesRead
        for note in branch.summary.notes { self.note(note) }
        budget.spend(branch.budget)
    }
}
