public import Terms

/// What a scanner knows about a log as a whole, apart from its records, when it has read it.
public struct LogOutline: Hashable, Sendable {
    /// Lines that contain a marker of the source, but belong to no record with a known head.
    public struct OutsideLines: Hashable, Sendable {
        public var count: Int
        /// The number of the first of them, from 1.
        public var first: Int
        /// The number of them in `beginning`.
        public var inBeginning: Int

        public init(count: Int, first: Int, inBeginning: Int = 0) {
            self.count = count
            self.first = first
            self.inBeginning = inBeginning
        }
    }

    public var form: LogForm
    /// Whether what precedes its first head is text of any form.
    public var isText: Bool
    /// What it is, judging by its first bytes, if it contains no record; nil if that is not known.
    public var strangeContent: StrangeContent?
    /// Whether something other than text follows its text.
    public var endsInOtherData = false
    /// The line of the first record whose time is well before that of an earlier record, because the clock was set back; nil if there is
    /// none.
    public var clockWentBackAt: Int?
    /// The physical lines that contain one of the source's loggers (as a whole name) or texts, but are not in a known form, so that they
    /// are not understood; nil if there are none. Lines of stack traces count only in a log without any head.
    public var outsideForm: OutsideLines?
    /// The time of its first record; nil if it is not known.
    public var firstTime: LoggedTime?
    /// The time of its last record; nil if it is not known.
    public var lastTime: LoggedTime?
    /// What precedes the first head, perhaps the rest of a record that begins in another file; nil if that is nothing or whitespace.
    public var beginning: LogPiece?
    /// Whether `beginning` is certainly the rest of a record, and of one that may carry a message.
    public var beginsWithinRecord: Bool
    /// Whether the log ends within the first line of another logger's record, so that a file that continues the log continues that record.
    public var endsWithinForeignLine: Bool
    /// The last record, if its payload is still open, or the last line, if it has no end: another file may continue it. Nil if neither is
    /// the case.
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
