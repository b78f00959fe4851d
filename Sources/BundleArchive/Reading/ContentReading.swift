import Terms

extension BundleReader {
    /// The number of bytes searched for the beginning of an archive.
    private static let leadBound = 64 << 10

    /// Reads a byte stream, whatever it contains: removes compressions, opens an archive, or passes the bytes to the sink. `depth` is the
    /// number of layers opened so far.
    func read<Sink: EntrySink>(_ entry: OpenedEntry, at path: EntryPath, depth: Int, as demand: Demand, into sink: inout Sink) {
        // A log may begin with pages of a stack trace, so more is read ahead of a file that is judged by its content.
        let looksFurther =
            demand == .bundle || path.promisesArchive || sink.looksInside(path) || path.liesAtTopOfFolder
            || demand == .wanted && path.isNamedAsDocument
        let minimum = looksFurther ? Self.leadBound : PeekedSource.magic
        var source = PeekedSource(entry.source, minimum: minimum)
        var kind = source.kind
        var file = entry.file
        var depth = depth
        // Even compressed data of nothing have a few bytes.
        if demand == .wanted, path.promisesArchive, source.withBeginning({ $0.isEmpty }) { report([.truncated], at: path, offset: 0) }
        while true {
            // libarchive reads nothing of a tar whose first header has lost its name.
            let lacksHeader = kind == .tar && source.withBeginning { $0[0] == 0 }
            if kind == .plain || lacksHeader, let lead = lead(of: source, at: path, as: demand) {
                file = file.map { RangeSource(TailBytes($0.bytes, from: UInt64(lead)), budget) }
                source = PeekedSource(file ?? source.dropping(lead), minimum: minimum)
                kind = source.kind
            }
            guard case .compressed(let compression) = kind else { break }
            depth += 1
            guard mayOpen(layer: depth, at: path) else { return }
            // Nothing below this layer may count bytes: they would be counted before their turn.
            let isAhead = demand == .bundle && depth == 1
            let unpacked = DecompressedSource(
                source, compression.makeDecoder(inflater, threads: budget.threads), budget, isCounted: !isAhead)
            source = PeekedSource(isAhead ? AheadSource(unpacked, budget) : unpacked, minimum: minimum)
            kind = source.kind
            file = nil
        }
        if kind == .plain, let file, demand == .bundle || path.promisesArchive {
            do throws(SystemError) {
                if try ZipDirectory.isPresent(in: file.bytes) { kind = .zip }
            } catch {
                report([.system(error.text)], at: path, offset: 0)
            }
        }
        if demand == .wanted, kind == .zip, source.withBeginning({ OfficeDocument.isBeginning($0) }) {
            kind = .sealed(.unread("a document of an office program"))
        }
        // Branches are for logs alone.
        if whenHanding != nil, kind != .plain { return }
        switch kind {
        case .zip, .sevenZip, .tar:
            guard mayOpen(layer: depth + 1, at: path) else { return }
            readArchive(kind, source, file?.bytes, at: path, depth: depth + 1, into: &sink)
        case .sealed(let content): readSealed(content, at: path, as: demand, into: &sink)
        case .plain, .compressed:
            // A file with a log's name that does not begin like a log may be one of our own reports, whose marks come later.
            if !looksFurther, demand == .wanted, !source.withBeginning({ OwnDocument.isUnlikely(beginning: $0) }) {
                source = PeekedSource(source, minimum: OwnDocument.beginning)
            }
            readPlain(source, file, at: path, as: demand, into: &sink)
        }
    }

    /// The number of bytes before an archive that does not begin at the file's first byte; nil if none is found.
    private func lead(of source: PeekedSource, at path: EntryPath, as demand: Demand) -> Int? {
        if demand == .bundle || path.promisesArchive, let head = source.withBeginning({ MessageHead.length($0) }) { return head }
        let bound = demand == .bundle || path.promisesArchive ? Self.leadBound : PeekedSource.magic
        guard let tar = source.withBeginning({ BuriedTar(in: $0.extracting(first: bound)) }) else { return nil }
        if tar.lacksBeginning { note(ReadNote(.damaged, .laterVolume(missing: 0), at: path, losesData: true)) }
        return tar.start
    }

    private func readArchive<Sink: EntrySink>(
        _ kind: ContentKind, _ source: PeekedSource, _ bytes: (any SeekableBytes)?, at path: EntryPath, depth: Int, into sink: inout Sink
    ) {
        switch kind {
        case .zip: readZip(source, bytes, at: path, depth: depth, into: &sink)
        case .sevenZip: readSevenZip(source, bytes, at: path, depth: depth, into: &sink)
        default: readTar(source, at: path, depth: depth, into: &sink)
        }
    }

    private func readZip<Sink: EntrySink>(
        _ source: PeekedSource, _ bytes: (any SeekableBytes)?, at path: EntryPath, depth: Int, into sink: inout Sink
    ) {
        if let bytes, readZip(bytes, at: path, depth: depth, into: &sink) { return }
        let source = TailSource(source, bound: ZipDirectory.endBound)
        let isWhole = readZipStream(source, at: path, depth: depth, into: &sink)
        // If the entries themselves are cut, that has already been noted, and is the cause.
        if isWhole, budget.goesOn, bytes != nil || !ZipDirectory.hasEnd(source.tail) {
            note(ReadNote(.damaged, .directoryMissing, at: path, losesData: false))
        }
    }

    private func readSevenZip<Sink: EntrySink>(
        _ source: PeekedSource, _ bytes: (any SeekableBytes)?, at path: EntryPath, depth: Int, into sink: inout Sink
    ) {
        guard let bytes = bytes ?? MemoryBytes(source, bound: SevenZip.memoryBound) else {
            let name = "7z of more than \(SevenZip.memoryBound >> 20) MiB that is not a file of its own"
            return note(ReadNote(.unsupported, .unsupportedMethod(name), at: path, losesData: true))
        }
        do throws(SystemError) {
            switch try SevenZip.open(bytes, budget) {
            case .obstacle(let fault): report(source.faults + [fault], at: path, offset: bytes.size)
            case .readable(let archive, let end):
                let file = RangeSource(archive, budget)
                readStream(LibArchive(sevenZip: file), from: file, at: path, depth: depth, into: &sink)
                let rest = try bytes.bytes(at: end, count: TrailingData.sample)
                if rest.contains(where: { $0 != 0 }) {
                    report([TrailingData.fault(rest.span, count: bytes.size - end)], at: path, offset: end)
                }
            }
        } catch {
            report([.system(error.text)], at: path, offset: 0)
        }
    }

    private func readPlain<Sink: EntrySink>(
        _ source: PeekedSource, _ file: RangeSource?, at path: EntryPath, as demand: Demand, into sink: inout Sink
    ) {
        let mayBeOwn = sink.takesLogs && (demand != .unwanted || sink.looksInside(path) || path.liesAtTopOfFolder)
        if mayBeOwn, let own = source.withBeginning({ OwnDocument(beginning: $0) }) {
            if demand == .bundle, !countEntry(path) { return }
            let isAll = demand == .bundle
            return note(ReadNote(.skipped, .ownDocument(own), at: isAll ? nil : path, losesData: isAll))
        }
        switch demand {
        case .wanted:
            noteBrokenPromise(of: source, at: path)
            hand(source, file, at: path, to: &sink)
        case .unwanted:
            if source.withBeginning({ ContentKind.isAppleDouble($0) }) { return }
            if let content = sealedContent(of: source, at: path), content.matters(in: source) {
                return readSealed(content, at: path, as: demand, into: &sink)
            }
            if path.promisesArchive { report(source.faults, at: path, offset: source.delivered) }
            noteBrokenPromise(of: source, at: path)
            guard sink.looksInside(path), source.withBeginning({ !$0.isEmpty && sink.wants(path, beginning: $0) }) else { return }
            noteName(of: path)
            remember(file: path)
            hand(source, file, at: path, to: &sink)
        case .bundle:
            guard countEntry(path) else { return }
            if source.withBeginning({ sink.wantsSingleFile(path, beginning: $0) }) {
                noteBrokenPromise(of: source, at: path)
                return hand(source, file, at: path, to: &sink)
            }
            let appearance = source.withBeginning { $0.isEmpty ? nil : ContentKind.appearance(of: $0) }
            if let content = sealedContent(of: source, at: path) { return report([content.fault], at: path, offset: 0) }
            report(source.faults, at: path, offset: source.delivered)
            if let appearance {
                note(ReadNote(.unreadable, .notABundle(appearance: appearance), at: nil, losesData: true))
            } else if source.faults.isEmpty {
                note(ReadNote(.unreadable, .empty, at: nil, losesData: true))
            }
        }
    }

    /// Notes an archive or compressed file whose first bytes are damaged, since everything in it would go unnoticed. A compressed text that
    /// was already unpacked by someone is not reported.
    private func noteBrokenPromise(of source: PeekedSource, at path: EntryPath) {
        if path.promisesLaterPart, source.withBeginning({ ContentKind.isBinary($0) }) {
            return note(ReadNote(.damaged, .laterVolume(missing: 0), at: path, losesData: true))
        }
        let isBroken = source.withBeginning { beginning in
            !beginning.isEmpty && !ContentKind.isAppleDouble(beginning)
                && (path.promisesFiles || path.promisesArchive && ContentKind.isBinary(beginning))
        }
        guard isBroken else { return }
        report([.corrupt("not what its name promises")], at: path, offset: 0)
    }

    /// Passes all bytes of the source to the sink. `file` is what the source reads, if that is a whole file.
    func hand<Sink: EntrySink>(_ source: PeekedSource, _ file: RangeSource?, at path: EntryPath, to sink: inout Sink) {
        whenHanding?()
        sink.entryBegan(path)
        let ahead = file.flatMap { SkimAhead($0, sink.skimmer(), budget) }
        while true {
            while let ahead, source.isPastBeginning, budget.goesOn, let passed = ahead.passed(), sink.canPass() {
                sink.pass(passed)
                file?.pass(passed.count)
                source.pass(passed)
                summary.bytesRead += UInt64(passed.count)
            }
            let bytes = source.next()
            if bytes.isEmpty { break }
            summary.bytesRead += UInt64(bytes.count)
            bytes.withSpan { sink.receive($0) }
        }
        let isWhole = budget.goesOn && !source.faults.contains(where: \.cuts)
        sink.entryEnded(whole: isWhole)
        if isWhole || source.delivered > 0 { summary.entriesRead += 1 }
        report(source.faults, at: path, offset: source.delivered)
    }
}
