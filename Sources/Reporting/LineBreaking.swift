import Wording

/// Breaks a phrase into lines of at most `width` columns.
///
/// Lines break at spaces, and between Chinese and Japanese characters (Korean breaks at spaces), but never so that a closing mark or small kana
/// begins a line or an opening bracket ends one (kinsoku, JIS X 4051). A quoted text wider than a line is cut at the column, and its
/// continuation is marked with `┆`, so that it cannot look like a line of the report. Addresses are not broken.
func brokenLines(_ phrase: Phrase, width: Int) -> [[Phrase.Part]] {
    var breaker = LineBreaker(width: max(width, 8))
    for word in words(of: phrase) { breaker.place(word) }
    return breaker.finish()
}

/// Cuts one visible line of a customer's text into rows of at most `width` columns that can be rejoined: after a space or comma if there is one
/// in the last two thirds of the row, else at the column.
func cutRows(_ line: String, width: Int) -> [String] {
    var rows: [String] = []
    var row = ""
    var columns = 0
    for character in line {
        let wide = displayWidth(String(character))
        if columns + wide > width, !row.isEmpty {
            let seam = row.lastIndex { $0 == " " || $0 == "," }.map(row.index(after:)) ?? row.endIndex
            let cut = displayWidth(row[..<seam]) * 3 > width ? seam : row.endIndex
            rows.append(String(row[..<cut]))
            row = String(row[cut...])
            columns = displayWidth(row)
        }
        row.append(character)
        columns += wide
    }
    return rows + [row]
}

/// A sequence of parts that stays on one line.
private struct Word {
    var parts: [Phrase.Part] = []
    var blankBefore: Bool
    var width: Int { parts.reduce(0) { $0 + displayWidth($1.text) } }
}

private func words(of phrase: Phrase) -> [Word] {
    var words: [Word] = []
    var word = Word(blankBefore: false)
    var previous: Character?
    func end(blank: Bool) {
        if !word.parts.isEmpty { words.append(word) }
        word = Word(blankBefore: blank || (word.parts.isEmpty && word.blankBefore))
    }
    for part in phrase.parts {
        if part.text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
            // The usual case: everything is visible, and breaks only at spaces.
            let runs = part.role.isQuoted ? [part.text[...]] : blankSeparated(part.text)
            for (index, run) in runs.enumerated() {
                if index > 0 {
                    end(blank: true)
                    previous = nil
                }
                guard let first = run.first else { continue }
                if let previous, Kinsoku.allowsBreak(between: previous, and: first) { end(blank: false) }
                word.append(run, part.role)
                previous = run.last
            }
            continue
        }
        // Line ends in our own and the rules' texts count as spaces.
        let text = part.role.isQuoted ? part.text : String(part.text.map { $0.isNewline ? " " : $0 })
        var isFirst = true
        for character in visible(text) {
            let mayBreakHere = isFirst || (!part.role.isQuoted && part.role != .address)
            if character == " ", !part.role.isQuoted {
                end(blank: true)
                previous = nil
            } else {
                if let previous, mayBreakHere, Kinsoku.allowsBreak(between: previous, and: character) { end(blank: false) }
                word.append(String(character), part.role)
                previous = character
            }
            isFirst = false
        }
    }
    end(blank: false)
    return words
}

/// The text between the spaces. Works on bytes, which takes a fraction of the time that characters take.
private func blankSeparated(_ text: String) -> [Substring] {
    text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false).map(Substring.init)
}

extension Word {
    fileprivate mutating func append(_ text: some StringProtocol, _ role: Phrase.Role) {
        if parts.last?.role == role {
            parts[parts.count - 1].text += text
        } else {
            parts.append(Phrase.Part(text: String(text), role: role))
        }
    }
}

private struct LineBreaker {
    let width: Int
    private var lines: [[Phrase.Part]] = []
    private var line: [Phrase.Part] = []
    private var columns = 0

    init(width: Int) {
        self.width = width
    }

    mutating func place(_ word: Word) {
        let blank = word.blankBefore && !line.isEmpty ? 1 : 0
        if columns + blank + word.width > width, !line.isEmpty { endLine() }
        if word.blankBefore, !line.isEmpty { add(" ", .plain) }
        if word.width > width, word.parts.contains(where: \.role.isQuoted) {
            for part in word.parts { cut(part) }
        } else {
            for part in word.parts { add(part.text, part.role) }
        }
    }

    mutating func finish() -> [[Phrase.Part]] {
        endLine()
        return lines
    }

    private mutating func cut(_ part: Phrase.Part) {
        for character in part.text {
            let wide = displayWidth(String(character))
            if columns + wide > width {
                endLine()
                add("┆ ", .faint)
            }
            add(String(character), part.role)
        }
    }

    private mutating func add(_ text: String, _ role: Phrase.Role) {
        if line.last?.role == role {
            line[line.count - 1].text += text
        } else {
            line.append(Phrase.Part(text: text, role: role))
        }
        columns += displayWidth(text)
    }

    private mutating func endLine() {
        if !line.isEmpty { lines.append(line) }
        line = []
        columns = 0
    }
}

/// The characters between which a line may break without a space.
private enum Kinsoku {
    private static let neverBegins = Set(
        "、。，．・：；？！ー」』）］｝〕〉》】〙〗｠ゝゞ々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ〜…‥’”»)]},.:;!?%'\"")
    private static let neverEnds = Set("「『（［｛〔〈《【〘〖｟‘“«([{'\"")

    static func allowsBreak(between one: Character, and other: Character) -> Bool {
        (isIdeographic(one) || isIdeographic(other)) && !neverBegins.contains(other) && !neverEnds.contains(one)
    }

    /// Whether it is wide and not Hangul.
    private static func isIdeographic(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first, WideCharacters.contains(scalar) else { return false }
        return switch scalar.value {
        case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF: false
        default: true
        }
    }
}

/// The part of a text that fits in one row of a terminal.
public func firstRow(_ text: String, width: Int) -> String {
    cutRows(text, width: width).first ?? ""
}
