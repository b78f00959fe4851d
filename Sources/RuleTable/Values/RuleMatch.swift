/// Which messages a rule matches. Every given part must hold.
public struct RuleMatch: Hashable, Sendable, Codable {
    /// The condition on a message's arguments.
    public enum Arguments: Hashable, Sendable, Codable {
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
    /// The levels of its records, such as `ERROR`, compared without case; empty for any. A record that states no level fits.
    public var level: [String]
    /// The ids within the product of the log sources in which its records are; empty for any. A record whose log is not known fits.
    public var log: [String]

    public init(
        source: String? = nil, messageId: String? = nil, messageArgs: Arguments? = nil, text: [TextPattern] = [], level: [String] = [],
        log: [String] = []
    ) {
        self.source = source
        self.messageId = messageId
        self.messageArgs = messageArgs
        self.text = text
        self.level = level
        self.log = log
    }
}
