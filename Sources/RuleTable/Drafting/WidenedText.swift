/// A logged text as a pattern: as narrow as its words, and as wide as what differs from case to case. Numbers, addresses, paths and ids become stars,
/// and so does everything that a log may write in another way: line ends, several blanks, characters that cannot be seen.
struct WidenedText {
    let pattern: String

    /// - Parameter mask: What stands in the text in place of others, such as `[redacted]`; nil if nothing does.
    init(_ text: String, mask: String? = nil) {
        let text = mask.map { text.replacing($0, with: "\u{FFFD}") } ?? text
        let lines = text.split(whereSeparator: \.isNewline)
        let line = (lines.first { !$0.allSatisfy(\.isWhitespace) } ?? "").prefix(RuleDraft.textBound)
        var pattern = ""
        var rest = line[...]
        while !rest.isEmpty {
            let blank = rest.prefix(while: \.isWhitespace)
            rest = rest.dropFirst(blank.count)
            let word = rest.prefix { !$0.isWhitespace }
            rest = rest.dropFirst(word.count)
            if !blank.isEmpty, !pattern.isEmpty { pattern += blank == " " ? " " : "*" }
            pattern += Self.widened(word)
        }
        if lines.count > 1 || line.count == RuleDraft.textBound { pattern += "*" }
        self.pattern = Self.withoutDoubledStars(pattern)
    }

    private static func widened(_ word: Substring) -> String {
        let body = word.drop(while: \.isPunctuation)
        let isAddress = body.contains("@") || body.contains("/") || body.contains("\\") || body.dropLast().count { $0 == "." } > 1
        let isId = body.contains(where: \.isNumber) && body.allSatisfy { $0.isHexDigit || $0.isPunctuation }
        if isAddress || isId { return "*" }
        var result = ""
        for scalar in word.unicodeScalars {
            switch scalar {
            case "*", "\\": result += "\\" + String(scalar)
            // Several characters are written for it.
            case "’", "‘", "\u{FFFD}", "&": result += "*"
            default:
                let isShown =
                    scalar.isASCII ? (0x21...0x7E).contains(scalar.value) : scalar.properties.isAlphabetic || scalar.properties.isEmoji
                if isShown, scalar.properties.numericType == nil { result.unicodeScalars.append(scalar) } else { result += "*" }
            }
        }
        return result
    }

    private static func withoutDoubledStars(_ pattern: String) -> String {
        var result = ""
        var isEscaped = false
        for character in pattern {
            if character == "*", !isEscaped, result.hasSuffix("*"), !result.hasSuffix("\\*") { continue }
            result.append(character)
            isEscaped = character == "\\" && !isEscaped
        }
        return result
    }

    /// The whole text, and then its longest pieces alone, longest first: one of them is found even where a log writes the others in another way.
    static func patterns(for text: String, mask: String?) -> [String] {
        let whole = WidenedText(text, mask: mask).pattern
        let unquoted = WidenedText(String(text.drop { $0.isWhitespace || quotes.contains($0) }), mask: mask).pattern
        let pieces = whole.split(separator: "*").map(String.init).filter { $0.count >= RuleMatch.markerLength && !$0.contains("\\") }
        let longest = pieces.sorted { ($1.count, $0) < ($0.count, $1) }.prefix(4).map { "*\($0)*" }
        var seen: Set<String> = []
        return ([whole, "\(whole)*", "*\(unquoted)*"].map(withoutDoubledStars) + longest).filter { seen.insert($0).inserted }
    }

    private static let quotes: Set<Character> = ["\"", "'", "`", "“", "‘"]
}
