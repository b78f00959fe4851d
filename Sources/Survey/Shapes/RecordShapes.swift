import LogScanning
import RuleTable
import Terms

/// The shapes of one log's warnings, errors and messages.
final class RecordShapes {
    private let entry: EntryPath
    private let context: LogContext?
    private let window: SurveyWindow
    private let whole: ((ReadRecord, LevelCodes) -> Void)?
    private(set) var miner = ShapeMiner()
    private var text = ShapeText()
    /// The shapes of texts, by their `TextKey`.
    private var known: [UInt64: Int] = [:]

    /// - Parameter whole: Called with each record.
    init(_ entry: EntryPath, _ context: LogContext?, _ window: SurveyWindow, _ whole: ((ReadRecord, LevelCodes) -> Void)?) {
        self.entry = entry
        self.context = context
        self.window = window
        self.whole = whole
    }

    func add(_ batch: RecordBatch) {
        batch.forEach { record in
            guard window.contains(record.time) else { return }
            whole?(record, batch.levels)
            add(record, batch.levels)
        }
    }

    private func add(_ record: ReadRecord, _ levels: LevelCodes) {
        let weight = levels.weight(of: record.level)
        let mayHoldMessages = record.mayHoldMessages
        guard weight != .none || mayHoldMessages else { return }
        let line = record.firstLine
        let key =
            mayHoldMessages || !record.request.isEmpty
            ? nil : TextKey(level: record.level, logger: record.logger.span, text: line.span)?.value
        if let index = key.flatMap({ known[$0] }) { return miner.count(index, at: record.time) }
        let messages = mayHoldMessages ? record.messages(isError: weight == .error) : []
        let level = levels.name(of: record.level)
        let origin = ShapeKey.origin(level: level.utf8, logger: record.logger)
        for message in messages { add(message, of: record, origin, level, weight) }
        guard messages.isEmpty, weight != .none else { return }
        if record.request.isEmpty { text.read(line) } else { text.read(request: record.request) }
        let index = add(record, ShapeKey(text, of: origin), level, weight, text)
        if let key, let index, known.count < ShapeMiner.textBound { known[key] = index }
    }

    /// Gives the index of the shape, or nil if there is no room for it.
    @discardableResult
    private func add(_ record: ReadRecord, _ key: ShapeKey, _ level: String, _ weight: LevelCodes.Weight, _ text: ShapeText) -> Int? {
        if let index = miner.shape(of: key) {
            miner.count(index, at: record.time)
            return index
        }
        return miner.add(shape(of: record, level, weight, text: String(decoding: text.bytes, as: UTF8.self)), key) {
            $0.rule = context?.rule(of: record.bytes)
        }
    }

    private func add(_ message: LogMessage, of record: ReadRecord, _ origin: UInt64, _ level: String, _ weight: LevelCodes.Weight) {
        func masked(_ words: String) -> String {
            text.read(Array(words.utf8)[...])
            return String(decoding: text.bytes, as: UTF8.self)
        }
        let args = message.arguments.elements.prefix(20).map(masked)
        guard let id = message.id else {
            text.read(Array((message.text ?? "").utf8)[...])
            add(record, ShapeKey(text, of: origin), level, weight, text)
            return
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
}
