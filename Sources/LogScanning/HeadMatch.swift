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
            if hasNoBreakSpace(at) {
                at += 2
            } else if hasByteOrderMark(at) {
                at += 3
            } else {
                return true
            }
        }
        return false
    }

    private func hasNoBreakSpace(_ place: Int) -> Bool { bytes[place] == 0xC2 && place + 1 < limit && bytes[place + 1] == 0xA0 }

    private func hasByteOrderMark(_ place: Int) -> Bool {
        bytes[place] == 0xEF && place + 2 < limit && bytes[place + 1] == 0xBB && bytes[place + 2] == 0xBF
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
            } else if hasNoBreakSpace(place) {
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
        let ending = Ending(next < parts.count ? parts[next] : nil)
        let classes = ByteClasses.ofBytes
        let foreign = foreignClasses(field)
        let stops = ending.classes.union(foreign)
        while true {
            while at < limit, bytes[at] != ending.byte, classes[Int(bytes[at])].isDisjoint(with: stops) { at += 1 }
            if at <= limit, literal(from: next, standsAt: at) { break }
            guard at < limit, classes[Int(bytes[at])].isDisjoint(with: foreign) else { return nil }
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

    /// How the part behind a field begins.
    private struct Ending {
        /// A byte that ends every field if it is one of `classes`.
        var byte: UInt8 = 10
        var classes: ByteClasses = []

        /// - Parameter part: nil for the end of the template.
        init(_ part: RecordHead.Part?) {
            switch part {
            case .byte(let first): byte = first
            case .blank: classes = .blank
            case .field, nil: classes = .lineEnd
            }
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

    /// What a field does not contain.
    private func foreignClasses(_ field: RecordHead.Field) -> ByteClasses {
        switch field {
        case .level: .beyondLevel
        case .logger: form.loggerHasBlanks ? [.control, .bracket] : [.control, .space]
        case .number: .beyondNumber
        case .thread, .timestamp, .millisecondTimestamp, .clock, .zone: .lineEnd
        }
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

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

/// What a byte of a head is, as the ends of fields tell bytes apart.
private struct ByteClasses: OptionSet {
    let rawValue: UInt8

    /// LF, CR and NUL.
    static let lineEnd = ByteClasses(rawValue: 1)
    static let control = ByteClasses(rawValue: 2)
    static let space = ByteClasses(rawValue: 4)
    /// What a blank may begin with.
    static let blank = ByteClasses(rawValue: 8)
    static let bracket = ByteClasses(rawValue: 16)
    /// What is neither of a word nor blank.
    static let beyondLevel = ByteClasses(rawValue: 32)
    /// What is neither a digit nor a dot.
    static let beyondNumber = ByteClasses(rawValue: 64)

    static let ofBytes = (UInt8.min...UInt8.max).map(ByteClasses.init(of:))

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    private init(of byte: UInt8) {
        self = []
        if [0, 10, 13].contains(byte) { insert(.lineEnd) }
        if byte < 0x20 { insert(.control) }
        if byte == 0x20 { insert(.space) }
        if byte <= 0x20 || byte == 0xC2 { insert(.blank) }
        if "[]()".utf8.contains(byte) { insert(.bracket) }
        if !byte.isLetter, !byte.isDigit, !"_ \t".utf8.contains(byte) { insert(.beyondLevel) }
        if !byte.isDigit, byte != UInt8(ascii: ".") { insert(.beyondNumber) }
    }
}
