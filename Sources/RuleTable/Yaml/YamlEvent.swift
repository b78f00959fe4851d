/// A place in a file, both counted from 1; the column in characters.
struct TextPlace: Hashable, Sendable {
    var line: Int
    var column: Int

    static let start = TextPlace(line: 1, column: 1)
}

/// One step through a YAML text, in its order.
struct YamlEvent {
    enum Kind {
        case documentStart
        /// `isPlain`: written without quotes, so that `true` and `12` are no texts.
        case scalar(String, isPlain: Bool)
        case sequenceStart, sequenceEnd
        case mappingStart, mappingEnd
    }

    var kind: Kind
    var place: TextPlace
}

/// Why a text is not the YAML that a rule table is written in.
struct YamlError: Error {
    var message: String
    var place: TextPlace
}
