import Terms

extension BundleReader {
    /// Reads a zip by its central directory. False if that is missing, broken, or of a split zip, in which case nothing has been read.
    func readZip<Sink: EntrySink>(_ bytes: any SeekableBytes, at path: EntryPath, depth: Int, into sink: inout Sink) -> Bool {
        do throws(SystemError) {
            guard let directory = try ZipDirectory.find(in: bytes), !directory.isSplit else { return false }
            try noteOddities(of: directory, in: bytes, at: path)
            var records = directory.records()
            var gaps = ZipGaps(directory, bytes)
            var ahead = ReadAhead(self, records)
            var number = 0
            func open(_ entry: ZipEntry, at path: EntryPath, by reader: BundleReader) -> OpenedEntry {
                let offset = directory.start.addingReportingOverflow(entry.localOffset)
                return OpenedEntry(source: reader.open(entry, in: bytes, at: offset.overflow ? .max : offset.partialValue, path))
            }
            while budget.goesOn, let entry = try records.next() {
                let entryPath = path.appending(entry.name)
                try gaps.pass(entry, at: directory.start &+ entry.localOffset)
                let branch = ahead.advance(to: entry, number: number, at: path, depth: depth, into: &sink, open: open)
                readEntry(entry.header, at: entryPath, depth: depth, branch: branch, into: &sink) { open(entry, at: entryPath, by: self) }
                number += 1
            }
            if budget.goesOn, try gaps.holdHiddenEntry() { note(ReadNote(.damaged, .directoryDisagrees, at: path, losesData: true)) }
        } catch {
            note(ReadNote(.unreadable, .systemError(error.text), at: path, losesData: true))
        }
        return true
    }

    private func noteOddities(of directory: ZipDirectory, in bytes: any SeekableBytes, at path: EntryPath) throws(SystemError) {
        if !directory.countIsTrue { note(ReadNote(.damaged, .directoryDisagrees, at: path, losesData: directory.claimsMore)) }
        guard directory.end < bytes.size else { return }
        let beginning = try bytes.bytes(at: directory.end, count: TrailingData.sample)
        report([TrailingData.fault(beginning.span, count: bytes.size - directory.end)], at: path, offset: directory.end)
    }

    private func open(_ entry: ZipEntry, in bytes: any SeekableBytes, at offset: UInt64, _ path: EntryPath) -> any ByteSource {
        do throws(SystemError) {
            guard let local = try ZipLocalHeader(of: entry, in: bytes, at: offset) else {
                return FailedSource(.corrupt("no local header where the directory says"))
            }
            if !local.agrees { note(ReadNote(.damaged, .directoryDisagrees, at: path, losesData: true)) }
            return entry.needsLibArchive
                ? openByLibArchive(RangeSource(bytes, from: offset, count: bytes.size - offset, budget))
                : ZipEntrySource(
                    RangeSource(bytes, from: local.dataOffset, count: entry.packedSize, budget), isRaw: true, of: entry, by: inflater,
                    budget)
        } catch {
            return FailedSource(.system(error.text))
        }
    }

    /// Opens an entry at its local header with libarchive, as if the zip began there.
    func openByLibArchive(_ source: any ByteSource) -> any ByteSource {
        let archive = LibArchive(source, as: .zip)
        guard case .entry = archive.nextEntry() else { return FailedSource(.corrupt("no entry at its local header")) }
        return LibArchiveEntrySource(archive, budget)
    }
}
