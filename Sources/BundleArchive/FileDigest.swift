import ContentDigest
import Glibc

/// The SHA-256 of a file, taken on a thread of its own while the file is read.
@safe final class FileDigest {
    private let work: Work
    private var thread: pthread_t?

    init(_ file: FileDescriptor, until deadline: ContinuousClock.Instant) {
        work = Work(file, deadline)
        var thread = pthread_t()
        let argument = unsafe Unmanaged.passRetained(work)
        let status = unsafe pthread_create(
            &thread, nil,
            { argument in
                guard let argument = unsafe argument else { return nil }
                unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run()
                return nil
            }, argument.toOpaque())
        if status == 0 {
            self.thread = thread
        } else {
            unsafe argument.release()
        }
    }

    deinit { join() }

    /// Waits for the end. The digest is nil where the file could not be read to its end, in time or for the error.
    func finish() -> (sha256: String?, size: UInt64, error: SystemError?) {
        if thread == nil { work.run() } else { join() }
        return (work.sha256, work.size, work.error)
    }

    private func join() {
        guard let thread else { return }
        pthread_join(thread, nil)
        self.thread = nil
    }

    /// Touched by the thread alone from its start to its end.
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
                    buffer.fill(unsafe try file.read(at: size, into: buffer.free))
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
