/// The markers of a source (loggers and texts), prepared for the search. Creating them takes longer than scanning a small log.
public struct SourceMarkers: Sendable {
    let source: LogSource
    let loggers: [Marker]
    /// They precede the loggers in the table.
    let texts: [Marker]
    let table: MarkerTable
    let breaks: BreakTable
    /// The length of each marker in the table, in bytes.
    let lengths: [Int]

    /// The maximum length of a marker in bytes, even if line ends break it.
    let span: Int

    public init(_ source: LogSource) {
        self.source = source
        loggers = source.loggers.filter { !$0.isEmpty }.map { Marker(.logger, $0) }
        texts = (source.texts.map { Marker(.text, $0) } + source.hints.map { Marker(.hint, $0) }).filter { !$0.bytes.isEmpty }
        table = MarkerTable(texts + loggers)
        breaks = BreakTable(texts + loggers)
        lengths = (texts + loggers).map { $0.bytes.count }
        span = (lengths.max() ?? 0) + (lengths.isEmpty ? 0 : BreakTable.slack)
    }

    /// The number of bytes, from the beginning of a marker, that contain all of it and what is examined of its line.
    var overlap: Int { 2 * span + OutsideLine.bound }

    /// Determines which bytes of a log need not be scanned.
    var skimmer: LogSkimmer { LogSkimmer(self) }
}
