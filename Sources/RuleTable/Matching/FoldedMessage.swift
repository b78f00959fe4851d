internal import LogScanning

/// Where a message comes from, as far as that is known.
public struct MessageOrigin: Hashable, Sendable {
    /// The level of its record as logged; empty if the record states none.
    public var level: String
    /// The id within the product of its log source; nil if it is not known.
    public var log: String?

    public init(level: String = "", log: String? = nil) {
        self.level = level
        self.log = log
    }
}

/// A message folded once, to be compared with many rules.
struct FoldedMessage {
    /// The logger's name and, if it has several components (`com.dell.SSLController`, `com/dell/SSLController`), the last one.
    let sources: [FoldedText]
    let id: FoldedText?
    /// Nil if they are not known for sure: they were cut off, or are not an array.
    let arguments: [FoldedText]?
    let text: FoldedText?
    let origin: MessageOrigin

    init(_ message: LogMessage, from origin: MessageOrigin = MessageOrigin()) {
        self.origin = origin
        sources = Self.names(ofLogger: message.source)
        id = message.id.map(FoldedText.init)
        text = message.text.map(FoldedText.init)
        arguments =
            switch message.arguments {
            case .list(let arguments): message.arguments.areNone ? [] : arguments.map(FoldedText.init)
            case .none: []
            case .malformed, .cut: nil
            }
    }

    /// The names by which a rule may refer to a logger.
    static func names(ofLogger logger: String) -> [FoldedText] {
        let components = logger.split { "./".contains($0) }
        return [FoldedText(logger)] + (components.count > 1 ? components.suffix(1).map { FoldedText(String($0)) } : [])
    }
}
