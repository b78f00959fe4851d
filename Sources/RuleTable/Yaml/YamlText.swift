/// A value as it is written to a YAML file.
indirect enum YamlText: Sendable {
    case text(String)
    case list([YamlText])
    case mapping([(key: String, value: YamlText)])

    var isEmpty: Bool {
        switch self {
        case .text: false
        case .list(let elements): elements.isEmpty
        case .mapping(let entries): entries.isEmpty
        }
    }

    /// The text of a file that holds this value, and reads as exactly this value.
    var document: String { block(indentedBy: 0).joined(separator: "\n") + "\n" }

    /// The value's lines in block style.
    private func block(indentedBy depth: Int) -> [String] {
        let indent = String(repeating: " ", count: depth)
        switch self {
        case _ where isEmpty, .text: return [indent + (inline(indentedBy: depth) ?? "")]
        case .list(let elements):
            return elements.flatMap { element in
                if let inline = element.inline(indentedBy: depth) { return ["\(indent)- \(inline)"] }
                // The first line of a nested value stands behind the dash.
                let lines = element.block(indentedBy: depth + 2)
                return ["\(indent)- \(lines[0].dropFirst(depth + 2))"] + lines.dropFirst()
            }
        case .mapping(let entries):
            return entries.flatMap { key, value in
                let key = YamlScalar(key).flow
                if let inline = value.inline(indentedBy: depth) { return ["\(indent)\(key): \(inline)"] }
                return ["\(indent)\(key):"] + value.block(indentedBy: depth + 2)
            }
        }
    }

    /// The value behind its key or dash; a block text goes on in the lines below. Nil if it begins on a line of its own.
    private func inline(indentedBy depth: Int) -> String? {
        switch self {
        case .text(let text): YamlScalar(text).behindKey(indentedBy: depth + 2)
        case .list(let elements): elements.isEmpty ? "[]" : nil
        case .mapping(let entries): entries.isEmpty ? "{}" : nil
        }
    }
}

/// A text in the most readable style of YAML in which it reads as the same text.
struct YamlScalar {
    private let text: String

    init(_ text: String) {
        self.text = text
    }

    /// On one line.
    var flow: String { isPlain ? text : quoted }

    /// Several lines stand as a block.
    func behindKey(indentedBy depth: Int) -> String {
        guard isBlock else { return flow }
        let indent = String(repeating: " ", count: depth)
        return "|-\n"
            + text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : indent + $0 }.joined(separator: "\n")
    }

    /// Whether it can stand without quotes, whatever a reader takes for a number, a time or a truth value.
    private var isPlain: Bool {
        guard let first = text.unicodeScalars.first, first.isASCII, first.properties.isAlphabetic else { return false }
        let words: Set = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
        return !words.contains(text.lowercased())
            && text.unicodeScalars.allSatisfy { $0.isASCII && ($0.properties.isAlphabetic || "0123456789-_/.".unicodeScalars.contains($0)) }
    }

    /// Whether it can stand as a block: several lines that show, none of which could be taken for indentation.
    private var isBlock: Bool {
        guard text.contains("\n"), !text.hasPrefix("\n"), !text.hasSuffix("\n"), text.unicodeScalars.first?.properties.isWhitespace == false
        else { return false }
        return text.unicodeScalars.allSatisfy { $0 == "\n" || ($0 != "\u{FEFF}" && Self.showsItself($0)) }
    }

    private var quoted: String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            default:
                if Self.showsItself(scalar) {
                    result.unicodeScalars.append(scalar)
                } else {
                    let digits = String(scalar.value, radix: 16, uppercase: true)
                    result += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
                }
            }
        }
        return result + "\""
    }

    /// Whether a scalar may stand as it is: neither a control character, nor a line end of YAML's, nor what changes how others are seen.
    private static func showsItself(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: false
        default: true
        }
    }
}
