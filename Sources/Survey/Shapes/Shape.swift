import ContentDigest
public import LogScanning
public import Terms

/// What records of one logger and one level have in common: their text without what varies between them, or the id and the arguments of a message that
/// they carry. `#` stands for what varies.
public struct Shape: Hashable, Sendable {
    /// As logged, in capitals if the word is a common one.
    public var level: String
    /// Empty where the records' heads name none.
    public var logger: String
    public var text: String
    /// The id of the message (`@Message.ExtendedInfo`), and its arguments; nil and empty for a text.
    public var messageId: String?
    public var args: [String]
    public var count: Int
    /// When the first and the last of them were logged, as far as the log says.
    var first: PackedTime?
    var last: PackedTime?
    /// As the log has it behind its times.
    var zone: String?
    /// Where the first of them stands.
    public var place: Place
    /// The beginning of that record, as it was logged.
    public var example: String
    /// The id of the rule that knows that record.
    public var rule: String?
    /// When they were logged.
    public var times: TimeBins

    /// The place of a record.
    public struct Place: Hashable, Sendable {
        public var entry: EntryPath
        public var line: Int
        public var byteStart: UInt64

        public init(entry: EntryPath, line: Int, byteStart: UInt64) {
            self.entry = entry
            self.line = line
            self.byteStart = byteStart
        }
    }

    /// So many bytes of the first record are kept.
    static let exampleBound = 400

    /// Whether nothing was cut from the example.
    public var isExampleWhole: Bool { example.utf8.count < Self.exampleBound }

    /// What its level means.
    public var weight: LevelCodes.Weight
    /// Its id, once its texts are no longer those from which it is derived.
    private var fixedId: String?

    /// Short and stable, such as `s-3f9a1c2b40`: derived from what makes the shape, and so the same in every bundle.
    public var id: String {
        if let fixedId { return fixedId }
        var digest = SHA256()
        for part in [level, logger, messageId ?? "", text] + args { digest.update(part + "\n") }
        return "s-" + digest.hexadecimal().prefix(10)
    }

    /// Keeps the id, whatever becomes of the texts.
    mutating func fixId() { fixedId = id }

    public var firstSeen: LoggedTime? { first?.time(zone: zone) }
    public var lastSeen: LoggedTime? { last?.time(zone: zone) }

    init(
        level: String, weight: LevelCodes.Weight, logger: String, text: String, zone: String?, place: Place, example: String
    ) {
        self.level = level
        self.weight = weight
        self.logger = logger
        self.text = text
        args = []
        count = 0
        self.zone = zone
        self.place = place
        self.example = example
        times = TimeBins()
    }

    /// Counts one more record.
    mutating func count(at time: PackedTime?) {
        count += 1
        guard let time else { return }
        first = min(first ?? time, time)
        last = max(last ?? time, time)
        times.add(time)
    }

    /// Adds what is known of another shape that is the same.
    mutating func add(_ other: Shape) {
        count += other.count
        first = [first, other.first].compactMap(\.self).min()
        last = [last, other.last].compactMap(\.self).max()
        rule = rule ?? other.rule
        times.add(other.times)
    }
}

extension [Shape] {
    /// The most frequent first; what is equally frequent by level, logger and text.
    var ordered: [Shape] {
        sorted { one, other in
            if one.count != other.count { return one.count > other.count }
            return (one.level, one.logger, one.messageId ?? "", one.text, one.args.joined(separator: "\n"))
                < (other.level, other.logger, other.messageId ?? "", other.text, other.args.joined(separator: "\n"))
        }
    }
}
