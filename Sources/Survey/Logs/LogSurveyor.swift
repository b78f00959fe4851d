public import Diagnosis
public import LogScanning
import RuleTable
public import Terms

/// Surveys one log: counts its records by level, finds its gaps, and the shapes of its warnings and errors.
public final class LogSurveyor {
    private let entry: EntryPath
    private let context: LogContext?
    private let window: SurveyWindow
    private let whole: ((ReadRecord, LevelCodes) -> Void)?
    private var reader: RecordReader
    private var counts = [Int](repeating: 0, count: 256)
    private var rhythm = LogRhythm()
    private var first: PackedTime?
    private var last: PackedTime?
    /// Records outside the asked time.
    private var outside = 0
    private var miner = ShapeMiner()
    private var text = ShapeText()

    /// - Parameters:
    ///   - context: What the log is known to be; nil for a log of unknown form.
    ///   - whole: Called with each record that may matter.
    public init(
        _ entry: EntryPath, _ context: LogContext?, window: TimeWindow = TimeWindow(), whole: ((ReadRecord, LevelCodes) -> Void)? = nil
    ) {
        self.entry = entry
        self.context = context
        self.whole = whole
        self.window = SurveyWindow(window)
        reader = RecordReader(context?.source)
    }

    /// What was found in a log.
    public struct Result: Sendable {
        /// Nil if the entry is no log.
        public var log: LogOverview?
        public var shapes: ShapeMiner
        public var recordsOutside: Int
    }

    public func read(_ bytes: Span<UInt8>) { reader.read(bytes, handler) }

    public func finish() -> Result {
        reader.finish(handler)
        return Result(log: overview, shapes: miner, recordsOutside: outside)
    }

    private var handler: RecordReader.Handler {
        .init(began: { [unowned self] in count($0) }, ended: { [unowned self] in add($0, $1) })
    }

    private func count(_ record: RecordReader.Beginning) {
        guard window.contains(record.time) else { return outside += 1 }
        counts[Int(record.level)] += 1
        guard let time = record.time else { return }
        rhythm.add(time)
        first = min(first ?? time, time)
        last = max(last ?? time, time)
    }

    // MARK: Shapes

    private func add(_ record: ReadRecord, _ levels: LevelCodes) {
        guard window.contains(record.time) else { return }
        whole?(record, levels)
        let weight = levels.weight(of: record.level)
        let messages = record.messages(isError: weight == .error)
        let level = levels.name(of: record.level)
        let origin = ShapeKey.origin(level: level.utf8, logger: record.logger)
        if messages.isEmpty {
            guard weight != .none else { return }
            if record.request.isEmpty { text.read(Self.firstLine(of: record.body)) } else { text.read(request: record.request) }
            let key = ShapeKey(text, of: origin)
            add(record, key, level, weight) { String(decoding: text.bytes, as: UTF8.self) }
        }
        for message in messages { add(message, of: record, origin, level, weight) }
    }

    private func add(_ record: ReadRecord, _ key: ShapeKey, _ level: String, _ weight: LevelCodes.Weight, text: () -> String) {
        if let index = miner.shape(of: key) { return miner.count(index, at: record.time) }
        miner.add(shape(of: record, level, weight, text: text()), key) { $0.rule = context?.rule(of: record.bytes) }
    }

    private func add(_ message: LogMessage, of record: ReadRecord, _ origin: UInt64, _ level: String, _ weight: LevelCodes.Weight) {
        func masked(_ words: String) -> String {
            text.read(Array(words.utf8)[...])
            return String(decoding: text.bytes, as: UTF8.self)
        }
        let args = message.arguments.texts.prefix(20).map(masked)
        guard let id = message.id else {
            text.read(Array((message.text ?? "").utf8)[...])
            let key = ShapeKey(text, of: origin)
            return add(record, key, level, weight) { String(decoding: text.bytes, as: UTF8.self) }
        }
        let key = ShapeKey(ShapeText(message: id, args), of: origin)
        if let index = miner.shape(of: key) { return miner.count(index, at: record.time) }
        var shape = shape(of: record, level, weight, text: masked(message.text ?? ""))
        (shape.messageId, shape.args) = (id, args)
        miner.add(shape, key) { $0.rule = context?.rule(of: record.bytes, messageId: id) }
    }

    private func shape(of record: ReadRecord, _ level: String, _ weight: LevelCodes.Weight, text: String) -> Shape {
        var shape = Shape(
            level: level, weight: weight, logger: String(decoding: record.logger, as: UTF8.self), text: text, zone: record.zone,
            place: Shape.Place(entry: entry, line: record.line, byteStart: record.byteStart),
            example: String(decoding: record.bytes.prefix(Shape.exampleBound), as: UTF8.self))
        shape.count(at: record.time)
        return shape
    }

    /// The first line that holds something.
    private static func firstLine(of body: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let rest = body.drop { $0 <= 0x20 }
        return rest.prefix { $0 != 10 && $0 != 13 && $0 != 0 }
    }

    // MARK: The log as a whole

    /// Nil for a text in which hardly a line begins like a record, and which nothing else calls a log.
    private var overview: LogOverview? {
        let levels = (1..<reader.levels.count).filter { counts[$0] > 0 }
        let isLog = !levels.isEmpty || reader.records > 2 && reader.records * 2 > reader.outside?.count ?? 0
        guard isLog || context != nil else { return nil }
        func count(_ weight: LevelCodes.Weight) -> Int {
            levels.reduce(0) { $0 + (reader.levels.weight(of: UInt8($1)) == weight ? counts[$1] : 0) }
        }
        return LogOverview(
            entry: entry, product: context?.product.id, source: context?.source.name,
            form: reader.records == 0 ? .unknown : reader.hasOwnForm ? .known : .guessed, records: counts.reduce(0, +),
            levels: Dictionary(uniqueKeysWithValues: levels.map { (reader.levels.name(of: UInt8($0)), counts[$0]) }), errors: count(.error),
            warnings: count(.warning), firstTime: first?.time(zone: reader.zone), lastTime: last?.time(zone: reader.zone),
            gaps: rhythm.gaps,
            outsideForm: reader.outside)
    }
}

extension LogMessage.Arguments {
    /// The arguments as texts; something other than a list is one.
    fileprivate var texts: [String] {
        switch self {
        case .list(let elements), .cut(let elements): elements
        case .malformed(let text): [text]
        case .none: []
        }
    }
}
