import Terms

extension LogBundle {
    /// Reads the whole bundle once and passes the entries that the sink wants to it, in their order in the bundle.
    ///
    /// Problems inside the bundle become notes in the summary, and reading continues with the rest.
    /// - Parameter threads: The number of entries that may be read at the same time, if the bundle's format and the sink allow it. The result
    ///   is the same.
    /// - Parameter takesDigest: Whether to compute the SHA-256 of the bundle's bytes, for which all of them must be read.
    /// - Throws: `BundleError` if the bundle cannot be opened at all.
    public func read<Sink: EntrySink>(
        limits: ReadLimits = ReadLimits(), threads: Int = 1, takesDigest: Bool = true, into sink: inout Sink
    ) throws(BundleError) -> ReadSummary {
        try read(limits: limits, inflater: .fastest, threads: threads, takesDigest: takesDigest, into: &sink)
    }

    /// Reads with a given inflater, so that inflaters can be compared, and reads a pipe from memory if it was read before.
    package func read<Sink: EntrySink>(
        limits: ReadLimits, inflater: Inflater, threads: Int = 1, takesDigest: Bool = true, memory: PipeMemory = PipeMemory(),
        into sink: inout Sink
    ) throws(BundleError) -> ReadSummary {
        // libarchive drops names that it cannot convert to the locale's encoding.
        let locale = UTF8Locale()
        defer { locale.leave() }
        func reader(_ place: String) -> BundleReader {
            let name = self.name.map { FilePath($0).lastComponent.description } ?? place
            return BundleReader(ReadBudget(limits, threads: threads), inflater: inflater, bundle: EntryPath(layers: [name]))
        }
        func readPipe(_ pipe: FileDescriptor, _ reader: BundleReader) -> ReadSummary {
            reader.readPipe(pipe, memory, takesDigest: takesDigest, into: &sink)
        }
        do throws(SystemError) {
            switch location {
            case .standardInput, .descriptor:
                let input = FileDescriptor(borrowing: descriptor)
                return input.isFileAtStart
                    ? try reader("stdin").readFile(input, takesDigest: takesDigest, into: &sink) : readPipe(input, reader("stdin"))
            case .path(let path):
                // A pipe is opened once: a writer that another opening lets in may have come and gone. Of one that is held, nothing more is read.
                let waits = !memory.isWhole && FileDescriptor.kind(of: path) == .pipe
                let file = waits ? try FileDescriptor(waitingForWriterOf: path) : try FileDescriptor(path: path)
                let name = path.lastComponent.description
                switch try file.status().kind {
                case .file: return try reader(name).readFile(file, takesDigest: takesDigest, into: &sink)
                case .folder:
                    let real = try FileDescriptor.realPath(path)
                    return reader(real.lastComponent.description).readFolder(file, at: real, into: &sink)
                case .pipe: return readPipe(file, reader(name))
                case .symbolicLink, .other: break
                }
            }
        } catch {
            throw .cannotOpen(path: description, reason: error.text)
        }
        throw .notAFile(path: description)
    }

    private var descriptor: Int32 {
        if case .descriptor(let number) = location { number } else { 0 }
    }
}

extension BundleReader {
    fileprivate func readFile<Sink: EntrySink>(
        _ file: FileDescriptor, takesDigest: Bool, into sink: inout Sink
    ) throws(SystemError) -> ReadSummary {
        let before = try file.status()
        let digest = takesDigest ? FileDigest(file, until: budget.deadline) : nil
        read(OpenedEntry(file: RangeSource(file, budget)), at: bundle, depth: 0, as: .bundle, into: &sink)
        summary.size = before.size
        if let content = digest?.finish() {
            summary.sha256 = content.sha256
            if content.sha256 != nil { summary.size = content.size }
            if let error = content.error { report([.system(error.text)], at: bundle, offset: content.size) }
        }
        if try file.status() != before { note(ReadNote(.ambiguous, .changedWhileRead, at: bundle, losesData: true)) }
        return finish()
    }

    fileprivate func readFolder<Sink: EntrySink>(_ folder: FileDescriptor, at path: FilePath, into sink: inout Sink) -> ReadSummary {
        folderPath = path
        readFolder(folder, named: bundle.innermost, into: &sink)
        return finish()
    }

    /// Reads a pipe like a file if all of it fits in memory, or else in the order in which its bytes arrive.
    fileprivate func readPipe<Sink: EntrySink>(
        _ pipe: FileDescriptor, _ memory: PipeMemory, takesDigest: Bool, into sink: inout Sink
    ) -> ReadSummary {
        let source = PipeSource(pipe, budget, takesDigest: takesDigest)
        if !memory.isWhole { memory.bytes = source.hold(memory.bound) }
        let whole = memory.bytes.map { OpenedEntry(file: RangeSource(MemoryBytes($0), budget)) }
        read(whole ?? OpenedEntry(source: source), at: bundle, depth: 0, as: .bundle, into: &sink)
        let isWhole = source.faults.isEmpty
        summary.sha256 = source.finish()
        if isWhole { report(source.faults, at: bundle, offset: source.delivered) }
        summary.size = memory.bytes.map { UInt64($0.count) } ?? source.delivered
        return finish()
    }
}
