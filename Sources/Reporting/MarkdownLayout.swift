import Wording

/// Writes blocks as Markdown (CommonMark with GFM's tables), to be pasted into a case. It never writes HTML.
///
/// A customer's text becomes code, inline or fenced; in everything else, characters that are special in Markdown are escaped.
struct MarkdownLayout {
    func text(_ blocks: [Block]) -> String {
        lines(blocks, level: 2).map { $0 + "\n" }.joined()
    }

    /// `level` is the level of a section's heading; nil within a list, where a title is a paragraph.
    private func lines(_ blocks: [Block], level: Int?) -> [String] {
        var result: [String] = []
        for (index, block) in blocks.enumerated() {
            if index > 0 { result.append("") }
            result += lines(block, level: level)
        }
        return result
    }

    private func lines(_ block: Block, level: Int?) -> [String] {
        switch block {
        case .verdict(let verdict, let blocks):
            return lines(.section(verdict.line, blocks), level: level)
        case .document(let title, let blocks), .section(let title, let blocks), .folded(let title, let blocks):
            let heading =
                if let level { String(repeating: "#", count: min(level, 6)) + " " + inline(title) } else { inline(title.inRole(.strong)) }
            return [heading, ""] + lines(blocks, level: level.map { $0 + 1 })
        case .paragraph(let phrase), .alert(let phrase):
            return [paragraph(phrase)]
        case .bullets(let items), .lines(let items):
            return items.map { "- " + paragraph($0) }
        case .numbered(let items):
            return numbered(items)
        case .excerpt(let text, _):
            return fenced(visibleLines(text), as: "text")
        case .command(let words):
            return fenced([words.joined(separator: " ")], as: "sh")
        case .tally(_, let line):
            return [paragraph(line)]
        case .columns(let columns):
            return lines(columns.map { .section($0.title, $0.blocks) }, level: level)
        case .strip, .timeline, .filter:
            return []
        case .table(let header, let rows):
            return [row(header), "|" + String(repeating: " --- |", count: header.count)] + rows.map(row)
        }
    }

    private func numbered(_ items: [[Block]]) -> [String] {
        items.enumerated().flatMap { index, blocks in
            let mark = "\(index + 1). "
            let hang = String(repeating: " ", count: mark.count)
            let body = lines(blocks, level: nil).enumerated().map { line, text in
                line == 0 ? mark + text : (text.isEmpty ? "" : hang + text)
            }
            return index > 0 && blocks.count > 1 ? [""] + body : body
        }
    }

    private func row(_ cells: [Phrase]) -> String {
        "| " + cells.map { inline($0, inTable: true) }.joined(separator: " | ") + " |"
    }

    /// A fence longer than every sequence of backticks in the text.
    private func fenced(_ lines: [String], as language: String) -> [String] {
        let fence = String(repeating: "`", count: max(3, (lines.map(longestBacktickRun).max() ?? 0) + 1))
        return [fence + language] + lines + [fence]
    }

    /// The phrase as a paragraph, escaped so that its beginning does not form a list, heading or rule.
    private func paragraph(_ phrase: Phrase) -> String {
        let text = inline(phrase)
        if let first = text.first, "#+-=".contains(first) { return "\\" + text }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text.dropFirst(digits.count)
        return digits.isEmpty || !(rest.hasPrefix(".") || rest.hasPrefix(")")) ? text : digits + "\\" + rest
    }

    private func inline(_ phrase: Phrase, inTable: Bool = false) -> String {
        phrase.parts.map { part in
            switch part.role {
            case .plain, .faint: escaped(part.text)
            case .strong, .critical, .warning, .info, .good: "**" + escaped(part.text) + "**"
            case .quoted, .file: code(part.text, inTable: inTable)
            case .address: address(part.text, inTable: inTable)
            }
        }.joined()
    }

    private func escaped(_ text: String) -> String {
        var result = ""
        for character in visible(String(text.map { $0.isNewline ? " " : $0 })) {
            if "\\`*_[]<>&|~".contains(character) { result.append("\\") }
            result.append(character)
        }
        return result
    }

    private func code(_ text: String, inTable: Bool) -> String {
        let shown = inTable ? visible(text).split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") : visible(text)
        let ticks = String(repeating: "`", count: longestBacktickRun(shown) + 1)
        // Spaces separate a backtick at an end from the delimiter; CommonMark strips them again.
        let apart = shown.hasPrefix("`") || shown.hasSuffix("`") || (shown.hasPrefix(" ") && shown.hasSuffix(" ")) ? " " : ""
        return ticks + apart + shown + apart + ticks
    }

    private func address(_ text: String, inTable: Bool) -> String {
        let isWeb = text.hasPrefix("https://") || text.hasPrefix("http://")
        let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
        return isWeb && isPlain ? "<" + text + ">" : code(text, inTable: inTable)
    }

    private func longestBacktickRun(_ text: String) -> Int {
        var longest = 0
        var run = 0
        for character in text {
            run = character == "`" ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }
}
