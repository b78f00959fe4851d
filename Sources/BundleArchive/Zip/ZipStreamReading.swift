import Terms

extension ReadSession {
    /// Reads a zip in the order of its bytes, without its directory. True where it came to where the directory begins.
    func readZipStream<Sink: EntrySink>(_ source: any ByteSource, at path: EntryPath, depth: Int, into sink: inout Sink) -> Bool {
        let zip = ZipStream(source)
        var end: Fault?
        reading: while goesOn {
            switch zip.nextEntry() {
            case .end: break reading
            case .broken(let fault):
                end = fault
                break reading
            case .entry(let entry, let record):
                let content = content(of: entry, record, in: zip)
                readEntry(entry.header, at: path.appending(entry.name), depth: depth, into: &sink) { OpenedEntry(source: content.unpacked) }
                while !content.toItsEnd.next().isEmpty {}
            }
        }
        if end == nil, goesOn, !zip.directoryAgrees() { note(ReadNote(.damaged, .directoryDisagrees, at: path, losesData: true)) }
        // What follows the entries belongs to the stream's own checks.
        while !source.next().isEmpty {}
        report(source.faults + zip.faults + (end.map { [$0] } ?? []), at: path, offset: source.delivered)
        return end == nil
    }

    /// The entry's bytes, and what to read on to come to its end.
    private func content(of entry: ZipEntry, _ record: [UInt8], in zip: ZipStream) -> (unpacked: any ByteSource, toItsEnd: any ByteSource) {
        if entry.hasDescriptor, let decoder = entry.isEncrypted ? nil : entry.makeDecoder(inflater) {
            let packed = DecompressedSource(zip.bytes, decoder, self, singleMember: true)
            let unpacked = ZipEntrySource(packed, of: entry, self) { size in
                zip.bytes.putBack(packed.unused)
                let leftover = (decoder as? any DeflateDecoder)?.leftover ?? []
                zip.bytes.putBack(leftover)
                let packedSize = packed.used - UInt64(leftover.count)
                return packed.faults.contains(where: \.cuts) ? nil : zip.takeDescriptor(packedSize: packedSize, size: size)
            }
            return (unpacked, unpacked)
        }
        if entry.needsLibArchive {
            zip.bytes.putBack(record)
            let whole = PartSource(zip.bytes, count: UInt64(record.count) &+ entry.packedSize)
            return (openByLibArchive(whole), whole)
        }
        guard entry.hasDescriptor else {
            let packed = PartSource(zip.bytes, count: entry.packedSize)
            return (ZipEntrySource(packed, of: entry, self), packed)
        }
        // Some tell the length before the data, too, and so does an entry whose flags are damaged.
        let packed: any ByteSource = entry.packedSize > 0 ? PartSource(zip.bytes, count: entry.packedSize) : DescribedSource(zip.bytes)
        let unpacked = ZipEntrySource(packed, of: entry, self) { size in
            zip.isAtDescriptor ? zip.takeDescriptor(packedSize: packed.delivered, size: size) : (entry.size, entry.checksum)
        }
        return (unpacked, unpacked)
    }
}
