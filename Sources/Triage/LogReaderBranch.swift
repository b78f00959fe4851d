import BundleArchive
import LogScanning
import RuleTable
import Terms

/// Reads a log before its turn, and holds a bounded part of the results until the turn comes.
final class LogReaderBranch: EntrySinkBranch, @unchecked Sendable {
    private enum Event {
        case logBegan(LogReader.Log, EntryPath)
        case record(LogRecord)
        case logEnded(whole: Bool, outline: LogOutline)
    }

    private struct Queue {
        var events: [Event] = []
        var isClosed = false
    }

    /// The maximum number of waiting events; the reading thread waits for room.
    private static let bound = 256

    private let queue: Monitor<Queue>
    private let reader: LogReader
    private let handler: LogReader.Handler

    /// - Parameter makeReader: Creates a reader like `parent` with another handler.
    init(of parent: LogReader, makeReader: (LogReader.Handler) -> LogReader) {
        let queue = Monitor(Queue())
        func put(_ event: Event) {
            queue.wait { queue in
                if queue.isClosed { return () }
                return queue.events.count < Self.bound ? queue.events.append(event) : nil
            }
            queue.wake()
        }
        self.queue = queue
        handler = parent.handler
        reader = makeReader(
            .init(
                logBegan: { put(.logBegan($0, $1)) }, record: { put(.record($0)) },
                logEnded: { put(.logEnded(whole: $0, outline: $1)) }))
    }

    func join() {
        while true {
            let events: [Event] = queue.wait { queue in
                if queue.events.isEmpty { return nil }
                defer { queue.events.removeAll(keepingCapacity: true) }
                return queue.events
            }
            queue.wake()
            for event in events {
                switch event {
                case .logBegan(let log, let entry): handler.logBegan(log, entry)
                case .record(let record): handler.record(record)
                case .logEnded(let whole, let outline): return handler.logEnded(whole, outline)
                }
            }
        }
    }

    func cancel() {
        queue.change { $0.isClosed = true }
    }

    // MARK: On the other thread

    var takesLogs: Bool { true }

    func wants(_ path: EntryPath) -> Bool { reader.wants(path) }

    func wantsSingleFile(_ path: EntryPath, beginning: Span<UInt8>) -> Bool { false }

    func entryBegan(_ path: EntryPath) { reader.entryBegan(path) }

    func receive(_ bytes: Span<UInt8>) { reader.receive(bytes) }

    func entryEnded(whole: Bool) { reader.entryEnded(whole: whole) }
}
