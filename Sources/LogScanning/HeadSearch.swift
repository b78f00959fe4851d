/// Finds the heads around marker hits: at the start of a line, wrapped over several lines, or within a line.
extension LogScanner {
    /// The maximum distance in bytes from the start of a head within a line to its logger.
    private static let innerHeadBound = 256
    /// The minimum number of digits in a head, which has a time: those of `9:05`.
    private static let leastDigits = 3
    /// The maximum number of bytes between the logger and the end of such a head: a method, a file with a line number, a separator.
    private static let tailBound = 96

    func lineStart(before offset: Int, within distance: Int) -> Int? {
        let lowest = max(window.base, offset - distance)
        if floor >= lowest { return window.segmentStart(before: offset, notBefore: floor) ?? floor }
        return window.segmentStart(before: offset, notBefore: lowest)
    }

    /// The head of the line at `start`, possibly wrapped over several lines; nil if it has none.
    func head(at start: Int) -> HeadMatch? {
        let plain = outlineSearch.head(at: start, in: window)
        return wrappedHead(at: start, plain) ?? plain
    }

    /// The end of the line at `start`, or the farthest that a head may reach.
    private func lineEnd(from start: Int) -> Int { window.segmentEnd(in: start..<min(start + RecordHead.bound, window.end)) }

    /// Whether the head of the line at `start` ends before the line does, so that no line end breaks it.
    func isWhole(_ head: HeadMatch, at start: Int) -> Bool { start + head.end < lineEnd(from: start) }

    /// Whether the line at `start` belongs to a stack trace. Such lines contain names of loggers, but do not begin a head.
    func isStackTrace(at start: Int) -> Bool { LineStart(window[start..<lineEnd(from: start)]).isStackTrace }

    /// A head that begins with the line at `start` and continues on the next one; nil if there is none. `plain` is the head within the line
    /// itself.
    private func wrappedHead(at start: Int, _ plain: HeadMatch?) -> HeadMatch? {
        let texts = texts.count
        guard let hit = markers.hit(in: start..<start + RecordHead.bound, where: { $0.marker >= texts }) else { return nil }
        guard window.segmentEnd(in: start..<min(hit.end, window.end)) < hit.end else { return nil }
        guard !(plain.map { isWhole($0, at: start) } ?? isStackTrace(at: start)) else { return nil }
        return outlineSearch.wrappedHead(at: start, loggerEnd: hit.end, in: window)
    }

    /// The start of the first head within a line that names one of the loggers; nil if there is none.
    func innerHead(in range: Range<Int>) -> Int? {
        var place: Int?
        var lowest = range.lowerBound + 1
        _ = markers.hit(in: range) { hit in
            guard hit.marker >= texts.count else { return false }
            place = innerHead(of: hit, notBefore: lowest)?.place
            lowest = hit.end
            return place != nil
        }
        return place
    }

    /// The head that names the logger at `hit` and begins within a line, because line ends were replaced, or the record was written after
    /// another one without a line end. Several words of one timestamp may each begin a head: the shortest head with a complete time is
    /// preferred. Nil if there is none.
    func innerHead(of hit: MarkerSearch.Hit, notBefore lowest: Int) -> (head: HeadMatch, place: Int)? {
        var found: (head: HeadMatch, place: Int)?
        var (place, digits) = (hit.place, 0)
        while place > max(lowest, window.base + 1, hit.place - Self.innerHeadBound), !window[place - 1].isSegmentEnd {
            place -= 1
            if window[place].isDigit { digits += 1 }
            guard digits >= Self.leastDigits, mayBeginHead(place),
                let head = outlineSearch.head(at: place, in: window, before: hit.end + Self.tailBound),
                head.isListed, place + head.logger.upperBound == hit.end, head.isOwnForm || carriesPayload(behind: hit.end)
            else { continue }
            found = (head, place)
            if head.time != nil { break }
        }
        return found
    }

    /// A head of any logger that begins within the line at `start`, if that of the open record did so too: something is written before each.
    func prefixedHead(at start: Int) -> (HeadMatch, Int)? {
        guard hasPrefix else { return nil }
        for place in start + 1..<max(start + 1, min(lineEnd(from: start), start + Self.innerHeadBound)) where mayBeginHead(place) {
            if let head = outlineSearch.head(at: place, in: window), head.isOwnForm { return (head, place) }
        }
        return nil
    }

    /// Where a head of any logger begins directly behind the end of a payload.
    func gluedHead(in range: Range<Int>) -> Int? {
        range.dropFirst().first { place in
            window[place - 1] == UInt8(ascii: "}") && mayBeginHead(place) && outlineSearch.head(at: place, in: window)?.isOwnForm == true
        }
    }

    /// Whether the rest of the line contains a key of a payload within `OutsideLine.bound` bytes.
    private func carriesPayload(behind end: Int) -> Bool {
        let limit = window.segmentEnd(in: end..<min(end + OutsideLine.bound, window.end))
        return RecordRest.namesKey(window[end..<limit])
    }

    /// Whether a head may begin at a position within a line: with a bracket, a digit, a level, or the name of a weekday or month.
    private func mayBeginHead(_ place: Int) -> Bool {
        let (byte, before) = (window[place], window[place - 1])
        if byte.isOpeningBracket { return place + 1 < window.end && (window[place + 1].isDigit || window[place + 1].isLetter) }
        // The head would begin with the bracket.
        if before.isOpeningBracket { return false }
        if byte.isDigit { return !before.isDigit || LineEndWord.ends(at: place, in: window) }
        guard byte.isLetter else { return false }
        let word = window[place..<min(place + 16, window.end)].prefix { $0.isLetter }
        return LevelWord.isLevel(word) || TimeReader.isName(word)
    }
}

extension UInt8 {
    /// Whether it ends a segment: LF, CR or NUL.
    var isSegmentEnd: Bool { self == 10 || self == 13 || self == 0 }

    fileprivate var isOpeningBracket: Bool { self == UInt8(ascii: "[") || self == UInt8(ascii: "<") || self == UInt8(ascii: "(") }
}
