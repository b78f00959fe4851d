import Terms

extension BundleReader {
    /// Reads one entry of an archive or folder. `depth` is the number of layers opened so far; `branch` is reading it already or has read it.
    func readEntry<Sink: EntrySink>(
        _ header: EntryHeader, at path: EntryPath, depth: Int, branch: EntryBranch? = nil, into sink: inout Sink, open: () -> OpenedEntry
    ) {
        guard countEntry(path, isFolder: header.kind == .folder) else { return }
        if header.kind == .folder { return }
        let wanted = sink.wants(path)
        if wanted { noteName(of: path) }
        switch header.kind {
        case .file:
            if wanted { remember(file: path) }
            if let read = branch?.join(allowance: budget.allowanceLeft) { return merge(read) }
            let entry = header.obstacle.map { OpenedEntry(source: FailedSource($0)) } ?? open()
            read(entry, at: path, depth: depth, as: wanted ? .wanted : .unwanted, into: &sink)
        case .symbolicLink(let target?): remember(link: path, to: target, isHard: false, isWanted: wanted)
        case .symbolicLink(nil):
            let content = PeekedSource(open().source)
            if content.withBeginning({ Self.isTarget($0) }) {
                return remember(link: path, to: text(of: content), isHard: false, isWanted: wanted)
            }
            if wanted { remember(file: path) }
            read(OpenedEntry(source: content), at: path, depth: depth, as: wanted ? .wanted : .unwanted, into: &sink)
        case .hardLink(let target):
            remember(link: path, to: target, isHard: true, isWanted: wanted)
        case .special where wanted:
            note(ReadNote(.skipped, .specialFile, at: path, losesData: false))
        case .folder, .special:
            break
        }
    }

    func noteName(of path: EntryPath) {
        if path.isUnsafe { note(ReadNote(.ambiguous, .unsafeName, at: path, losesData: false)) }
        if !remember(wanted: path) { note(ReadNote(.ambiguous, .duplicateName, at: path, losesData: false)) }
    }

    /// Whether the bytes can be a path. Some writers give files the attributes of links.
    private static func isTarget(_ bytes: Span<UInt8>) -> Bool { bytes.indices.allSatisfy { bytes[$0] >= 0x20 } }

    private func text(of source: any ByteSource) -> String {
        source.next().prefix(ByteBuffer.firstChunk).withSpan { bytes in
            String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
        }
    }
}
