/// The text on one line, with everything that a terminal or reader would not see as itself written as an escape: `\n`, `\x1b`, `\u{202e}`.
///
/// A customer's text enters a report for people only through here: no control character, escape sequence, line end, bidi override or
/// zero-width character remains, so that a text can neither control a terminal nor begin a line of its own. A tab becomes a space.
public func visible(_ text: String) -> String {
    if !text.unicodeScalars.contains(where: \.isUnseen) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\t": result += " "
        case "\n": result += "\\n"
        case "\r": result += "\\r"
        case _ where !scalar.isUnseen: result.unicodeScalars.append(scalar)
        case _ where scalar.value < 0x100: result += "\\x" + hex(scalar.value, digits: 2)
        default: result += "\\u{" + hex(scalar.value, digits: 4) + "}"
        }
    }
    return result
}

/// The lines of a text, each made visible.
package func visibleLines(_ text: String) -> [String] {
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { visible(String($0)) }
    while lines.count > 1, lines.last?.isEmpty == true { lines.removeLast() }
    return lines
}

package func hex(_ value: some BinaryInteger, digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
}

extension Unicode.Scalar {
    /// Whether it is not displayed as itself: controls (C0, DEL, C1), format characters (bidi, zero width, BOM, tags), line and paragraph
    /// separators, and everything that Unicode allows displays to ignore (fillers, variation selectors).
    package var isUnseen: Bool {
        if value < 0x7F { return value < 0x20 }
        return switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
        default: properties.isDefaultIgnorableCodePoint
        }
    }
}
