import Wording

/// An element of a report for people, which a layout writes as text or Markdown.
enum Block: Hashable, Sendable {
    /// The report on one thing, under its name.
    indirect case document(Phrase, [Block])
    /// What stands, with further blocks below it.
    indirect case verdict(Verdict, [Block])
    /// A title with further blocks below it.
    indirect case section(Phrase, [Block])
    /// The same, folded if the format can.
    indirect case folded(Phrase, [Block])
    case paragraph(Phrase)
    /// A paragraph that must not be missed.
    case alert(Phrase)
    case bullets([Phrase])
    /// One line for each, cut at the width of a terminal.
    case lines([Phrase])
    /// Numbered from 1; each item begins with a paragraph.
    indirect case numbered([[Block]])
    /// A customer's text, line by line as in the log; a terminal shows at most `rows` rows of it.
    case excerpt(String, rows: Int = .max)
    /// The words of a shell command, quoted for the shell.
    case command([String])
    case table(header: [Phrase], rows: [[Phrase]])
    /// What belongs side by side, where there is room for it.
    indirect case columns([Column])
    /// The tries of both sides of a comparison, if the format can draw them; the table below contains what the logs cover.
    case timeline(ComparedTimeline, label: Phrase)
    /// Tries in a row, if the format can draw them; the table contains the same.
    case strip([TryMark], label: Phrase)
    /// Counts that add up to all bundles; on the page, each filters the table.
    case tally([Tally], line: Phrase)
    /// A filter of the page's table; empty in other formats. `title` is its name in the list of filters.
    case filter(name: String, value: String, label: Phrase, title: Phrase)

    /// A column with its title.
    struct Column: Hashable, Sendable {
        var title: Phrase
        var blocks: [Block]
    }
}

/// A label such as `✗ LAST TRY FAILED`, and the title of what stands.
struct Verdict: Hashable, Sendable {
    var label: Phrase
    var title: Phrase
    /// Both on one line.
    var line: Phrase
}
