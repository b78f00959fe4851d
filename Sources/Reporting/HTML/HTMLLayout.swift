import Wording

/// Writes blocks as HTML that needs no script. Customers' text is in `code` or `pre`, in visible characters.
struct HTMLLayout {
    /// The level of the topmost headings.
    var level = 2

    func markup(_ blocks: [Block]) -> Markup { "\(blocks.map(markup))" }

    func markup(_ block: Block) -> Markup {
        switch block {
        case .document(let title, let blocks): "<p class=\"case\">\(title)</p>\n\(markup(blocks))"
        case .verdict(let verdict, let blocks): "\(opening(verdict))\n\(below.markup(blocks))\n</section>"
        case .section(let title, let blocks): "<section>\n\(heading(title))\n\(below.markup(blocks))\n</section>"
        case .folded(let title, let blocks):
            "<details>\n<summary>\(heading(title))</summary>\n<div class=\"body\">\n\(below.markup(blocks))\n</div>\n</details>"
        case .paragraph(let phrase): "<p>\(phrase)</p>"
        case .alert(let phrase): "<p class=\"alert\">\(phrase)</p>"
        case .bullets(let items), .lines(let items): "<ul>\n\(items.map { "<li>\($0)</li>" as Markup })\n</ul>"
        case .numbered(let items): "\(list(items))\n\(items.map { "<li>\(item($0))</li>" as Markup })\n</ol>"
        case .excerpt(let text, _): "<pre tabindex=\"0\">\(visibleLines(text).map { Markup($0) })</pre>"
        case .command(let words): "<pre class=\"command\" tabindex=\"0\">\(words.joined(separator: " "))</pre>"
        case .table(let header, let rows): table(header, rows)
        case .columns(let columns):
            "<div class=\"columns\">\n\(columns.map { markup(.section($0.title, $0.blocks)) })\n</div>"
        case .timeline(let timeline, let label): timeline.markup(label)
        case .strip(let tries, let label): TryStrip(tries: tries).markup(label)
        case .tally(let tallies, _): tally(tallies)
        case .filter(let name, let value, let label, let title): filter(name, value, label, title)
        }
    }

    /// A bundle's report as a page: what was not read is at the very top, and the first verdict is the page's title.
    static func report(_ blocks: [Block]) -> Markup {
        guard case .document(let name, let content)? = blocks.first else { return "" }
        let (alerts, rest) = alerts(content)
        let first = rest.firstIndex { if case .verdict = $0 { true } else { false } }
        let sections = rest.indices.map { HTMLLayout(level: $0 == first ? 1 : 2).markup(rest[$0]) }
        let headline: Markup = first == nil ? "<h1 class=\"case\">\(name)</h1>" : "<p class=\"case\">\(name)</p>"
        return "\(alerts)\n\(headline)\n\(sections)"
    }

    /// The alerts at the beginning, which are above a page's title, and the other blocks.
    static func alerts(_ blocks: [Block]) -> (alerts: Markup, rest: [Block]) {
        let alerts = blocks.prefix { if case .alert = $0 { true } else { false } }
        return (HTMLLayout().markup(Array(alerts)), Array(blocks.dropFirst(alerts.count)))
    }

    /// The markup of blocks in pieces, which several reports can share.
    func parts(_ blocks: [Block]) -> [Markup] { blocks.flatMap(parts) }

    private func parts(_ block: Block) -> [Markup] {
        switch block {
        case .document(let title, let blocks): headline(title) + parts(blocks)
        case .verdict(let verdict, let blocks): [opening(verdict)] + below.parts(blocks) + ["</section>"]
        case .section(let title, let blocks): ["<section>\n\(heading(title))"] + below.parts(blocks) + ["</section>"]
        case .folded(let title, let blocks):
            ["<details>\n<summary>\(heading(title))</summary>\n<div class=\"body\">"] + below.parts(blocks) + ["</div>\n</details>"]
        default: [markup(block)]
        }
    }

    /// The bundle's name is a piece of its own, because the words behind it are those of other bundles too.
    private func headline(_ title: Phrase) -> [Markup] {
        var rest = title
        rest.parts = Array(title.parts.drop { $0.role == .file })
        var name = title
        name.parts = Array(title.parts.prefix { $0.role == .file })
        return ["<p class=\"case\">\(name)", "\(rest)</p>"]
    }

    private var below: HTMLLayout { HTMLLayout(level: level + 1) }

    private func heading(_ title: Phrase) -> Markup {
        let name = "h\(min(level, 6))"
        return "<\(name)>\(title)</\(name)>"
    }

    private func opening(_ verdict: Verdict) -> Markup {
        "<section class=\"verdict \(verdict.label.tone)\">\n<p class=\"label\">\(verdict.label)</p>\n\(heading(verdict.title))"
    }

    private func tally(_ tallies: [Tally]) -> Markup {
        let cards = tallies.map { tally -> Markup in
            let choice: Markup =
                "type=\"button\" data-filter=\"\(tally.name)\" data-value=\"\(tally.value)\" data-title=\"\(tally.label.plain)\""
            return "<li><button class=\"tally \(tally.value)\" \(choice)><strong>\(tally.count)</strong> \(tally.label)</button></li>"
        }
        return "<ul class=\"tallies\">\n\(cards)\n</ul>"
    }

    private func filter(_ name: String, _ value: String, _ label: Phrase, _ title: Phrase) -> Markup {
        """
        <p><button type="button" class="pick" data-filter="\(name)" data-value="\(value)" data-title="\(title.plain)">\(label)</button></p>
        """
    }

    /// Steps are single paragraphs; other lists are of causes with their own steps.
    private func list(_ items: [[Block]]) -> Markup {
        items.allSatisfy { $0.count == 1 } ? "<ol class=\"steps\">" : "<ol class=\"causes\">"
    }

    /// A list item; a single paragraph needs no element of its own.
    private func item(_ blocks: [Block]) -> Markup {
        if blocks.count == 1, case .paragraph(let phrase) = blocks[0] { return Markup(phrase) }
        return markup(blocks)
    }

    /// On a narrow screen each row is a card, and each cell is labelled with its column's title.
    private func table(_ header: [Phrase], _ rows: [[Phrase]]) -> Markup {
        let head = header.map { "<th scope=\"col\">\($0)</th>" as Markup }
        let body = rows.map { row -> Markup in
            let cells = zip(row, header).map { "<td data-label=\"\($1.plain)\">\($0)</td>" as Markup }
            return "<tr>\(cells, separator: "")</tr>"
        }
        return """
            <div class="scroll"><table>
            <thead><tr>\(head, separator: "")</tr></thead>
            <tbody>
            \(body)
            </tbody>
            </table></div>
            """
    }
}

extension Phrase {
    /// The label's severity, as a class name.
    fileprivate var tone: String {
        parts.lazy.map(\.role).first { [.critical, .warning, .info, .good].contains($0) }.map { "\($0)" } ?? ""
    }
}
