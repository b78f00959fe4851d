/// A place in a file: line and column, both counted from 1, the column in characters.
struct TextPlace: Hashable, Sendable {
    var line: Int
    var column: Int

    static let start = TextPlace(line: 1, column: 1)
}

/// One event of a YAML text, in its order.
struct YamlEvent {
    enum Kind {
        case documentStart
        /// `isPlain` means written without quotes, so that `true` and `12` are not texts.
        case scalar(String, isPlain: Bool)
        case sequenceStart, sequenceEnd
        case mappingStart, mappingEnd
    }

    var kind: Kind
    var place: TextPlace
}

/// A text that is not YAML, or not in the part of YAML that rule tables use.
struct YamlError: Error {
    var message: String
    var place: TextPlace
}
