import Dispatch
import Glibc

/// Ends the run on SIGINT, SIGTERM and SIGHUP: what is finished is reported completely, then the process exits with 128 plus the signal's number.
final class Interruption {
    private let numbers = [SIGINT, SIGTERM, SIGHUP]
    private var sources: [any DispatchSourceSignal] = []

    /// Ignores the signals until `begin` is called, so that a report that has just been created is not left behind.
    init() {
        for number in numbers { signal(number, SIG_IGN) }
    }

    /// Starts handling the signals. `finish` writes the end of the report, and runs on another thread.
    func begin(finish: @escaping @Sendable () -> Void) {
        sources = numbers.map { number in
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                finish()
                _exit(128 + number)
            }
            source.activate()
            return source
        }
    }

    /// Blocks a thread that has finished while a signal is ending the process.
    func awaitEnd() -> Never {
        while true { pause() }
    }

    /// Stops handling the signals.
    func end() {
        for source in sources { source.cancel() }
    }
}

/// Reports SIGINT, SIGTERM and SIGHUP through a descriptor that becomes readable, for a run that ends itself in an orderly way.
///
/// A run that does not end in time, because its output is blocked, is terminated.
final class InterruptionPipe {
    /// Becomes readable when a signal arrives.
    let descriptor: Int32
    private let sources: [any DispatchSourceSignal]

    /// - Throws: `CommandFailure` if the process may not open more descriptors.
    init() throws(CommandFailure) {
        var ends: [Int32] = [-1, -1]
        guard unsafe pipe(&ends) == 0 else { throw CommandFailure(unsafe String(cString: strerror(errno)), status: .incomplete) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let (read, write) = (ends[0], ends[1])
        descriptor = read
        let numbers = [SIGINT, SIGTERM, SIGHUP]
        sources = numbers.map { number in
            signal(number, SIG_IGN)
            return DispatchSource.makeSignalSource(signal: number, queue: .global())
        }
        for (number, source) in zip(numbers, sources) {
            source.setEventHandler {
                Terminal.write(String(Unicode.Scalar(UInt8(number))), to: write)
                DispatchQueue.global().asyncAfter(deadline: .now() + 1.8) { _exit(128 + number) }
            }
            source.activate()
        }
    }

    /// 128 plus the number of the signal that arrived.
    func exitCode() -> Int32 {
        var number: UInt8 = 0
        unsafe read(descriptor, &number, 1)
        return 128 + Int32(number)
    }
}
