/// What is searched for in the logs of a source: its loggers and texts, laid out for the search. To make it takes longer than to scan a small log.
public struct SourceMarkers: Sendable {
    let source: LogSource
    let loggers: [Marker]
    /// In the table they come before the loggers.
    let texts: [Marker]
    let table: MarkerTable
    let breaks: BreakTable
    /// Of each marker in the table, in bytes.
    let lengths: [Int]

    /// So many bytes from its beginning a marker ends, even if line ends break it.
    let span: Int

    public init(_ source: LogSource) {
        self.source = source
        loggers = source.loggers.filter { !$0.isEmpty }.map { Marker(.logger, $0) }
        texts = (source.texts.map { Marker(.text, $0) } + source.hints.map { Marker(.hint, $0) }).filter { !$0.bytes.isEmpty }
        table = MarkerTable(texts + loggers)
        breaks = BreakTable(texts + loggers)
        lengths = (texts + loggers).map(\.bytes.count)
        span = (lengths.max() ?? 0) + (lengths.isEmpty ? 0 : BreakTable.slack)
    }

    /// So many bytes behind the place at which a marker begins tell all of it, and what its line says behind it.
    var overlap: Int { 2 * span + OutsideLine.bound }

    /// Tells which bytes of a log need not be scanned.
    var skimmer: LogSkimmer { LogSkimmer(self) }
}
