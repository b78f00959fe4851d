import Terms

extension LogBundle {
    /// Reads the whole bundle once and hands the entries that the sink wants to it, in the order in which they lie there.
    ///
    /// Whatever is wrong inside of the bundle is a note in the summary, and reading goes on with what is left.
    /// - Parameter threads: how many entries may be read at the same time, where the bundle's form and the sink allow it. The result is the same.
    /// - Parameter takesDigest: whether the summary is to hold the SHA-256 of the bundle's bytes, for which all of them have to be read.
    /// - Throws: `BundleError` where the bundle cannot be opened at all.
    public func read<Sink: EntrySink>(
        limits: ReadLimits = ReadLimits(), threads: Int = 1, takesDigest: Bool = true, into sink: inout Sink
    ) throws(BundleError) -> ReadSummary {
        try read(limits: limits, inflater: .fastest, threads: threads, takesDigest: takesDigest, into: &sink)
    }

    /// The same by a certain inflater, to hold one against the other.
    package func read<Sink: EntrySink>(
        limits: ReadLimits, inflater: Inflater, threads: Int = 1, takesDigest: Bool = true, into sink: inout Sink
    ) throws(BundleError) -> ReadSummary {
        // libarchive drops the names that it cannot put into the locale's encoding.
        let locale = UTF8Locale()
        defer { locale.leave() }
        func session(_ name: String) -> ReadSession {
            ReadSession(limits, inflater: inflater, threads: threads, takesDigest: takesDigest, bundle: EntryPath(layers: [name]))
        }
        switch location {
        case .standardInput: return readPipe(FileDescriptor(borrowing: 0), session("stdin"), into: &sink)
        case .descriptor(let number): return readPipe(FileDescriptor(borrowing: number), session("stdin"), into: &sink)
        case .path(let path):
            do throws(SystemError) {
                let file = try FileDescriptor(path: path)
                switch try file.status().kind {
                case .file: return try readFile(file, session(Self.name(of: path)), into: &sink)
                case .folder: return try readFolder(file, session(Self.name(of: FileDescriptor.realPath(path))), into: &sink)
                case .pipe:
                    file.waitForWriter()
                    return readPipe(file, session(Self.name(of: path)), into: &sink)
                case .symbolicLink, .other: break
                }
            } catch {
                throw .cannotOpen(path: path, reason: error.text)
            }
            throw .notAFile(path: path)
        }
    }

    private func readFile<Sink: EntrySink>(
        _ file: FileDescriptor, _ session: ReadSession, into sink: inout Sink
    ) throws(SystemError) -> ReadSummary {
        let before = try file.status()
        let digest = session.takesDigest ? FileDigest(file, until: session.deadline) : nil
        session.read(
            OpenedEntry(source: RangeSource(file, session), seekable: file), at: session.bundle, depth: 0, as: .bundle, into: &sink)
        session.summary.size = before.size
        if let content = digest?.finish() {
            session.summary.sha256 = content.sha256
            if content.sha256 != nil { session.summary.size = content.size }
            if let error = content.error { session.report([.system(error.text)], at: session.bundle, offset: content.size) }
        }
        if try file.status() != before { session.note(ReadNote(.ambiguous, .changedWhileRead, at: session.bundle, losesData: true)) }
        return session.finish()
    }

    private func readFolder<Sink: EntrySink>(
        _ folder: FileDescriptor, _ session: ReadSession, into sink: inout Sink
    ) -> ReadSummary {
        session.readFolder(folder, named: session.bundle.innermost, into: &sink)
        return session.finish()
    }

    private func readPipe<Sink: EntrySink>(
        _ pipe: FileDescriptor, _ session: ReadSession, into sink: inout Sink
    ) -> ReadSummary {
        let source = PipeSource(pipe, session)
        session.read(OpenedEntry(source: source), at: session.bundle, depth: 0, as: .bundle, into: &sink)
        let isWhole = source.faults.isEmpty
        session.summary.sha256 = source.finish()
        if isWhole { session.report(source.faults, at: session.bundle, offset: source.delivered) }
        session.summary.size = source.delivered
        return session.finish()
    }

    /// The last component of a path; the path itself where it has none.
    private static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}
