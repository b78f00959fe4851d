public import Diagnosis
public import LogScanning
import RuleTable
public import Terms

/// Surveys one log: counts its records by level, finds its gaps, and the shapes of its warnings and errors.
public final class LogSurveyor {
    /// Batches before a second thread takes over the shapes: less takes less time than starting one.
    private static let threshold = 4

    private let entry: EntryPath
    private let context: LogContext?
    private var reader: RecordReader
    private var counts: RecordCounts
    private let shapes: RecordShapes
    private var queue: ShapeQueue?
    private var batchesLeft: Int

    /// - Parameters:
    ///   - context: What the log is known to be; nil for a log of unknown form.
    ///   - isAlone: Whether everything is done on one thread.
    ///   - whole: Called with each record that may matter.
    public init(
        _ entry: EntryPath, _ context: LogContext?, window: TimeWindow = TimeWindow(), isAlone: Bool = true,
        whole: ((ReadRecord, LevelCodes) -> Void)? = nil
    ) {
        self.entry = entry
        self.context = context
        let window = SurveyWindow(window)
        counts = RecordCounts(window)
        shapes = RecordShapes(entry, context, window, whole)
        batchesLeft = isAlone || whole != nil ? .max : Self.threshold
        reader = RecordReader(context?.source)
    }

    /// What was found in a log.
    public struct Result: Sendable {
        /// Nil if the entry is no log.
        public var log: LogOverview?
        public var shapes: ShapeMiner
        public var recordsOutside: Int
    }

    public func read(_ bytes: Span<UInt8>) { reader.read(bytes) { take($0) } }

    public func finish() -> Result {
        reader.finish { take($0) }
        queue?.finish()
        return Result(log: overview, shapes: shapes.miner, recordsOutside: counts.outside)
    }

    private func take(_ batch: RecordBatch) {
        counts.add(batch.begun)
        if batchesLeft == 0, queue == nil { queue = ShapeQueue(shapes) }
        batchesLeft = max(0, batchesLeft - 1)
        if let queue { queue.add(batch) } else { shapes.add(batch) }
    }

    /// Nil for a text in which hardly a line begins like a record, and which nothing else calls a log.
    private var overview: LogOverview? {
        let levels = (1..<reader.levels.count).filter { counts.levels[$0] > 0 }
        let isLog = !levels.isEmpty || reader.records > 2 && reader.records * 2 > reader.outside?.count ?? 0
        guard isLog || context != nil else { return nil }
        func count(_ weight: LevelCodes.Weight) -> Int {
            levels.reduce(0) { $0 + (reader.levels.weight(of: UInt8($1)) == weight ? counts.levels[$1] : 0) }
        }
        return LogOverview(
            entry: entry, product: context?.product.id, source: context?.source.name,
            form: reader.records == 0 ? .unknown : reader.hasOwnForm ? .known : .guessed, records: counts.levels.reduce(0, +),
            levels: Dictionary(uniqueKeysWithValues: levels.map { (reader.levels.name(of: UInt8($0)), counts.levels[$0]) }),
            errors: count(.error),
            warnings: count(.warning), firstTime: counts.first?.time(zone: reader.zone), lastTime: counts.last?.time(zone: reader.zone),
            gaps: counts.rhythm.gaps, starts: counts.starts.compactMap { $0.time(zone: reader.zone) }, startsTotal: counts.startsTotal,
            outsideForm: reader.outside)
    }
}
