internal import LogScanning

/// A message folded once, to be held against many rules.
struct FoldedMessage {
    /// The logger, and its last component where its name has some (`com.dell.SSLController`, `com/dell/SSLController`).
    let sources: [FoldedText]
    let id: FoldedText?
    /// Nil where nothing is known of them for sure: they were cut, or are no array.
    let arguments: [FoldedText]?
    let text: FoldedText?

    init(_ message: LogMessage) {
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

    /// By which names a rule may speak of a logger.
    static func names(ofLogger logger: String) -> [FoldedText] {
        let components = logger.split { "./".contains($0) }
        return [FoldedText(logger)] + (components.count > 1 ? components.suffix(1).map { FoldedText(String($0)) } : [])
    }
}
