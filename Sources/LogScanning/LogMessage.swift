/// A message in a record: an element of `@Message.ExtendedInfo` (Redfish), or the text of the record itself.
public struct LogMessage: Hashable, Sendable, Codable {
    /// The `MessageArgs` of a message, as logged.
    public enum Arguments: Hashable, Sendable, Codable {
        /// An array, or a string in its place. Elements other than strings are given as JSON text.
        case list([String])
        /// The key is missing, or its value is null.
        case none
        /// Any other value, as JSON text. It is shown, but matches no argument.
        case malformed(String)
        /// Those that could be read of an array that is cut, or has too many elements.
        case cut([String])

        /// The arguments as texts; anything but an array is one.
        public var elements: [String] {
            switch self {
            case .list(let elements), .cut(let elements): elements
            case .malformed(let text): [text]
            case .none: []
            }
        }

        /// Whether there are no arguments, or only empty ones: the key is missing, or the array is empty or contains nothing but
        /// whitespace.
        public var areNone: Bool {
            switch self {
            case .list(let arguments): arguments.allSatisfy { $0.allSatisfy(\.isWhitespace) }
            case .none: true
            case .malformed, .cut: false
            }
        }
    }

    /// The logger that wrote the record, such as `SSLController`.
    public var source: String
    /// The `MessageId` without a registry, such as `CGEN1008`; nil if there is none, or it could not be read.
    public var id: String?
    public var arguments: Arguments
    /// The product's own text: `Message`, or the record's text if there is no payload.
    public var text: String?
    public var severity: String?
    public var resolution: String?
    /// False if the payload could not be read to its end, because the log's end or the next record cuts it, or because it is malformed.
    public var complete: Bool
    /// Whether a key occurs twice in the payload with different values. The last one counts, as in many implementations (RFC 8259, section
    /// 4).
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
