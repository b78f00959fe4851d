public import Terms

/// What a scanner can say of a log, beside its records, once it has read it.
public struct LogOutline: Hashable, Sendable {
    /// Lines that speak of what the source is searched for, and belong to no record whose head is known.
    public struct OutsideLines: Hashable, Sendable {
        public var count: Int
        /// The first of them, from 1.
        public var first: Int
        /// How many of them stand in `beginning`.
        public var inBeginning: Int

        public init(count: Int, first: Int, inBeginning: Int = 0) {
            self.count = count
            self.first = first
            self.inBeginning = inBeginning
        }
    }

    public var form: LogForm
    /// Whether what stands before its first head is text, in whatever form.
    public var isText: Bool
    /// What it is by its first bytes, where it holds no record and that is known.
    public var strangeContent: StrangeContent?
    /// Whether something else follows its text.
    public var endsInOtherData = false
    /// The line of the first record whose time is well before that of an earlier one: the clock was set back.
    public var clockWentBackAt: Int?
    /// The physical lines that hold one of the source's loggers, as a whole name, or one of its texts, and are outside of what is known of its
    /// form: what they say is not understood. Lines of stack traces count only in a log without any head.
    public var outsideForm: OutsideLines?
    /// Those of its first and its last record, where they are known.
    public var firstTime: LoggedTime?
    public var lastTime: LoggedTime?
    /// What stands before the first head, if the log's first line has none: perhaps the rest of a record that another file begins.
    public var beginning: LogPiece?
    /// Whether that beginning is surely such a rest, and one that may carry a message.
    public var beginsWithinRecord: Bool
    /// Whether the last line is cut, and one of another logger's record: where the log goes on, it goes on with that record.
    public var endsWithinForeignLine: Bool
    /// The last record, if it was still open in its payload or its last line has no end: perhaps another file goes on with it.
    public var ending: LogPiece?

    public init(
        form: LogForm, isText: Bool = true, clockWentBackAt: Int? = nil, outsideForm: OutsideLines? = nil, firstTime: LoggedTime? = nil,
        lastTime: LoggedTime? = nil, beginning: LogPiece? = nil, beginsWithinRecord: Bool = false, endsWithinForeignLine: Bool = false,
        ending: LogPiece? = nil
    ) {
        self.form = form
        self.isText = isText
        self.clockWentBackAt = clockWentBackAt
        self.outsideForm = outsideForm
        self.firstTime = firstTime
        self.lastTime = lastTime
        self.beginning = beginning
        self.beginsWithinRecord = beginsWithinRecord
        self.endsWithinForeignLine = endsWithinForeignLine
        self.ending = ending
    }
}
