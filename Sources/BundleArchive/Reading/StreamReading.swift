import Terms

extension BundleReader {
    func readTar<Sink: EntrySink>(_ source: any ByteSource, at path: EntryPath, depth: Int, into sink: inout Sink) {
        let tail = TailSource(source, bound: TarContinuation.block)
        let source = StreamCursor(tail)
        let continuation = TarContinuation(beginning: source.peek(TarContinuation.bound))
        if let continuation, continuation.file == nil {
            note(ReadNote(.damaged, .laterVolume(missing: 0), at: path, losesData: true))
        }
        let isWhole = readStream(LibArchive(source, as: .tar), from: source, continuation, at: path, depth: depth, into: &sink)
        // A tar ends with two blocks of zeros (POSIX.1-2017, pax), but some writers omit them.
        if isWhole, tail.tail.contains(where: { $0 != 0 }) { note(ReadNote(.ambiguous, .noEndMark, at: path, losesData: false)) }
    }

    /// Reads an archive with libarchive, entry by entry in the order of its bytes.
    ///
    /// - Returns: Whether it was read to its end without faults.
    @discardableResult
    func readStream<Sink: EntrySink>(
        _ archive: LibArchive, from source: any ByteSource, _ continuation: TarContinuation? = nil, at path: EntryPath, depth: Int,
        into sink: inout Sink
    ) -> Bool {
        var continued = continuation
        var number = 0
        var end: Fault?
        reading: while budget.goesOn {
            switch archive.nextEntry() {
            case .end: break reading
            case .passedOver: continue
            case .broken(let fault):
                end = fault
                break reading
            case .entry(let entry):
                number += 1
                var entryPath = path.appending(entry.name ?? "entry \(number)")
                if entry.header.kind == .file, let (name, missing) = continued.take()?.file {
                    entryPath = path.appending(name)
                    note(ReadNote(.damaged, .laterVolume(missing: missing), at: entryPath, losesData: true))
                }
                if entry.name == nil { report([.corrupt("a name that cannot be decoded")], at: entryPath, offset: 0) }
                readEntry(entry.header, at: entryPath, depth: depth, into: &sink) {
                    OpenedEntry(source: LibArchiveEntrySource(archive, budget))
                }
                if archive.format == .sevenZip { skipRest(of: archive) }
            }
        }
        // Data after the archive in a compressed stream are covered by the stream's own checks.
        if end == nil, archive.format == .tar { while !source.next().isEmpty {} }
        let faults = source.faults + archive.faults + (end.map { [$0] } ?? [])
        report(faults, at: path, offset: source.delivered)
        return faults.isEmpty && budget.goesOn
    }

    /// Unpacks the rest of an entry whose end only its data mark. libarchive would do this too, but without a limit.
    private func skipRest(of archive: LibArchive) {
        let rest = LibArchiveEntrySource(archive, budget)
        while !rest.next().isEmpty {}
    }
}
