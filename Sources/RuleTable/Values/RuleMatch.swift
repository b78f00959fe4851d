/// Which messages a rule matches. Every given part must hold.
public struct RuleMatch: Hashable, Sendable {
    /// The condition on a message's arguments.
    public enum Arguments: Hashable, Sendable {
        /// Any arguments (`messageArgs: "*"`), as long as they were read completely.
        case any
        /// One argument for each pattern, in order. An empty list: no arguments (an empty array, only whitespace, null, or no such key).
        case list([TextPattern])
    }

    /// The logger, such as `SSLController`; nil for any.
    public var source: String?
    /// The `MessageId`, such as `CGEN1008`, compared without case.
    public var messageId: String?
    /// Nil if arguments are ignored.
    public var messageArgs: Arguments?
    /// Patterns, one of which the record's text must match, for signatures without an id. If empty, the text is ignored.
    public var text: [TextPattern]

    public init(source: String? = nil, messageId: String? = nil, messageArgs: Arguments? = nil, text: [TextPattern] = []) {
        self.source = source
        self.messageId = messageId
        self.messageArgs = messageArgs
        self.text = text
    }
}
