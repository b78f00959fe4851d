/// Where heads stand round the hits of the markers: at the start of a line, over several lines, or within one.
extension LogScanner {
    /// A head that begins within a line is looked for so far before its logger.
    private static let innerHeadBound = 256
    /// A head has a time, so at least the digits of `9:05`.
    private static let leastDigits = 3
    /// A method, a file with its line and a mark may stand between a logger and the end of the head; they are no longer.
    private static let tailBound = 96

    func lineStart(before offset: Int, within distance: Int) -> Int? {
        let lowest = max(window.base, offset - distance)
        if floor >= lowest { return window.segmentStart(before: offset, notBefore: floor) ?? floor }
        return window.segmentStart(before: offset, notBefore: lowest)
    }

    /// The head of the line that begins at `start`: perhaps one that line ends break.
    func head(at start: Int) -> HeadMatch? {
        let plain = outlineSearch.head(at: start, in: window)
        return wrappedHead(at: start, plain) ?? plain
    }

    /// The end of the line at `start`, as far as a head may go.
    private func lineEnd(from start: Int) -> Int { window.segmentEnd(in: start..<min(start + RecordHead.bound, window.end)) }

    /// Whether a line's head ends before the line does: no line end breaks it.
    func isWhole(_ head: HeadMatch, at start: Int) -> Bool { start + head.end < lineEnd(from: start) }

    /// Whether the line at `start` is one of a stack trace: those name loggers, and begin no head.
    func isStackTrace(at start: Int) -> Bool { LineStart(window[start..<lineEnd(from: start)]).isStackTrace }

    /// A head that begins with the line at `start` and goes on behind its end. `plain`: the one that ends on the line.
    private func wrappedHead(at start: Int, _ plain: HeadMatch?) -> HeadMatch? {
        let texts = texts.count
        guard let hit = markers.hit(in: start..<start + RecordHead.bound, where: { $0.marker >= texts }) else { return nil }
        guard window.segmentEnd(in: start..<min(hit.end, window.end)) < hit.end else { return nil }
        guard !(plain.map { isWhole($0, at: start) } ?? isStackTrace(at: start)) else { return nil }
        return outlineSearch.wrappedHead(at: start, loggerEnd: hit.end, in: window)
    }

    /// Where within a line a head of one of the loggers begins.
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

    /// The head of the logger that this hit is, if it begins within a line: its record was written behind another one without a line end, or line ends
    /// were replaced. Between those that begin on different words of one time, the one that has the day.
    func innerHead(of hit: MarkerSearch.Hit, notBefore lowest: Int) -> (head: HeadMatch, place: Int)? {
        var found: (head: HeadMatch, place: Int)?
        var (place, digits) = (hit.place, 0)
        while place > max(lowest, window.base + 1, hit.place - Self.innerHeadBound), ![0, 10, 13].contains(window[place - 1]) {
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

    /// Whether a key of a payload stands on the rest of the line, near.
    private func carriesPayload(behind end: Int) -> Bool {
        let limit = window.segmentEnd(in: end..<min(end + OutsideLine.bound, window.end))
        return RecordRest.namesKey(window[end..<limit])
    }

    /// Whether a head may begin at a place within a line: with a bracket, a number, or a level or the name of a day or a month.
    private func mayBeginHead(_ place: Int) -> Bool {
        let (byte, before) = (window[place], window[place - 1])
        if "[<(".utf8.contains(byte) { return place + 1 < window.end && (window[place + 1].isDigit || window[place + 1].isLetter) }
        // A bracket belongs to the word in it.
        if "[<(".utf8.contains(before) { return false }
        if byte.isDigit { return !before.isDigit || LineEndWord.ends(at: place, in: window) }
        guard byte.isLetter else { return false }
        let word = window[place..<min(place + 16, window.end)].prefix { $0.isLetter }
        return LevelWord.isLevel(word) || TimeReader.isName(word)
    }
}
