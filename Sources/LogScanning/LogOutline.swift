/// What a scanner can say of a log, beside its records, once it has read it.
public struct LogOutline: Hashable, Sendable {
    public var form: LogForm
    /// The line of the first record whose time is well before that of an earlier one: the clock was set back.
    public var clockWentBackAt: Int?

    public init(form: LogForm, clockWentBackAt: Int? = nil) {
        self.form = form
        self.clockWentBackAt = clockWentBackAt
    }
}
