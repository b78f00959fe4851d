import Terms

extension ReadSession {
    /// Reads an archive through libarchive, entry by entry in the order of its bytes.
    func readStream<Sink: EntrySink>(
        _ source: any ByteSource, as format: LibArchive.Format, at path: EntryPath, depth: Int, into sink: inout Sink
    ) {
        let archive = LibArchive(source, as: format)
        var number = 0
        var end: Fault?
        reading: while goesOn {
            switch archive.nextEntry() {
            case .end: break reading
            case .passedOver: continue
            case .broken(let fault):
                end = fault
                break reading
            case .entry(let entry):
                number += 1
                let entryPath = path.appending(entry.name ?? "entry \(number)")
                if entry.name == nil { report([.corrupt("a name that cannot be decoded")], at: entryPath, offset: 0) }
                readEntry(entry.header, at: entryPath, depth: depth, into: &sink) {
                    OpenedEntry(source: LibArchiveEntrySource(archive, self))
                }
                if format == .sevenZip { skipRest(of: archive) }
            }
        }
        // What follows the archive in a compressed stream belongs to the stream's own checks.
        if end == nil, format == .tar { while !source.next().isEmpty {} }
        report(source.faults + archive.faults + (end.map { [$0] } ?? []), at: path, offset: source.delivered)
    }

    /// Unpacks what is left of an entry whose end is told by its data only. libarchive would do so too, but without any bound.
    private func skipRest(of archive: LibArchive) {
        let rest = LibArchiveEntrySource(archive, self)
        while !rest.next().isEmpty {}
    }
}
