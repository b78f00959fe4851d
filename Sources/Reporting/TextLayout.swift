import Wording

/// Writes blocks for a terminal: indented, wrapped at the width, and coloured if wanted.
struct TextLayout {
    let width: Int
    private let style: TerminalStyle

    init(width: Int, color: Bool, links: TerminalLinks? = nil) {
        self.width = width
        style = TerminalStyle(color: color, links: links)
    }

    func text(_ blocks: [Block]) -> String {
        lines(blocks, indent: 0).map { line in
            var line = line
            while line.unicodeScalars.last == " " { line.unicodeScalars.removeLast() }
            return line + "\n"
        }.joined()
    }

    private func lines(_ blocks: [Block], indent: Int) -> [String] {
        var result: [String] = []
        for (index, block) in blocks.enumerated() {
            if index > 0, block.standsApart || blocks[index - 1].standsApart { result.append("") }
            result += lines(block, indent: indent)
        }
        return result
    }

    private func lines(_ block: Block, indent: Int) -> [String] {
        switch block {
        case .document(let title, let blocks):
            lines(title.inRole(.strong), indent: indent) + (blocks.first?.standsApart ?? false ? [""] : []) + lines(blocks, indent: indent)
        case .verdict(let verdict, let blocks):
            lines(.section(verdict.line, blocks), indent: indent)
        case .section(let title, let blocks), .folded(let title, let blocks):
            lines(title.inRole(.strong), indent: indent) + lines(blocks, indent: indent + 2)
        case .paragraph(let phrase), .alert(let phrase):
            lines(phrase, indent: indent)
        case .bullets(let items):
            items.flatMap { lines($0, indent: indent, mark: "- ") }
        case .lines(let items):
            items.map { cutLine($0, indent: indent) }
        case .numbered(let items):
            numbered(items, indent: indent)
        case .excerpt(let text, let rows):
            excerpt(text, rows: rows, indent: indent)
        case .command(let words):
            command(words, indent: indent)
        case .table(let header, let rows):
            table(header: header, rows: rows, indent: indent)
        case .tally(_, let line):
            lines(line, indent: indent)
        case .columns(let columns):
            lines(columns.map { .section($0.title, $0.blocks) }, indent: indent)
        case .strip, .timeline, .filter:
            []
        }
    }

    /// The lines of a phrase; those after the first are aligned with the text after the mark.
    private func lines(_ phrase: Phrase, indent: Int, mark: String = "") -> [String] {
        let hang = blanks(displayWidth(mark))
        return brokenLines(phrase, width: width - indent - hang.count).enumerated().map { index, parts in
            blanks(indent) + (index == 0 ? mark : hang) + style.painted(parts)
        }
    }

    /// As much of a phrase as one line holds, with an ellipsis if that is not all.
    private func cutLine(_ phrase: Phrase, indent: Int) -> String {
        let lines = brokenLines(phrase, width: width - indent)
        guard lines.count > 1 else { return blanks(indent) + style.painted(lines.first ?? []) }
        var (kept, room) = ([Phrase.Part](), width - indent - 1)
        for part in phrase.parts {
            let row = cutRows(visible(part.text), width: max(room, 1)).first ?? ""
            if room > 0 { kept.append(Phrase.Part(text: row, role: part.role)) }
            room -= displayWidth(row)
            if row != part.text { break }
        }
        kept.append(Phrase.Part(text: "…", role: .faint))
        return blanks(indent) + style.painted(kept)
    }

    private func numbered(_ items: [[Block]], indent: Int) -> [String] {
        let digits = String(items.count).count
        var result: [String] = []
        for (index, blocks) in items.enumerated() {
            let number = String(index + 1)
            let mark = blanks(digits - number.count) + number + ". "
            if index > 0, blocks.count > 1 { result.append("") }
            var item = lines(blocks, indent: indent + mark.count)
            if let first = item.first { item[0] = blanks(indent) + mark + first.dropFirst(indent + mark.count) }
            result += item
        }
        return result
    }

    /// Prefixes every row with a mark: `│` at the beginning of the customer's line, `┆` for its continuation.
    private func excerpt(_ text: String, rows: Int, indent: Int) -> [String] {
        let all = visibleLines(text).flatMap { line in
            cutRows(line, width: max(8, width - indent - 2)).enumerated().map { ($0 == 0 ? "│ " : "┆ ", $1) }
        }
        var shown = all.prefix(rows)
        if shown.count < all.count { shown[shown.endIndex - 1] = ("│ ", "…") }
        return shown.map { mark, row in
            blanks(indent) + style.painted([Phrase.Part(text: mark, role: .faint), Phrase.Part(text: row, role: .plain)])
        }
    }

    /// Wraps a long command with backslashes, so that it can still be copied.
    private func command(_ words: [String], indent: Int) -> [String] {
        var result = [blanks(indent) + (words.first ?? "")]
        for (index, word) in words.enumerated().dropFirst() {
            let reserve = index == words.count - 1 ? 0 : 2
            let last = result[result.count - 1]
            if displayWidth(last) + 1 + displayWidth(word) + reserve <= width {
                result[result.count - 1] = last + " " + word
            } else {
                result[result.count - 1] = last + " \\"
                result.append(blanks(indent + 2) + word)
            }
        }
        return result
    }

    /// Aligned columns with wrapped cells or, if the columns would be too narrow, a paragraph for each row.
    private func table(header: [Phrase], rows: [[Phrase]], indent: Int) -> [String] {
        let natural = header.indices.map { column in ([header] + rows).map { displayWidth($0[column]) }.max() ?? 0 }
        guard let widths = narrowed(natural, to: width - indent - 2 * (header.count - 1)) else {
            return rows.flatMap { row in
                lines(row.filter { !$0.isEmpty }.joined(" · "), indent: indent, mark: "- ")
            }
        }
        return ([header.map { $0.inRole(.faint) }] + rows).flatMap { row in
            let cells = zip(row, widths).map { brokenLines($0, width: max($1, 1)) }
            return (0..<(cells.map(\.count).max() ?? 0)).map { line in
                zip(cells, widths).reduce(into: blanks(indent)) { text, cell in
                    let parts = line < cell.0.count ? cell.0[line] : []
                    text += style.painted(parts) + blanks(cell.1 + 2 - parts.reduce(0) { $0 + displayWidth($1.text) })
                }
            }
        }
    }

    /// The widths of columns in too little space: the widest are made equal. Nil if they would become too narrow to read.
    private func narrowed(_ natural: [Int], to room: Int) -> [Int]? {
        var widths = natural
        var left = room
        for (rank, column) in natural.indices.sorted(by: { natural[$0] < natural[$1] }).enumerated() {
            let share = left / (natural.count - rank)
            if natural[column] > share, share < 24 { return nil }
            widths[column] = min(natural[column], share)
            left -= widths[column]
        }
        return widths
    }

    private func displayWidth(_ phrase: Phrase) -> Int {
        phrase.parts.reduce(0) { $0 + displayWidth(visible($1.text)) }
    }

    private func displayWidth(_ text: String) -> Int {
        Reporting.displayWidth(text)
    }

    private func blanks(_ count: Int) -> String {
        String(repeating: " ", count: max(0, count))
    }
}

extension Block {
    /// Whether blank lines separate it from its neighbours.
    fileprivate var standsApart: Bool {
        switch self {
        case .document, .verdict, .section, .folded, .columns, .table: true
        case .numbered(let items): items.contains { $0.count > 1 }
        case .paragraph, .alert, .bullets, .lines, .excerpt, .command, .strip, .timeline, .tally, .filter: false
        }
    }
}
