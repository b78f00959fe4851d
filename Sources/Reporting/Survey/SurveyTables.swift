import Survey
import Terms
import Wording

/// A survey's tables for a page, each with values by which the page's script sorts its rows.
struct SurveyTables {
    let report: SurveyReport
    let wording: Wording

    private var phrases: Words { wording.phrases }
    private var words: Words.Survey { wording.phrases.survey }
    private var page: SurveyPage { SurveyPage(report: report, wording: wording, detail: .page) }

    var headline: Phrase { page.headline }

    var opening: [Block] { page.opening + page.notes }

    var markup: Markup {
        let kinds = page.kinds.map { section($0.title, Self.shapes($0.shapes, wording, isKnown: $0.isKnown), isFolded: false) }
        let rest = [
            section(words.allLogs, logs, isFolded: false), section(words.gaps, gaps, isFolded: true),
            section(words.certificates, certificates, isFolded: true), section(words.folders, folders, isFolded: true),
        ]
        let further: Markup = report.shapesFurther > 0 ? "<p>\(words.further(report.shapesFurther))</p>" : ""
        return "\(kinds)\n\(further)\n\(rest)"
    }

    /// What the logs of several bundles have in common.
    static func shared(_ report: SurveySummaryReport, _ wording: Wording) -> Markup {
        let words = wording.phrases.survey
        let rows = report.shapes.prefix(300).map { shared in
            [.number(shared.bundles.count)] + cells(shared.shape, wording)
                + [Cell(Markup(Phrase(shared.bundles.first.first ?? "", .quoted)), shared.bundles.first.first ?? "")]
        }
        return "<section>\n\(table([words.columnBundles] + titles(wording) + [words.columnFile], rows))\n</section>"
    }

    // MARK: Cells

    /// A cell, and what its row is sorted by.
    struct Cell {
        let content: Markup
        let key: String

        init(_ content: Markup, _ key: String) {
            self.content = content
            self.key = key
        }

        static func text(_ text: String) -> Cell { Cell(text.isEmpty ? "" : Markup(Phrase(text, .quoted)), text) }

        static func number(_ number: Int) -> Cell { Cell("\(number)", String(number)) }

        static func time(_ time: LoggedTime?) -> Cell { Cell(Markup(time?.wholeSecond ?? ""), time?.description ?? "") }
    }

    private static func table(_ titles: [Phrase], _ rows: [[Cell]]) -> Markup {
        let body = rows.map { row -> Markup in
            let cells = zip(row, titles).map { cell, title -> Markup in
                "<td data-label=\"\(title.plain)\" data-key=\"\(shown(cell.key, bound: 200))\">\(cell.content)</td>"
            }
            return "<tr>\(cells, separator: "")</tr>"
        }
        return """
            <div class="scroll"><table class="sortable">
            <thead><tr>\(titles.map { "<th scope=\"col\">\($0)</th>" as Markup }, separator: "")</tr></thead>
            <tbody>
            \(body)
            </tbody>
            </table></div>
            """
    }

    private func section(_ title: Phrase, _ content: Markup?, isFolded: Bool) -> Markup {
        guard let content else { return "" }
        return isFolded
            ? "<details><summary><h3>\(title)</h3></summary><div class=\"body\">\n\(content)\n</div></details>"
            : "<section>\n<h2>\(title)</h2>\n\(content)\n</section>"
    }

    // MARK: Tables

    private static func titles(_ wording: Wording) -> [Phrase] {
        let words = wording.phrases.survey
        return [
            words.columnCount, words.columnLevel, words.columnLogger, words.columnText, words.columnFirst, words.columnLast,
            words.columnPlace,
        ]
    }

    private static func shapes(_ shapes: [ShapeReport], _ wording: Wording, isKnown: Bool) -> Markup {
        let titles = titles(wording) + (isKnown ? [wording.phrases.columns.rule] : [])
        return table(titles, shapes.prefix(200).map { cells($0, wording) + (isKnown ? [.text($0.rule ?? "")] : []) })
    }

    private static func cells(_ shape: ShapeReport, _ wording: Wording) -> [Cell] {
        let said = ([shape.messageId].compactMap(\.self) + shape.args + [shape.shape]).filter { !$0.isEmpty }
        let text: Markup = """
            \(said.map { Markup(Phrase($0, .quoted)) }, separator: " · ")
            <details><summary>\(wording.phrases.headings.inTheLog)</summary><pre tabindex="0">\(shape.example)</pre></details>
            """
        let place: Markup = "<code>\(shape.evidence)</code> <span class=\"soft\">\(shape.entry):\(shape.line)</span>"
        return [
            .number(shape.count), .text(shape.level), .text(shape.logger), Cell(text, said.joined(separator: " ")), .time(shape.firstSeen),
            .time(shape.lastSeen), Cell(place, shape.entry),
        ]
    }

    private var logs: Markup? {
        if report.logs.isEmpty { return nil }
        let titles = [words.columnLog, words.columnRecords, words.columnLevels, words.columnFirst, words.columnLast, words.columnForm]
        let rows = report.logs.prefix(300).map { log in
            let levels = log.levels.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }.joined(
                separator: ", ")
            let form = words.form(log.form)
            let outside = log.outsideForm.map { words.outside(count: $0.lines, first: $0.first) }
            let said = [form, outside, log.startsLine(words)].compactMap(\.self).joined(" · ")
            return [
                .text(log.entry), .number(log.records), .text(levels), .time(log.firstTime), .time(log.lastTime),
                Cell(Markup(said), said.plain),
            ]
        }
        return Self.table(titles, Array(rows))
    }

    private var gaps: Markup? {
        let rows = report.logs.flatMap { log in log.gaps.map { [Cell.text(log.entry), .time($0.from), .time($0.to)] } }
        return rows.isEmpty ? nil : Self.table([words.columnLog, words.columnFirst, words.columnLast], Array(rows.prefix(300)))
    }

    private var certificates: Markup? {
        if report.certificates.isEmpty { return nil }
        let titles = [words.columnFile, words.columnSubject, words.columnIssuer, words.columnFrom, words.columnUntil]
        let rows = report.certificates.prefix(300).map { row in
            [
                Cell.text(row.entry), .text(row.subject), row.selfSigned ? Cell(Markup(words.selfSigned), "") : .text(row.issuer),
                Cell(Markup(row.notBefore ?? ""), row.notBefore ?? ""), Cell(Markup(row.notAfter ?? ""), row.notAfter ?? ""),
            ]
        }
        return Self.table(titles, Array(rows))
    }

    private var folders: Markup? {
        guard report.entries.folders.count > 1 else { return nil }
        let rows = report.entries.folders.prefix(100).map { folder in
            [
                Cell.text(folder.path.isEmpty ? "/" : folder.path), .number(folder.count),
                Cell(Markup(phrases.verdicts.size(folder.bytes)), String(folder.bytes)),
            ]
        }
        return Self.table([words.columnFolder, words.columnFiles, phrases.page.size], Array(rows))
    }
}
