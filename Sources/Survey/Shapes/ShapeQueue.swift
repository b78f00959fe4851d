import BundleArchive
import LogScanning

/// A second thread that finds the shapes of a large log while its records are read.
final class ShapeQueue {
    /// The number of batches that may wait.
    private static let bound = 4

    private struct Waiting {
        var batches: [RecordBatch] = []
        var isEnded = false
    }

    private let waiting = Monitor(Waiting())
    private var thread: WorkThread?

    /// - Parameter shapes: Used by this object alone until it is finished.
    /// - Returns: Nil if the system provides no thread.
    init?(_ shapes: RecordShapes) {
        let work = Work(shapes: shapes, waiting: waiting)
        thread = WorkThread { work.run() }
        if thread == nil { return nil }
    }

    deinit { finish() }

    func add(_ batch: RecordBatch) {
        waiting.wait { $0.batches.count < Self.bound ? $0.batches.append(batch) : nil }
        waiting.wake()
    }

    /// Waits until everything added has been looked at.
    func finish() {
        waiting.change { $0.isEnded = true }
        thread = nil
    }

    private struct Work: @unchecked Sendable {
        let shapes: RecordShapes
        let waiting: Monitor<Waiting>

        func run() {
            while let batch = next() { shapes.add(batch) }
        }

        private func next() -> RecordBatch? {
            let batch = waiting.wait { waiting -> RecordBatch?? in
                if !waiting.batches.isEmpty { return waiting.batches.removeFirst() }
                return waiting.isEnded ? .some(nil) : nil
            }
            waiting.wake()
            return batch
        }
    }
}
