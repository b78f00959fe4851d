import BundleArchive
import Glibc
import Terms

/// A running worker, as seen by the process that started it.
final class WorkerProcess {
    let process: pid_t
    /// The descriptor for reading its replies.
    let replies: Int32
    private let requests: Int32
    private var received: [UInt8] = []
    private var isReaped = false

    /// Starts the program with arguments. Its standard input and output are pipes to this process; its standard error is discarded.
    init(_ command: [String]) throws(RunError) {
        let input = try Self.pipe()
        let output: (read: Int32, write: Int32)
        do {
            output = try Self.pipe()
        } catch {
            close(input.read)
            close(input.write)
            throw error
        }
        defer {
            close(input.read)
            close(output.write)
        }
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_adddup2(&actions, input.read, STDIN_FILENO)
        unsafe posix_spawn_file_actions_adddup2(&actions, output.write, STDOUT_FILENO)
        unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var arguments = unsafe command.map { unsafe strdup($0) } + [nil]
        defer { unsafe arguments.forEach { unsafe free($0) } }
        var process = pid_t()
        var status = EINTR
        while status == EINTR { status = unsafe posix_spawn(&process, command[0], &actions, nil, &arguments, environ) }
        self.process = process
        replies = output.read
        requests = input.write
        if status != 0 {
            isReaped = true
            throw RunError.noWorker(reason: unsafe String(cString: strerror(status)))
        }
    }

    deinit { end() }

    func ask(_ request: some Encodable) -> Bool { send(WorkerFrame.bytes(request)) }

    /// Sends a frame; false if the worker takes no more.
    @discardableResult
    func send(_ frame: [UInt8]) -> Bool { Pipe.write(frame, to: requests) }

    /// The replies received. To be called when the descriptor is readable; nil if there will be no more.
    func receivedReplies<Reply: Decodable>() -> [Reply]? {
        guard Pipe.read(replies, into: &received) > 0 else { return nil }
        var messages: [Reply] = []
        do {
            while let message = try WorkerFrame.decodeNext(Reply.self, from: &received) { messages.append(message) }
        } catch {
            return nil
        }
        return messages
    }

    /// Terminates the worker if it is still running, and returns how it ended.
    ///
    /// - Parameter atOnce: Whether it is killed; otherwise it ends by itself, since there are no more requests.
    @discardableResult
    func end(atOnce: Bool = true) -> ReadNote.ReaderEnding {
        if isReaped { return .exit(0) }
        isReaped = true
        close(requests)
        close(replies)
        // A worker that has already begun to end keeps its own status.
        if atOnce { kill(process, SIGKILL) }
        var status: Int32 = 0
        while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
        // Decoded like `WIFEXITED` and `WTERMSIG`, which are macros.
        return status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
    }

    private static func pipe() throws(RunError) -> (read: Int32, write: Int32) {
        var ends: [Int32] = [-1, -1]
        guard unsafe Glibc.pipe(&ends) == 0 else { throw .noWorker(reason: unsafe String(cString: strerror(errno))) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }
}
