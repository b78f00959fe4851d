import Dispatch
import Glibc

/// Ends the run on SIGINT, SIGTERM and SIGHUP: what is finished is reported whole, then the process ends with 128 and the signal's number.
struct Interruption {
    private let sources: [any DispatchSourceSignal]

    /// `finish` writes what closes the report. It runs on another thread.
    init(finish: @escaping @Sendable () -> Void) {
        sources = [SIGINT, SIGTERM, SIGHUP].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                finish()
                _exit(128 + number)
            }
            source.activate()
            return source
        }
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

    init() {
        var ends: [Int32] = [-1, -1]
        guard unsafe pipe(&ends) == 0 else { preconditionFailure("no pipe can be made") }
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
