/// Unpacked data that a separate thread unpacks a few chunks ahead once there is much of it, so that unpacking and scanning run in parallel.
///
/// What is counted against the budget, and when, is the same as without the thread.
final class AheadSource: ByteSource {
    /// In bytes. Unpacking less takes less time than starting a thread.
    private static let threshold: UInt64 = 1 << 20
    /// The number of chunks that may wait; one more is lent and one more is being filled.
    private static let bound = ChunkBuffers.count - 2
    /// A waiting thread is woken at this number of chunks, since waking a thread takes as long as scanning a chunk.
    private static let half = bound / 2

    private struct Waiting {
        var chunks: [UnpackedChunk] = []
        var isAtEnd = false
        var isEnded = false

        mutating func popFirst() -> UnpackedChunk? { chunks.isEmpty ? nil : chunks.removeFirst() }
    }

    private let source: DecompressedSource
    private let budget: ReadBudget
    private let waiting = Monitor(Waiting())
    private var thread: WorkThread?
    private(set) var delivered: UInt64 = 0

    /// - Parameter source: A source whose bytes nothing else counts.
    init(_ source: DecompressedSource, _ budget: ReadBudget) {
        self.source = source
        self.budget = budget
    }

    deinit { endThread() }

    var faults: [Fault] {
        // The thread owns them while it runs.
        endThread()
        return source.faults
    }

    func next() -> LentBytes {
        guard budget.goesOn else { return .none }
        if thread == nil, budget.threads > 1, delivered > Self.threshold, !waiting.withLock({ $0.isEnded }) { beginThread() }
        let chunk = thread == nil ? waiting.withLock { $0.popFirst() } ?? source.unpack() : nextWaiting()
        let bytes = source.checked(chunk)
        delivered += UInt64(bytes.count)
        budget.countUnpacked(bytes.count)
        return bytes
    }

    private func nextWaiting() -> UnpackedChunk {
        let (chunk, isHalfEmpty) = waiting.wait { waiting -> (UnpackedChunk, Bool)? in
            guard let chunk = waiting.popFirst() ?? (waiting.isAtEnd ? UnpackedChunk(bytes: .none) : nil) else { return nil }
            return (chunk, waiting.chunks.count == Self.half)
        }
        if isHalfEmpty { waiting.wake() }
        return chunk
    }

    private func beginThread() {
        source.lendsSeveral = true
        let work = Work(source: source, waiting: waiting)
        thread = WorkThread { work.run() }
    }

    /// Stops the thread. Chunks that wait are still delivered; after that the source is read on demand.
    private func endThread() {
        waiting.change { $0.isEnded = true }
        thread = nil
    }

    /// Used only by the thread from its start to its end.
    private struct Work: @unchecked Sendable {
        let source: DecompressedSource
        let waiting: Monitor<Waiting>

        func run() {
            while waiting.wait(for: { $0.isEnded ? false : $0.chunks.count < bound ? true : nil }) {
                let chunk = source.unpack()
                let isHalfFull = waiting.withLock { waiting in
                    waiting.chunks.append(chunk)
                    waiting.isAtEnd = chunk.bytes.isEmpty
                    return waiting.chunks.count == half || waiting.isAtEnd
                }
                if isHalfFull { waiting.wake() }
                if chunk.bytes.isEmpty { return }
            }
        }
    }
}
