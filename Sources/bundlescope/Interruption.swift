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
