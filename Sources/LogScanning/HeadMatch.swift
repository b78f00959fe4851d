import Terms

/// The positions of a head and its fields, relative to the position at which matching began.
struct HeadMatch: Hashable {
    /// The first byte of the head, after what is tolerated before it.
    var start = 0
    /// The first byte of the body.
    var end = 0
    /// Up to where it is certainly a head, if the rest of it was only guessed.
    var sureEnd: Int?
    var level = 0..<0
    var timestamp = 0..<0
    var zone = 0..<0
    /// Whether the fraction of the timestamp is a number of milliseconds without leading zeros.
    var countsMilliseconds = false
    var thread = 0..<0
    var logger = 0..<0
    /// Nil if the head has no time, or one without day or year.
    var time: LoggedTime?
    /// Whether the logger is one of the source's.
    var isListed = false

    /// Whether the head matches its source's own template.
    var isOwnForm = false

    /// The head without the line ends that break it, of which the fields are then ranges. Nil if none breaks it.
    var unwrapped: [UInt8]?

    /// Whether date and time of day have something other than one space or a `T` between them. `bytes` begin where matching began.
    func hasReplacedBlanks(in bytes: ArraySlice<UInt8>) -> Bool {
        guard isOwnForm, unwrapped == nil else { return false }
        let time = bytes.dropFirst(timestamp.lowerBound).prefix(timestamp.count)
        let between = time.drop { $0.isDigit || $0 == UInt8(ascii: "-") }.prefix { !$0.isDigit }
        return !between.isEmpty && !between.elementsEqual([UInt8(ascii: " ")]) && !between.elementsEqual([UInt8(ascii: "T")])
    }

    /// The bytes of a field. `head` is the head from its `start` on. A missing field is an empty range, wherever it is.
    func bytes(of field: Range<Int>, in head: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        if let unwrapped { return unwrapped[field] }
        return field.isEmpty ? [] : head.dropFirst(max(0, field.lowerBound - start)).prefix(field.count)
    }
}

extension RecordHead {
    /// The maximum length of a head in bytes. That many bytes from the start of a line decide whether it begins with a head.
    static let bound = 1024

    /// The head that begins at `start`; nil if there is none. The caller ensures that a head may begin there, as at the start of a line or
    /// after NULs. U+FEFF and U+00A0 before the head are skipped.
    func match(in bytes: [UInt8], at start: Int, _ limit: Int? = nil) -> HeadMatch? {
        let limit = limit ?? min(bytes.count, start + Self.bound)
        for form in forms {
            if let match = form.match(in: bytes, at: start, limit) { return match }
        }
        return nil
    }
}

extension RecordHead.Form {
    fileprivate func match(in bytes: [UInt8], at start: Int, _ limit: Int) -> HeadMatch? {
        var cursor = HeadCursor(bytes: bytes, form: self, limit: limit, at: start)
        guard cursor.passLeading() else { return nil }
        var match = HeadMatch(start: cursor.at - start)
        for (index, part) in parts.enumerated() {
            switch part {
            case .byte, .blank:
                guard let next = cursor.pass(part, at: cursor.at, isLast: index == parts.count - 1) else { return nil }
                cursor.at = next
            case .field(let field):
                guard let range = cursor.read(field, before: index + 1) else { return nil }
                let place = range.lowerBound - start..<range.upperBound - start
                switch field {
                case .level: match.level = place
                case .timestamp, .millisecondTimestamp:
                    match.timestamp = place
                    match.countsMilliseconds = field == .millisecondTimestamp
                case .zone: match.zone = place
                case .clock, .number: break
                case .thread: match.thread = place
                case .logger: match.logger = place
                }
            }
        }
        match.end = cursor.at - start
        match.isOwnForm = true
        return match
    }
}

/// Reads a possible head in one pass. A field ends at the first occurrence of what follows it in the template; there is no backtracking.
private struct HeadCursor {
    let bytes: [UInt8]
    let form: RecordHead.Form
    let limit: Int
    var at: Int

    private var parts: [RecordHead.Part] { form.parts }

    /// Skips what may precede a head; false if nothing follows.
    mutating func passLeading() -> Bool {
        while at < limit {
            if starts(at, [0xC2, 0xA0]) {
                at += 2
            } else if starts(at, [0xEF, 0xBB, 0xBF]) {
                at += 3
            } else {
                return true
            }
        }
        return false
    }

    private func starts(_ place: Int, _ wanted: [UInt8]) -> Bool {
        bytes[place] == wanted[0] && place + wanted.count <= limit && bytes[place..<place + wanted.count].elementsEqual(wanted)
    }

    /// The position after the literal part at `place`; nil if the part is not there.
    func pass(_ part: RecordHead.Part, at place: Int, isLast: Bool) -> Int? {
        switch part {
        case .byte(let byte):
            return place < limit && bytes[place] == byte ? place + 1 : nil
        case .blank:
            let next = afterBlanks(place)
            return next > place || (isLast && endsLine(place)) ? next : nil
        case .field:
            return nil
        }
    }

    func afterBlanks(_ place: Int) -> Int {
        var place = place
        while place < limit {
            if bytes[place] == UInt8(ascii: " ") || bytes[place] == UInt8(ascii: "\t") {
                place += 1
            } else if starts(place, [0xC2, 0xA0]) {
                place += 2
            } else {
                break
            }
        }
        return place
    }

    private func endsLine(_ place: Int) -> Bool {
        place == bytes.count || (place < limit && (bytes[place] == 0 || bytes[place] == 10 || bytes[place] == 13))
    }

    /// The range of a field; `next` is the index of the part after it.
    mutating func read(_ field: RecordHead.Field, before next: Int) -> Range<Int>? {
        switch field {
        case .timestamp, .millisecondTimestamp: timestamp()
        case .clock: clock()
        case .zone: zone()
        case .number, .level, .thread, .logger: self.field(field, before: next)
        }
    }

    /// The range of a field that extends to where the next part begins.
    private mutating func field(_ field: RecordHead.Field, before next: Int) -> Range<Int>? {
        if field == .level { at = afterBlanks(at) }
        let start = at
        let first = next < form.parts.count ? form.parts[next] : nil
        while at <= limit, !mayBegin(first, at: at) || !literal(from: next, standsAt: at) {
            guard at < limit, allows(field, bytes[at]) else { return nil }
            at += 1
        }
        var end = at
        // `[INFO ]`: a level may be padded.
        while field == .level, end > start, isBlank(bytes[end - 1]) { end -= 1 }
        switch field {
        case .thread: return start..<end
        case .level: return start < end && end - start <= 32 && !bytes[start..<end].contains(where: isBlank) ? start..<end : nil
        case .logger, .number, .timestamp, .millisecondTimestamp, .clock, .zone: return start < end ? start..<end : nil
        }
    }

    /// Whether a part, nil for the end of the template, may be at `place`, by its first byte: most places are told by that.
    private func mayBegin(_ part: RecordHead.Part?, at place: Int) -> Bool {
        guard place < limit else { return true }
        switch part {
        case .byte(let byte): return bytes[place] == byte
        case .blank: return bytes[place] <= 0x20 || bytes[place] == 0xC2
        case .field, nil: return true
        }
    }

    /// Whether the literal parts from `index` to the next field are at `place`; at the end of the template, whether the line ends there.
    private func literal(from index: Int, standsAt place: Int) -> Bool {
        guard index < parts.count else { return endsLine(place) }
        var place = place
        for index in index..<parts.count {
            if case .field = parts[index] { break }
            guard let next = pass(parts[index], at: place, isLast: index == parts.count - 1) else { return false }
            place = next
        }
        return true
    }

    private func allows(_ field: RecordHead.Field, _ byte: UInt8) -> Bool {
        switch field {
        case .level: isWord(byte) || isBlank(byte)
        case .logger: form.loggerHasBlanks ? byte >= 0x20 && !"[]()".utf8.contains(byte) : byte > 0x20
        case .number: isDigit(byte) || byte == UInt8(ascii: ".")
        case .thread, .timestamp, .millisecondTimestamp, .clock, .zone: byte != 0 && byte != 10 && byte != 13
        }
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    private func isWord(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || isDigit(byte) || byte == UInt8(ascii: "_")
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

    /// `2024-01-25 11:10:34.735`, `2024-1-25T9:10:34`: only the shape is checked, so that a record of 2024-13-45 is not lost.
    private mutating func timestamp() -> Range<Int>? {
        let start = at
        guard digits(4...4), mark("-"), digits(1...2), mark("-"), digits(1...2) else { return nil }
        if !mark("T") {
            let next = afterBlanks(at)
            guard next > at else { return nil }
            at = next
        }
        return clock().map { start..<$0.upperBound }
    }

    /// `11:10:34.735`
    private mutating func clock() -> Range<Int>? {
        let start = at
        guard digits(1...2), mark(":"), digits(1...2), mark(":"), digits(1...2) else { return nil }
        if at + 1 < limit, bytes[at] == UInt8(ascii: ".") || bytes[at] == UInt8(ascii: ","), isDigit(bytes[at + 1]) {
            at += 1
            while at < limit, isDigit(bytes[at]) { at += 1 }
        }
        return start..<at
    }

    /// `Z`, `+02:00`, `CET`
    private mutating func zone() -> Range<Int>? {
        var reader = TimeReader(bytes, at: at, limit: limit)
        guard reader.passZone(isAlone: at > 0 && bytes[at - 1].isBlank) else { return nil }
        defer { at = reader.at }
        return at..<reader.at
    }

    private mutating func digits(_ counts: ClosedRange<Int>) -> Bool {
        let start = at
        while at < limit, at - start < counts.upperBound, isDigit(bytes[at]) { at += 1 }
        return at - start >= counts.lowerBound
    }

    private mutating func mark(_ mark: Unicode.Scalar) -> Bool {
        guard at < limit, bytes[at] == UInt8(ascii: mark) else { return false }
        at += 1
        return true
    }
}
