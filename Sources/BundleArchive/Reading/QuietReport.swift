/// Recognises the output of `--quiet`: one line for each bundle or verdict, possibly followed by a summary. It has no mark, so every line
/// must have the expected form.
struct QuietReport {
    /// What may follow the outcome in `name: outcome`, unless the line ends there.
    private static let behind = [" (", ", ", " · "]

    /// A bundle's outcome in every language: the text before and after a count, or the whole text.
    private static let counts = [("", " finding"), ("", " findings"), ("", " hallazgo"), ("", " hallazgos"), ("検出", "件"), ("발견 ", "건")]
    private static let outcomes = [
        "nothing found", "incomplete, not a clean bill", "no se encontró nada", "incompleto, no se puede dar por limpio", "検出なし",
        "不完全（問題なしとは言えません）", "발견된 문제 없음", "불완전함, 문제가 없다고 할 수 없음",
    ]
    /// The texts in a verdict's line, in this order.
    private static let verdicts = [
        [": ", " hold", " · "], [": ", " se cumple", " · "], ["：", "適合", "件", " · "], [": ", "충족 ", "건", " · "],
    ]

    /// Whether all lines have the form. The last of several may be cut off, or be the summary.
    static func holds(_ lines: [ArraySlice<UInt8>]) -> Bool {
        let whole = lines.count > 1 ? lines.dropLast() : lines[...]
        return !whole.isEmpty && whole.allSatisfy { isLine(plain($0)) }
    }

    private static func isLine(_ line: [UInt8]) -> Bool {
        verdicts.contains { line.holdsInOrder($0) } || line.places(of: ": ").contains { isOutcome(line[$0...]) }
    }

    private static func isOutcome(_ text: ArraySlice<UInt8>) -> Bool {
        if outcomes.contains(where: { text.rest(behind: $0).map(isEnd) ?? false }) { return true }
        return counts.contains { before, after in
            guard let number = text.rest(behind: before), let first = number.first, (0x30...0x39).contains(first) else { return false }
            // Thousands are separated by a comma or U+00A0.
            let word = number.drop { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ",") || $0 == 0xC2 || $0 == 0xA0 }
            return word.rest(behind: after)?.starts(with: " (".utf8) ?? false
        }
    }

    private static func isEnd(_ rest: ArraySlice<UInt8>) -> Bool {
        rest.isEmpty || behind.contains { rest.starts(with: $0.utf8) }
    }

    /// The line without Markdown markup and terminal colours.
    private static func plain(_ line: ArraySlice<UInt8>) -> [UInt8] {
        var plain: [UInt8] = []
        var rest = line.starts(with: "- ".utf8) ? line.dropFirst(2) : line
        while let byte = rest.popFirst() {
            if byte == 0x1B {
                rest = rest.drop { $0 != UInt8(ascii: "m") }.dropFirst()
            } else if !"*`\\".utf8.contains(byte) {
                plain.append(byte)
            }
        }
        return plain
    }
}

extension [UInt8] {
    /// The positions after each occurrence of these words.
    fileprivate func places(of words: String) -> [Int] {
        var places: [Int] = []
        var start = 0
        while let end = self[start...].end(of: words.utf8) {
            places.append(end)
            start = end
        }
        return places
    }

    fileprivate func holdsInOrder(_ words: [String]) -> Bool { self[...].holdsInOrder(words) }
}

extension ArraySlice<UInt8> {
    /// The rest after these words, if it begins with them.
    fileprivate func rest(behind words: String) -> ArraySlice<UInt8>? {
        starts(with: words.utf8) ? dropFirst(words.utf8.count) : nil
    }
}
