/// The last line that contains the name of one of the source's loggers, but whose own head, if it has one, names none of them.
struct ForeignLine {
    /// The end of the line. Further names before it can only belong to heads within the line.
    var end = 0
    var head: HeadMatch?
    /// The end of its head, or of the last name examined on it. The head of another record cannot begin before that.
    var lookedUpTo = 0
    /// The range of the logger in its head, in window offsets; empty if it has no head.
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
