/// Tells of bytes from the middle of a log whether its scanner needs them: it does where a marker begins. May be asked from any thread.
public struct LogSkimmer: Sendable {
    /// A scanner needs so many bytes before those in which a marker begins; whole pages, by which files are read best.
    public static let lookBack = LogScanner.lookBack + 4096

    let table: MarkerTable
    /// So many bytes before those that are skimmed, and behind them, must be known too.
    public let context: Int

    init(_ table: MarkerTable, longestMarker: Int) {
        self.table = table
        context = (longestMarker + 1024) / 1024 * 1024
    }

    /// How many lines end in the range; nil where a marker begins in it or right before it.
    public func skim(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var isClear = true
        table.search(bytes, from: max(0, range.lowerBound - context)) { place, _ in
            // They come in the order of their grams, not of their places.
            isClear = place >= range.upperBound
            return isClear
        }
        guard isClear else { return nil }
        return ByteSearch.lineEnds(in: bytes, range, after: range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0)
    }
}
