/// What the beginning of a line without a head reveals about the record it belongs to.
struct LineStart {
    /// The first byte that is not whitespace; nil if there is none.
    let first: UInt8?
    /// Whether the line belongs to a Java stack trace, and so never to a payload.
    let isStackTrace: Bool

    init(_ line: ArraySlice<UInt8>) {
        let text = line.drop(while: \.isBlank)
        first = text.first
        let indent = line.prefix(text.startIndex - line.startIndex)
        let isIndented = indent.first == UInt8(ascii: "\t") || indent.count >= 4
        isStackTrace =
            isIndented && (["at ", "Suppressed: "].contains { text.starts(with: $0.utf8) } || Self.isElision(text))
            || text.starts(with: "Caused by: ".utf8) || (indent.isEmpty && Self.isException(text))
    }

    /// `... 12 more`
    private static func isElision(_ text: ArraySlice<UInt8>) -> Bool {
        text.starts(with: "... ".utf8) && text.dropFirst(4).drop { $0 &- UInt8(ascii: "0") < 10 }.starts(with: " more".utf8)
    }

    /// `java.lang.IllegalStateException: text`: a dotted name at the very start that ends in `Exception` or `Error`.
    private static func isException(_ text: ArraySlice<UInt8>) -> Bool {
        let name = text.prefix { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: ".")
                || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
        }
        let next = text.dropFirst(name.count).first
        return name.contains(UInt8(ascii: ".")) && (next == nil || next == UInt8(ascii: ":"))
            && ["Exception", "Error"].contains { name.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }
}
