import Terms

/// One entry that is read before its turn, on a thread of its own, with a session of its own.
///
/// Only what an ordinary log comes to is read like that. Where the entry turns out to be an archive, or a limit is near, the branch is of no use,
/// and the entry is read in its turn: the result is the same as without any branch.
final class EntryBranch: @unchecked Sendable {
    private enum State {
        case begun, handing, over
    }

    private let session: ReadSession
    private let sink: any EntrySinkBranch
    private let state = Monitor(State.begun)
    private var thread: WorkThread?

    /// Begins to read; nil where there is no thread to be had.
    init?(
        _ session: ReadSession, at path: EntryPath, depth: Int, into sink: any EntrySinkBranch,
        open: @escaping (ReadSession) -> OpenedEntry
    ) {
        self.session = session
        self.sink = sink
        session.whenHanding = { [state] in state.change { $0 = .handing } }
        let work = Work(session: session, path: path, depth: depth, open: open)
        thread = WorkThread { [state] in
            work.read(into: sink)
            state.change { if $0 == .begun { $0 = .over } }
        }
        if thread == nil { return nil }
    }

    deinit {
        guard thread != nil else { return }
        // Nobody has joined: what was read is lost.
        session.cancel()
        sink.cancel()
    }

    /// Hands over what the entry came to, as it comes, to the sink that the branch's was taken from. Nil where the branch is of no use.
    ///
    /// - Parameter allowance: the bytes that the entry may inflate at most, now that everything before it is read.
    func join(allowance: UInt64) -> ReadSession? {
        let isHanding = state.wait { $0 == .begun ? nil : $0 == .handing }
        guard isHanding, session.allow(allowance) else { return nil }
        sink.join()
        thread?.join()
        thread = nil
        return session
    }

    /// Touched by the thread alone until it is over, but for what of the session may be touched from anywhere.
    private struct Work: @unchecked Sendable {
        let session: ReadSession
        let path: EntryPath
        let depth: Int
        let open: (ReadSession) -> OpenedEntry

        func read<Sink: EntrySink>(into sink: Sink) {
            var sink = sink
            session.read(open(session), at: path, depth: depth, as: .wanted, into: &sink)
        }
    }
}
