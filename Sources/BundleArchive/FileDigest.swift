import ContentDigest

/// The SHA-256 of a file, taken on a thread of its own while the file is read.
final class FileDigest {
    private let work: Work
    private let thread: WorkThread?

    init(_ file: FileDescriptor, until deadline: ContinuousClock.Instant) {
        let work = Work(file, deadline)
        self.work = work
        thread = WorkThread { work.run() }
    }

    /// Waits for the end. The digest is nil where the file could not be read to its end in time.
    func finish() -> (sha256: String?, size: UInt64) {
        if let thread { thread.join() } else { work.run() }
        return (work.sha256, work.size)
    }

    /// Touched by the thread alone from its start to its end.
    private final class Work: @unchecked Sendable {
        private let file: FileDescriptor
        private let deadline: ContinuousClock.Instant
        private(set) var sha256: String?
        private(set) var size: UInt64 = 0

        init(_ file: FileDescriptor, _ deadline: ContinuousClock.Instant) {
            self.file = file
            self.deadline = deadline
        }

        func run() {
            var digest = SHA256()
            let buffer = ByteBuffer()
            while .now < deadline {
                buffer.clear(bound: ByteBuffer.chunk)
                guard let count = unsafe try? file.read(at: size, into: buffer.free) else { return }
                if count == 0 {
                    sha256 = digest.hexadecimal()
                    return
                }
                buffer.fill(count)
                buffer.contents().withSpan { digest.update($0) }
                size += UInt64(count)
            }
        }
    }
}
