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
                guard let content = content(of: entry, in: zip) else {
                    // Only libarchive finds the end of this one, and so reads the rest.
                    zip.bytes.putBack(record)
                    return readStream(zip.bytes, as: .zip, at: path, depth: depth, into: &sink)
                }
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

    /// The entry's bytes, and what to read on to come to its end; nil where that is told by nothing that can be read here.
    private func content(of entry: ZipEntry, in zip: ZipStream) -> (unpacked: any ByteSource, toItsEnd: any ByteSource)? {
        if entry.needsLibArchive { return nil }
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
        guard !entry.hasDescriptor else { return nil }
        let packed = PartSource(zip.bytes, count: entry.packedSize)
        return (ZipEntrySource(packed, of: entry, self), packed)
    }
}
