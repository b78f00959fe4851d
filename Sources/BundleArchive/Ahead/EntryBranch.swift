import Terms

/// One entry that is read before its turn, on a thread of its own, by a reader of its own.
///
/// Only what an ordinary log comes to is read like that. Where the entry turns out to be an archive, or a limit is near, the branch is of no use,
/// and the entry is read in its turn: the result is the same as without any branch.
final class EntryBranch: @unchecked Sendable {
    private enum State {
        case begun, handing, over
    }

    private let reader: BundleReader
    private let sink: any EntrySinkBranch
    private let state = Monitor(State.begun)
    private var thread: WorkThread?

    /// Begins to read; nil where there is no thread to be had.
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
        // Nobody has joined: what was read is lost.
        reader.budget.cancel()
        sink.cancel()
    }

    /// Hands over what the entry came to, as it comes, to the sink that the branch's was taken from. Nil where the branch is of no use.
    ///
    /// - Parameter allowance: the bytes that the entry may inflate at most, now that everything before it is read.
    func join(allowance: UInt64) -> BundleReader? {
        let isHanding = state.wait { $0 == .begun ? nil : $0 == .handing }
        guard isHanding, reader.budget.allow(allowance) else { return nil }
        sink.join()
        thread?.join()
        thread = nil
        return reader
    }

    /// Touched by the thread alone until it is over, but for what of the reader may be touched from anywhere.
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
