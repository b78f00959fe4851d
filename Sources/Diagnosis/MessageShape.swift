public import LogScanning

/// A message without what varies between cases: arguments, numbers, addresses, ids and quoted texts are replaced by `#`.
///
/// One rule would cover all messages of a shape.
public struct MessageShape: Hashable, Sendable, Codable {
    /// The logger; `id` is the message's id. Both as logged.
    public var source: String
    public var id: String?
    public var text: String

    /// - Parameter bound: The maximum length of `text`, in characters; longer texts are cut.
    public init(_ message: LogMessage, bound: Int = 160) {
        source = message.source
        id = message.id
        var text = message.text ?? ""
        for argument in message.arguments.elements.sorted(by: { $0.count > $1.count }) where argument.count > 1 {
            text = text.replacing(argument, with: "#")
        }
        let words = Self.withoutQuotes(text).split(whereSeparator: \.isWhitespace).map(Self.folded)
        self.text = String(words.joined(separator: " ").prefix(bound))
    }

    private static func withoutQuotes(_ text: String) -> String {
        let pairs: [Character: Character] = ["\"": "\"", "'": "'", "“": "”", "‘": "’", "«": "»"]
        var result = ""
        var rest = text[...]
        while let character = rest.popFirst() {
            // An apostrophe within a word does not begin a quotation.
            if let close = pairs[character], result.last?.isLetter != true, let end = rest.firstIndex(of: close) {
                result.append("#")
                rest = rest[rest.index(after: end)...]
            } else {
                result.append(character)
            }
        }
        return result
    }

    /// The word, replaced as a whole if it is an address, a path, a name of several labels or a hexadecimal id; otherwise without its numbers.
    private static func folded(_ word: Substring) -> String {
        let body = word.drop(while: \.isPunctuation)
        let isAddress = body.contains("@") || body.contains("/") || body.dropLast().count { $0 == "." } > 1
        let isId = body.contains(where: \.isNumber) && body.allSatisfy { $0.isHexDigit || $0.isPunctuation }
        if isAddress || isId { return "#" }
        var result = ""
        for character in word where !(character.isNumber && result.last == "#") { result.append(character.isNumber ? "#" : character) }
        return result
    }
}

extension LogMessage.Arguments {
    /// The arguments that could be read as a list.
    fileprivate var elements: [String] {
        switch self {
        case .list(let elements), .cut(let elements): elements
        case .none, .malformed: []
        }
    }
}
