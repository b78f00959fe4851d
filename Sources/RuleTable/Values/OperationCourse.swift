/// How a log shows an operation from beginning to end, in records of one thread in one log.
public struct OperationCourse: Hashable, Sendable, Codable {
    /// A record that matches one of these begins the operation, whatever was before. If empty, the log has no line that begins it.
    public var begins: [TextPattern]
    /// A record that matches one of these belongs to the operation, and begins it if none is running.
    public var includes: [TextPattern]
    /// The values that records between beginning and end give, each at most once.
    public var fields: [Field]
    /// A record that matches one of these ends the operation successfully.
    public var succeeds: [TextPattern]
    /// A record that matches one of these, and none of `succeeds`, ends it in failure. It counts as a message even if no rule knows it.
    public var fails: [TextPattern]
    /// A record that matches one of these takes a success back: it ends the operation in failure, like `fails`. If there are any, a record of
    /// `succeeds` does not end the operation yet.
    public var rollsBack: [TextPattern]
    /// Whether an error in between that no rule knows contradicts a success at the end. It then counts as a message.
    public var errors: Bool
    /// The operation ends, however far it got, if its thread's next record comes more than this many seconds later; nil if it never does.
    public var pauseSeconds: Int?

    public init(
        begins: [TextPattern], includes: [TextPattern] = [], fields: [Field], succeeds: [TextPattern], fails: [TextPattern],
        rollsBack: [TextPattern] = [], errors: Bool = false, pauseSeconds: Int? = nil
    ) {
        self.begins = begins
        self.includes = includes
        self.fields = fields
        self.succeeds = succeeds
        self.fails = fails
        self.rollsBack = rollsBack
        self.errors = errors
        self.pauseSeconds = pauseSeconds
    }

    /// How long an operation without a beginning line may pause, in seconds, if the product does not say.
    static let longestPause = 3600

    /// The shortest text, in characters, by which one of its records is searched for.
    static let markerLength = 3

    /// The outcome of an operation.
    public enum End: Hashable, Sendable {
        case succeeded, failed
        /// Whatever it had before.
        case takenBack
    }

    public func isBegun(by text: FoldedText) -> Bool { begins.contains { $0.fits(text) } }

    /// Whether a record with this text begins the operation if none is running.
    public func isJoined(by text: FoldedText) -> Bool {
        includes.contains { $0.fits(text) } || begins.isEmpty && end(by: text) != nil
    }

    /// The outcome that a record with this text logs, or nil.
    public func end(by text: FoldedText) -> End? {
        if succeeds.contains(where: { $0.fits(text) }) { return .succeeded }
        if rollsBack.contains(where: { $0.fits(text) }) { return .takenBack }
        return fails.contains { $0.fits(text) } ? .failed : nil
    }

    /// The field that a record with this text gives, and its value.
    public func field(in text: String) -> (id: String, value: String)? {
        for field in fields {
            if let value = field.value(in: text) { return (field.id, value) }
        }
        return nil
    }

    /// The texts by which a scanner finds the operation's records.
    var markers: [String] {
        (begins + includes + succeeds + fails + rollsBack).map(\.longestLiteral) + fields.flatMap(\.markers)
    }
}

extension Product.Operation {
    var markers: [String] { course?.markers ?? [] }
}
