/// Which messages a rule speaks of. Every part that is given must hold.
public struct RuleMatch: Hashable, Sendable {
    /// What the message's arguments must be.
    public enum Arguments: Hashable, Sendable {
        /// Whatever they are (`messageArgs: "*"`), as long as they were read whole.
        case any
        /// As many as there are patterns, each fitting its own. An empty list: there are none (an empty array, blanks alone, null, or no such key).
        case list([TextPattern])
    }

    /// The logger, as `SSLController`; nil for any.
    public var source: String?
    /// The `MessageId`, as `CGEN1008`; compared without case.
    public var messageId: String?
    /// Nil: they are not looked at.
    public var messageArgs: Arguments?
    /// What the record's text must be, for signatures without an id: one of these. None: the text is not looked at.
    public var text: [TextPattern]

    public init(source: String? = nil, messageId: String? = nil, messageArgs: Arguments? = nil, text: [TextPattern] = []) {
        self.source = source
        self.messageId = messageId
        self.messageArgs = messageArgs
        self.text = text
    }
}
