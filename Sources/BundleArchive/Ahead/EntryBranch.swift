import Terms

/// One entry that is read before its turn, on a thread and by a reader of its own.
///
/// Only ordinary logs are read this way. If the entry turns out to be an archive, or a limit is near, the branch is discarded and the
/// entry is read in its turn, so the result is the same as without branches.
final class EntryBranch: @unchecked Sendable {
    private enum State {
        case begun, handing, over
    }

    private let reader: BundleReader
    private let sink: any EntrySinkBranch
    private let state = Monitor(State.begun)
    private var thread: WorkThread?

    /// Starts reading; nil if no thread can be started.
    init?(
        _ reader: BundleReader, at path: EntryPath, depth: Int, into sink: any EntrySinkBranch,
        open: @escaping (BundleReader) -> OpenedEntry
    ) {
        self.reader = reader
        self.sink = sink
        reader.whenHanding = { [state] in state.change { $0 = .handing } }
        let work = Work(reader: reader, path: path, depth: depth, open: open)
        thread = WorkThread { [state] in
            work.read(into: sink)
            state.change { if $0 == .begun { $0 = .over } }
        }
        if thread == nil { return nil }
    }

    deinit {
        guard thread != nil else { return }
        // Nobody has joined: the result is discarded.
        reader.budget.cancel()
        sink.cancel()
    }

    /// Hands over the entry's content, as it arrives, to the sink that the branch's sink was taken from. Nil if the branch is of no use.
    ///
    /// - Parameter allowance: The number of bytes that the entry may inflate, known now that everything before it has been read.
    func join(allowance: UInt64) -> BundleReader? {
        let isHanding = state.wait { $0 == .begun ? nil : $0 == .handing }
        guard isHanding, reader.budget.allow(allowance) else { return nil }
        sink.join()
        thread?.join()
        thread = nil
        return reader
    }

    /// Used only by the thread until it ends, except for the parts of the reader that are safe to use from any thread.
    private struct Work: @unchecked Sendable {
        let reader: BundleReader
        let path: EntryPath
        let depth: Int
        let open: (BundleReader) -> OpenedEntry

        func read<Sink: EntrySink>(into sink: Sink) {
            var sink = sink
            reader.read(open(reader), at: path, depth: depth, as: .wanted, into: &sink)
        }
    }
}
