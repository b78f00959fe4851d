public import Terms

/// What a scanner can say of a log, beside its records, once it has read it.
public struct LogOutline: Hashable, Sendable {
    public var form: LogForm
    /// Whether its beginning is text, in whatever form.
    public var isText: Bool
    /// The line of the first record whose time is well before that of an earlier one: the clock was set back.
    public var clockWentBackAt: Int?
    /// Those of its first and its last record, where they are known.
    public var firstTime: LoggedTime?
    public var lastTime: LoggedTime?

    public init(
        form: LogForm, isText: Bool = true, clockWentBackAt: Int? = nil, firstTime: LoggedTime? = nil, lastTime: LoggedTime? = nil
    ) {
        self.form = form
        self.isText = isText
        self.clockWentBackAt = clockWentBackAt
        self.firstTime = firstTime
        self.lastTime = lastTime
    }
}
