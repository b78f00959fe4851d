/// Saves evidence in a new folder, through a process of its own: the one that reads the bundle can no longer create files.
public final class EvidenceSaving {
    private let writer: WorkerProcess

    /// Starts the process; to be called before the sandbox is entered.
    ///
    /// - Parameter command: runs `EvidenceWriter` for the folder.
    /// - Throws: `SavingError` if the folder cannot be created, or exists.
    public init(writer command: [String]) throws(SavingError) {
        do {
            writer = try WorkerProcess(command)
        } catch {
            throw .refused(reason: "\(error)")
        }
        guard case .ready = try reply() else { throw .writerEnded }
    }

    /// Without a commit, the process removes what it has written.
    deinit { writer.end(atOnce: false) }

    public func save(_ file: SavedFile) throws(SavingError) {
        // If the process has given up, it says why.
        if !writer.ask(SavingRequest.file(file)) { _ = try reply() }
    }

    /// Gives the folder its name, now that everything is in it.
    public func commit() throws(SavingError) {
        _ = writer.ask(SavingRequest.commit)
        guard case .committed = try reply() else { throw .writerEnded }
    }

    private func reply() throws(SavingError) -> SavingReply {
        while let replies: [SavingReply] = writer.receivedReplies() {
            for reply in replies {
                if case .failed(let error) = reply { throw error }
                return reply
            }
        }
        throw .writerEnded
    }
}
