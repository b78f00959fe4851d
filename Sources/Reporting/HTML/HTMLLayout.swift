import Wording

/// Writes blocks as static HTML, without scripts. A customer's text stands in `code` or `pre`, in visible characters.
struct HTMLLayout {
    /// `level` is that of a section's heading.
    func text(_ blocks: [Block], level: Int = 2) -> String {
        blocks.map { text($0, level) }.joined(separator: "\n")
    }

    private func text(_ block: Block, _ level: Int) -> String {
        switch block {
        case .document(let title, let blocks), .section(let title, let blocks):
            let heading = "h\(min(level, 6))"
            return "<section>\n<\(heading)>\(inline(title))</\(heading)>\n\(text(blocks, level: level + 1))\n</section>"
        case .paragraph(let phrase):
            return "<p>\(inline(phrase))</p>"
        case .bullets(let items):
            return "<ul>\n" + items.map { "<li>\(inline($0))</li>\n" }.joined() + "</ul>"
        case .numbered(let items):
            return "<ol class=\"steps\">\n" + items.map { "<li>\(text($0, level: level))</li>\n" }.joined() + "</ol>"
        case .excerpt(let text, _):
            return "<pre>\(visibleLines(text).map(htmlText).joined(separator: "\n"))</pre>"
        case .command(let words):
            return "<pre class=\"command\">\(htmlText(words.joined(separator: " ")))</pre>"
        case .table(let header, let rows):
            let head = header.map { "<th scope=\"col\">\(inline($0))</th>" }.joined()
            let body = rows.map { "<tr>" + $0.map { "<td>\(inline($0))</td>" }.joined() + "</tr>\n" }.joined()
            return "<div class=\"scroll\"><table>\n<thead><tr>\(head)</tr></thead>\n<tbody>\n\(body)</tbody>\n</table></div>"
        }
    }

    func inline(_ phrase: Phrase) -> String {
        phrase.parts.map { part in
            let text = htmlText(part.text)
            return switch part.role {
            case .plain: text
            case .strong: "<strong>\(text)</strong>"
            case .faint: "<span class=\"soft\">\(text)</span>"
            case .quoted, .file: "<code>\(text)</code>"
            case .address: part.text.hasPrefix("https://") ? "<a href=\"\(text)\" rel=\"noopener noreferrer\">\(text)</a>" : text
            case .critical, .warning, .info, .good: "<strong class=\"\(part.role)\">\(text)</strong>"
            }
        }.joined()
    }
}
