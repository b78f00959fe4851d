import Terms

extension ReadSession {
    /// Reads one entry of an archive or a folder. `depth` is the number of layers opened to get to it; `branch` has read it already, or is about to.
    func readEntry<Sink: EntrySink>(
        _ header: EntryHeader, at path: EntryPath, depth: Int, branch: EntryBranch? = nil, into sink: inout Sink, open: () -> OpenedEntry
    ) {
        guard countEntry(path, isFolder: header.kind == .folder) else { return }
        if header.kind == .folder { return }
        let wanted = sink.wants(path)
        if wanted { noteName(of: path) }
        switch header.kind {
        case .file:
            if let read = branch?.join(allowance: allowanceLeft) { return take(read) }
            let entry = header.obstacle.map { OpenedEntry(source: FailedSource($0)) } ?? open()
            read(entry, at: path, depth: depth, as: wanted ? .wanted : .unwanted, into: &sink)
        case .symbolicLink(let target) where wanted:
            let target = target ?? text(of: open().source)
            note(ReadNote(.skipped, .linkNotFollowed(target: target), at: path, losesData: true))
        case .hardLink(let target) where wanted:
            // A link to a log that was read has nothing more to give.
            var read = path
            read.layers[read.layers.count - 1] = target
            note(ReadNote(.skipped, .linkNotFollowed(target: target), at: path, losesData: !hasMet(wanted: read)))
        case .special where wanted:
            note(ReadNote(.skipped, .specialFile, at: path, losesData: false))
        case .folder, .special, .symbolicLink, .hardLink:
            break
        }
    }

    func noteName(of path: EntryPath) {
        if path.isUnsafe { note(ReadNote(.ambiguous, .unsafeName, at: path, losesData: false)) }
        if !remember(wanted: path) { note(ReadNote(.ambiguous, .duplicateName, at: path, losesData: false)) }
    }

    private func text(of source: any ByteSource) -> String {
        source.next().prefix(ByteBuffer.firstChunk).withSpan { bytes in
            String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
        }
    }
}
