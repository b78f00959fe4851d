import Dispatch
import Glibc

/// Ends the run on SIGINT, SIGTERM and SIGHUP: what is finished is reported whole, then the process ends with 128 and the signal's number.
final class Interruption {
    private let numbers = [SIGINT, SIGTERM, SIGHUP]
    private var sources: [any DispatchSourceSignal] = []

    /// Ignores the signals until it is said what to do: a report that is only just begun must not stay behind.
    init() {
        for number in numbers { signal(number, SIG_IGN) }
    }

    /// `finish` writes what closes the report. It runs on another thread.
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

    /// For a thread that comes to its end while the process is being ended by a signal.
    func awaitEnd() -> Never {
        while true { pause() }
    }

    /// Keeps the signals in hand until here.
    func end() {
        for source in sources { source.cancel() }
    }
}

/// Tells of SIGINT, SIGTERM and SIGHUP by a descriptor that can then be read, for a run that ends itself in good order.
///
/// A run that does not come to its end in time, because what it writes to takes nothing more, is ended without.
final class InterruptionPipe {
    /// Can be read once a signal has come.
    let descriptor: Int32
    private let sources: [any DispatchSourceSignal]

    /// - Throws: where the process may have no more descriptors.
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

    /// 128 and the number of the signal that has come.
    func exitCode() -> Int32 {
        var number: UInt8 = 0
        unsafe read(descriptor, &number, 1)
        return 128 + Int32(number)
    }
}
