/// One message that a record carries: an element of `@Message.ExtendedInfo` (Redfish), or the text of the record itself.
public struct LogMessage: Hashable, Sendable, Codable {
    /// The `MessageArgs` of a message, as they stand in the log.
    public enum Arguments: Hashable, Sendable, Codable {
        /// An array; elements that are no strings stand as their JSON text.
        case list([String])
        /// The key is missing, or null: there are no arguments.
        case none
        /// Something other than an array, as its JSON text. It is shown, and matches no argument.
        case malformed(String)
        /// The payload was cut before the arguments were whole; what could be read of them.
        case cut([String])

        /// Whether there is none that says anything: no array, an empty one, or one of blanks.
        public var areNone: Bool {
            switch self {
            case .list(let arguments): arguments.allSatisfy { $0.allSatisfy(\.isWhitespace) }
            case .none: true
            case .malformed, .cut: false
            }
        }
    }

    /// The logger that wrote the record, as `SSLController`.
    public var source: String
    /// The `MessageId`, as `CGEN1008`; nil where the record carries none, or none could be read.
    public var id: String?
    public var arguments: Arguments
    /// The product's own text (`Message`, or the record's text where there is no payload).
    public var text: String?
    public var severity: String?
    public var resolution: String?
    /// False where the payload was cut: by the end of the log, or by the next record.
    public var complete: Bool
    /// Whether a key stood twice in the payload with different values (the last one counts, as RFC 8259 implementations do).
    public var hasDuplicateKeys: Bool

    public init(
        source: String, id: String?, arguments: Arguments, text: String? = nil, severity: String? = nil,
        resolution: String? = nil, complete: Bool = true, hasDuplicateKeys: Bool = false
    ) {
        self.source = source
        self.id = id
        self.arguments = arguments
        self.text = text
        self.severity = severity
        self.resolution = resolution
        self.complete = complete
        self.hasDuplicateKeys = hasDuplicateKeys
    }
}
