import Wording

/// What a report for people is made of; a layout writes it as text or as Markdown.
enum Block: Hashable, Sendable {
    /// What is reported of one thing, under its name.
    indirect case document(Phrase, [Block])
    /// A title over further blocks.
    indirect case section(Phrase, [Block])
    case paragraph(Phrase)
    case bullets([Phrase])
    /// Numbered from 1; each item begins with a paragraph.
    indirect case numbered([[Block]])
    /// A customer's text, line by line as it stands in the log; at most `rows` rows of it are shown on a terminal.
    case excerpt(String, rows: Int = .max)
    /// The words of a shell command, quoted for the shell.
    case command([String])
    case table(header: [Phrase], rows: [[Phrase]])
}
