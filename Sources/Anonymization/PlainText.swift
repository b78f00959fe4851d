/// How a report writes the texts in it.
public enum Notation: Sendable {
    case plain, json, html, markdown

    /// A report's text with its notation resolved, in which names are looked for. Nothing of it is shown.
    func plain(_ text: String) -> String {
        switch self {
        case .plain: text
        case .json: Self.unescapedJSON(text)
        case .html: Self.unescapedHTML(text)
        case .markdown: Self.unescapedMarkdown(text)
        }
    }

    private static func unescapedJSON(_ text: String) -> String {
        var result: [UInt8] = []
        let bytes = Array(text.utf8)
        var at = 0
        while at < bytes.count {
            guard bytes[at] == UInt8(ascii: "\\"), at + 1 < bytes.count else {
                result.append(bytes[at])
                at += 1
                continue
            }
            switch bytes[at + 1] {
            case UInt8(ascii: "n"), UInt8(ascii: "r"): result.append(0x0A)
            case UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"): result.append(0x09)
            case UInt8(ascii: "u"):
                let digits = String(decoding: bytes[(at + 2)...].prefix(4), as: UTF8.self)
                let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? " "
                result += Array(String(scalar).utf8)
                at += 4
            default: result.append(bytes[at + 1])
            }
            at += 2
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The page's own style and script are left out; its data is not.
    private static func unescapedHTML(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "<script") ?? rest.firstRange(of: "<style") {
            result += unescapedEntities(rest[..<start.lowerBound])
            let isData = rest[start.upperBound...].hasPrefix(" type=\"application/json\"")
            let end = rest[start.upperBound...].firstRange(of: "</s")?.lowerBound ?? rest.endIndex
            if isData { result += unescapedJSON(String(rest[start.upperBound..<end])) }
            rest = rest[end...]
        }
        return result + unescapedEntities(rest)
    }

    private static func unescapedEntities(_ text: Substring) -> String {
        var result = String(text)
        for (entity, character) in [("&#60;", "<"), ("&#62;", ">"), ("&#34;", "\""), ("&#39;", "'"), ("&#38;", "&")]
        where result.contains(entity) {
            result.replace(entity, with: character)
        }
        return result
    }

    private static func unescapedMarkdown(_ text: String) -> String {
        var result = ""
        var isEscaped = false
        for character in text {
            if character == "\\", !isEscaped {
                isEscaped = true
                continue
            }
            if isEscaped, !"`*_[]<>&|~\\#+-=.)".contains(character) { result.append("\\") }
            result.append(character)
            isEscaped = false
        }
        return result
    }
}
