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

    /// - Parameter whole: Called with each record.
    init(_ entry: EntryPath, _ context: LogContext?, _ window: SurveyWindow, _ whole: ((ReadRecord, LevelCodes) -> Void)?) {
        self.entry = entry
        self.context = context
        self.window = window
        self.whole = whole
    }

    func add(_ batch: RecordBatch) {
        for record in batch.records where window.contains(record.time) {
            whole?(record, batch.levels)
            add(record, batch.levels)
        }
    }

    private func add(_ record: ReadRecord, _ levels: LevelCodes) {
        let weight = levels.weight(of: record.level)
        let messages = record.messages(isError: weight == .error)
        let level = levels.name(of: record.level)
        let origin = ShapeKey.origin(level: level.utf8, logger: record.logger)
        if messages.isEmpty {
            guard weight != .none else { return }
            if record.request.isEmpty { text.read(record.firstLine) } else { text.read(request: record.request) }
            let key = ShapeKey(text, of: origin)
            add(record, key, level, weight, text)
        }
        for message in messages { add(message, of: record, origin, level, weight) }
    }

    private func add(_ record: ReadRecord, _ key: ShapeKey, _ level: String, _ weight: LevelCodes.Weight, _ text: ShapeText) {
        if let index = miner.shape(of: key) { return miner.count(index, at: record.time) }
        miner.add(shape(of: record, level, weight, text: String(decoding: text.bytes, as: UTF8.self)), key) {
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
            let key = ShapeKey(text, of: origin)
            return add(record, key, level, weight, text)
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
