import Terms

/// Whether a log has the form that its source says.
public enum LogForm: Hashable, Sendable {
    /// It holds nothing but line ends.
    case empty
    /// It holds something, but no line begins with the source's head.
    case unknown
    case known
}

/// Tells the form of a log from its lines, one look after the other, until one begins with the head.
struct LogFormSearch {
    private(set) var form = LogForm.empty
    private(set) var firstTime: LoggedTime?
    /// Where the next line begins.
    private var next = 0

    mutating func look(in window: ByteWindow, for head: RecordHead, atEnd: Bool) {
        next = max(next, window.base)
        while form != .known, next < window.end {
            if window[next] == 0 {
                form = .unknown
                next = window.nulsEnd(from: next)
                continue
            }
            if let match = head.match(in: window.bytes, at: next - window.base) {
                form = .known
                firstTime = match.time(in: window, at: next)
                return
            }
            guard atEnd || window.end >= next + RecordHead.bound else { return }
            let end = window.segmentEnd(in: next..<window.end)
            if end > next { form = .unknown }
            next = min(end + 1, window.end)
        }
    }
}

extension HeadMatch {
    /// Its time, where the line at a place has this head.
    func time(in window: ByteWindow, at line: Int) -> LoggedTime? {
        LoggedTime(digits: window[line + timestamp.lowerBound..<line + timestamp.upperBound].filter { $0 &- UInt8(ascii: "0") < 10 })
    }
}
