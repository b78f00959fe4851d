import ContentDigest

/// The SHA-256 of a file, computed on a separate thread while the file is read.
final class FileDigest {
    private let work: Work
    private let thread: WorkThread?

    init(_ file: FileDescriptor, until deadline: ContinuousClock.Instant) {
        let work = Work(file, deadline)
        self.work = work
        // A small file takes less time than starting a thread.
        thread = file.size > UInt64(ByteBuffer.chunk) ? WorkThread { work.run() } : nil
    }

    /// Waits for the end. The digest is nil if the file could not be read to its end, in time or because of the error.
    func finish() -> (sha256: String?, size: UInt64, error: SystemError?) {
        if let thread { thread.join() } else { work.run() }
        return (work.sha256, work.size, work.error)
    }

    /// Used only by the thread from its start to its end.
    private final class Work: @unchecked Sendable {
        private let file: FileDescriptor
        private let deadline: ContinuousClock.Instant
        private(set) var sha256: String?
        private(set) var size: UInt64 = 0
        private(set) var error: SystemError?

        init(_ file: FileDescriptor, _ deadline: ContinuousClock.Instant) {
            self.file = file
            self.deadline = deadline
        }

        func run() {
            var digest = SHA256()
            let buffer = ByteBuffer()
            while .now < deadline {
                buffer.clear(bound: ByteBuffer.chunk)
                do throws(SystemError) {
                    _ = try buffer.fill(from: file, at: size)
                } catch {
                    self.error = error
                    return
                }
                if buffer.filled == 0 {
                    sha256 = digest.hexadecimal()
                    return
                }
                size += UInt64(buffer.filled)
                buffer.contents().withSpan { digest.update($0) }
            }
        }
    }
}
