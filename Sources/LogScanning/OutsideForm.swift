/// Counts the physical lines that hold a marker and belong to no record whose head is known.
struct OutsideForm {
    /// So many bytes behind a marker are looked at.
    static let markBound = 8

    private(set) var lines: LogOutline.OutsideLines?
    private var counter = LineCounter()
    private var last = 0

    /// Counts the line at `offset`, once. Offsets never go back; `counted` is what the scanner has counted by then.
    mutating func add(_ offset: Int, in window: borrowing ByteWindow, after counted: LineCounter, isInBeginning: Bool) {
        if counted.offset > counter.offset { counter = counted }
        let line = counter.line(at: offset, in: window)
        guard line > last else { return }
        last = line
        var lines = lines ?? .init(count: 0, first: line)
        lines.count += 1
        if isInBeginning { lines.inBeginning += 1 }
        self.lines = lines
    }

    /// The lines of both, if these are none of the other's.
    func joined(with other: OutsideForm) -> LogOutline.OutsideLines? {
        guard let one = lines, let two = other.lines else { return lines ?? other.lines }
        return .init(count: one.count + two.count, first: min(one.first, two.first), inBeginning: one.inBeginning + two.inBeginning)
    }

    /// Whether a line that names a marker after these bytes of its own looks like the beginning of a record: a time or a level comes first, or
    /// nothing does and a mark follows.
    static func mayBegin(_ before: ArraySlice<UInt8>, then after: ArraySlice<UInt8>) -> Bool {
        let text = before.trimmed
        if text.isEmpty { return [" - ", ": ", " — ", " | "].contains { after.starts(with: $0.utf8) } }
        for place in text.indices {
            let rest = text[place...]
            let isWordStart = place == text.startIndex || !text[place - 1].isLetter && !text[place - 1].isDigit
            guard isWordStart else { continue }
            // `11:10`, `2024-01`
            let digits = rest.prefix(5).prefix { $0.isDigit }.count
            let next = rest.dropFirst(digits)
            if (1...2).contains(digits), next.first == UInt8(ascii: ":"), next.dropFirst().prefix(2).count == 2,
                next.dropFirst().prefix(2).allSatisfy(\.isDigit)
            {
                return true
            }
            if digits == 4, let mark = next.first, "-/.".utf8.contains(mark), next.dropFirst().first?.isDigit == true { return true }
            let word = rest.prefix { $0.isLetter }
            if word.allSatisfy({ $0 & 0x20 == 0 }), word.count > 2, LevelWord.isLevel(word) { return true }
        }
        return false
    }
}
