/// Counts the physical lines that contain a marker but belong to no record with a known head.
struct OutsideForm {
    private(set) var lines: LogOutline.OutsideLines?
    private var counter = LineCounter()
    private var last = 0

    /// Counts the line at `offset`, each line once. Offsets must not decrease. `counted` is the scanner's line count, from which counting
    /// continues.
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

    /// The lines of both, which must not have any in common; nil if there are none.
    func joined(with other: OutsideForm) -> LogOutline.OutsideLines? {
        guard let one = lines, let two = other.lines else { return lines ?? other.lines }
        return .init(count: one.count + two.count, first: min(one.first, two.first), inBeginning: one.inBeginning + two.inBeginning)
    }
}
