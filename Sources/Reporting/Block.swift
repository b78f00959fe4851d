import Wording

/// An element of a report for people, which a layout writes as text or Markdown.
enum Block: Hashable, Sendable {
    /// The report on one thing, under its name.
    indirect case document(Phrase, [Block])
    /// A title with further blocks below it.
    indirect case section(Phrase, [Block])
    case paragraph(Phrase)
    case bullets([Phrase])
    /// Numbered from 1; each item begins with a paragraph.
    indirect case numbered([[Block]])
    /// A customer's text, line by line as in the log; a terminal shows at most `rows` rows of it.
    case excerpt(String, rows: Int = .max)
    /// The words of a shell command, quoted for the shell.
    case command([String])
    case table(header: [Phrase], rows: [[Phrase]])
}
