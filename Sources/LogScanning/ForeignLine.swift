/// The last line on which a logger's name stood that its head does not name.
struct ForeignLine {
    /// Of more names before it, only heads of their own are looked for.
    var end = 0
    var head: HeadMatch?
    /// Where its head ends, or the last name on it: no head of another record begins before.
    var lookedUpTo = 0
    /// Where the logger stands in its head.
    var logger = 0..<0
    var level = ""

    init() {}

    init(_ head: HeadMatch?, at start: Int?, in window: borrowing ByteWindow, end: Int) {
        self.end = end
        guard let start, let head else { return }
        self.head = head
        lookedUpTo = start + head.end
        logger = start + head.logger.lowerBound..<start + head.logger.upperBound
        level = String(decoding: head.bytes(of: head.level, in: window[start + head.start..<lookedUpTo]), as: UTF8.self)
    }
}
