import Terms

extension BundleReader {
    /// Reads a zip in the order of its bytes, without its directory. True if it reached the beginning of the directory.
    func readZipStream<Sink: EntrySink>(_ source: any ByteSource, at path: EntryPath, depth: Int, into sink: inout Sink) -> Bool {
        let zip = ZipStream(source)
        var end: Fault?
        reading: while budget.goesOn {
            switch zip.nextEntry() {
            case .end: break reading
            case .broken(let fault):
                end = fault
                break reading
            case .entry(var entry, let record):
                let content = content(of: entry, record, in: zip)
                var unpacked = content.unpacked
                if entry.isFolderOfUnknownSize {
                    let peeked = PeekedSource(unpacked, minimum: 1)
                    entry.size = peeked.withBeginning { UInt64($0.count) }
                    unpacked = peeked
                }
                readEntry(entry.header, at: path.appending(entry.name), depth: depth, into: &sink) { OpenedEntry(source: unpacked) }
                while !content.toItsEnd.next().isEmpty {}
            }
        }
        if end == nil, budget.goesOn { noteOddities(of: zip, at: path) }
        // Data after the entries are covered by the stream's own checks.
        while !source.next().isEmpty {}
        report(source.faults + zip.faults + (end.map { [$0] } ?? []), at: path, offset: source.delivered)
        return end == nil
    }

    /// Adds the notes on the directory that reading by the directory would add.
    private func noteOddities(of zip: ZipStream, at path: EntryPath) {
        let directory = zip.readDirectory()
        if !directory.agrees || !directory.countIsTrue {
            note(ReadNote(.damaged, .directoryDisagrees, at: path, losesData: !directory.agrees || directory.claimsMore))
        }
        guard directory.isWhole else { return }
        let beginning = zip.bytes.peek(TrailingData.sample)
        var trailing: UInt64 = 0
        while case let chunk = zip.bytes.next(), !chunk.isEmpty { trailing += UInt64(chunk.count) }
        if trailing > 0 { report([TrailingData.fault(beginning.span, count: trailing)], at: path, offset: zip.bytes.delivered) }
    }

    /// The entry's bytes, and the source to read on to reach its end.
    private func content(of entry: ZipEntry, _ record: [UInt8], in zip: ZipStream) -> (unpacked: any ByteSource, toItsEnd: any ByteSource) {
        if entry.hasDescriptor, let decoder = entry.isEncrypted ? nil : entry.makeDecoder(inflater) {
            let packed = DecompressedSource(zip.bytes, decoder, budget, singleMember: true)
            let unpacked = ZipEntrySource(packed, of: entry, budget) { size in
                zip.bytes.putBack(packed.unused)
                let leftover = (decoder as? any DeflateDecoder)?.leftover ?? []
                zip.bytes.putBack(leftover)
                let packedSize = packed.used - UInt64(leftover.count)
                return packed.faults.contains(where: \.cuts) ? nil : zip.readDescriptor(packedSize: packedSize, size: size)
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
            return (ZipEntrySource(packed, of: entry, by: inflater, budget), packed)
        }
        // Some writers also give the length before the data, and so does an entry whose flags are damaged.
        let packed: any ByteSource = entry.packedSize > 0 ? PartSource(zip.bytes, count: entry.packedSize) : DescribedSource(zip.bytes)
        let unpacked = ZipEntrySource(packed, of: entry, budget) { size in
            zip.isAtDescriptor ? zip.readDescriptor(packedSize: packed.delivered, size: size) : (entry.fits(size: size), entry.checksum)
        }
        return (unpacked, unpacked)
    }
}
