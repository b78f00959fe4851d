import CByteSearch

/// The searches over every byte of a log, done in C. All unsafe code of the module is in this file.
enum ByteSearch {
    /// The index of the first `byte` in the slice; nil if there is none.
    static func first(_ byte: UInt8, in bytes: ArraySlice<UInt8>) -> Int? {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let first = buffer.baseAddress else { return nil }
            let index = unsafe byte_index(first, buffer.count, byte)
            return index < buffer.count ? bytes.startIndex + index : nil
        }
    }

    /// The index of the first occurrence of a text in the slice; nil if there is none.
    static func first(_ text: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard let byte = text.first else { return bytes.startIndex }
        var rest = bytes
        while let place = first(byte, in: rest) {
            rest = rest[place...]
            if rest.starts(with: text) { return place }
            rest = rest.dropFirst()
        }
        return nil
    }

    /// The number of lines that end in the range; `previous` is the byte before it. See `line_ends`.
    static func lineEnds(in bytes: Span<UInt8>, _ range: Range<Int>, after previous: UInt8) -> Int {
        unsafe bytes.extracting(range).withUnsafeBufferPointer { buffer in
            guard let first = buffer.baseAddress else { return 0 }
            return unsafe line_ends(first, buffer.count, previous)
        }
    }

    /// The index of the first LF, CR or NUL in the range, or the range's end.
    static func segmentEnd(in bytes: [UInt8], _ range: Range<Int>) -> Int { segmentEnd(in: bytes[range]) }

    /// The index of the first LF, CR or NUL in the slice, or its end.
    static func segmentEnd(in bytes: ArraySlice<UInt8>) -> Int {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let first = buffer.baseAddress else { return bytes.endIndex }
            return unsafe bytes.startIndex + segment_end(first, buffer.count)
        }
    }

    /// The length of a head in `knownHead`.
    static let headSize = Int(HEAD_SIZE)

    /// The number of the first of these heads with which the line at `start` begins; nil if there is none. See `known_head`.
    static func knownHead(_ heads: [UInt8], at start: Int, in bytes: [UInt8]) -> Int? {
        guard start + headSize <= bytes.count else { return nil }
        return unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe heads.withUnsafeBufferPointer { heads in
                guard let line = buffer.baseAddress, let first = heads.baseAddress else { return nil }
                let known = unsafe known_head(line + start, first, heads.count / (3 * headSize))
                return known < 0 ? nil : Int(known)
            }
        }
    }

    /// The length of a time that `fullTime` reads.
    static let timeSize = Int(TIME_SIZE)

    /// The digits of the time `2024-01-25 11:10:34.735` at `start`; nil if there is none, or not before `limit`.
    static func fullTime(at start: Int, _ limit: Int, in bytes: [UInt8]) -> UInt64? {
        guard start + timeSize <= min(limit, bytes.count) else { return nil }
        let digits = unsafe bytes.withUnsafeBufferPointer { buffer in unsafe buffer.baseAddress.map { unsafe full_time($0 + start) } }
        return digits == 0 ? nil : digits
    }

    /// So far a record's digits are moved up in `plainRecords` to make room for its tag.
    static let tagBits = UInt64(TAG_BITS)

    /// Goes on from `start` over records of which nothing but the time and the level is wanted, writes them and returns their number. See
    /// `plain_records`.
    static func plainRecords(
        in bytes: [UInt8], from start: inout Int, before limit: Int, skipping: Bool, heads: HeadPatterns, to records: inout [UInt64]
    ) -> Int {
        unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe heads.withKnownHeads { heads in
                unsafe records.withUnsafeMutableBufferPointer { records in
                    guard let first = bytes.baseAddress, let record = records.baseAddress else { return 0 }
                    return unsafe plain_records(first, &start, limit, bytes.count, skipping, heads, record, records.count)
                }
            }
        }
    }

    /// The index of the first NUL in the range, or the range's end.
    static func firstNul(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
        unsafe bytes.extracting(range).withUnsafeBufferPointer { buffer in
            guard let first = buffer.baseAddress else { return range.upperBound }
            return unsafe range.lowerBound + byte_index(first, buffer.count, 0)
        }
    }

    /// The index of the first byte in the range that is not NUL, or the range's end.
    static func nulsEnd(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
        unsafe bytes.extracting(range).withUnsafeBufferPointer { buffer in
            guard let first = buffer.baseAddress else { return range.upperBound }
            return unsafe range.lowerBound + run_end(first, buffer.count, 0)
        }
    }

    /// Appends the bytes of `range`.
    static func append(_ source: Span<UInt8>, _ range: Range<Int>, to bytes: inout [UInt8]) {
        unsafe source.extracting(range).withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    }
}

extension ArraySlice<UInt8> {
    /// The index of the first occurrence of a text; nil if there is none.
    package func place(of text: [UInt8]) -> Int? { ByteSearch.first(text, in: self) }
}

/// Markers, laid out so that all of them are found by examining only every `stride`-th position of the bytes.
///
/// Of each marker, `stride` consecutive grams (runs of a few bytes) are stored. Wherever the marker occurs, one of them is at an examined
/// position. The memory layout is the one that the C code reads (`marker_table`).
@safe final class MarkerTable: @unchecked Sendable {
    private let table: marker_table
    private let isEmpty: Bool

    init(
        stride: Int, width: Int, filter: GramFilter, buckets: [UInt32], bucketShift: UInt32, origins: [marker_origin], texts: [UInt8]
    ) {
        isEmpty = origins.isEmpty
        unsafe table = marker_table(
            stride: UInt32(stride), width: UInt32(width), mask: .max >> (64 - 8 * UInt64(width)), has_words: filter.hasWords,
            filter_shift: filter.shift, filter: copied(filter.bytes), bucket_shift: bucketShift, buckets: copied(buckets),
            origins: copied(origins),
            texts: copied(texts))
    }

    deinit {
        unsafe table.filter.deallocate()
        unsafe table.buckets.deallocate()
        unsafe table.origins.deallocate()
        unsafe table.texts.deallocate()
    }

    /// Calls `found` for every marker that is completely in the bytes and has a stored gram at or after `start`, until `found` returns
    /// false.
    func search(_ bytes: Span<UInt8>, from start: Int, found: (_ place: Int, _ marker: Int) -> Bool) {
        if isEmpty { return }
        unsafe withUnsafePointer(to: table) { table in
            unsafe bytes.withUnsafeBufferPointer { buffer in
                guard let first = buffer.baseAddress else { return }
                var cursor = marker_cursor()
                cursor.next = start
                while unsafe marker_next(table, first, buffer.count, &cursor), found(cursor.begin, Int(cursor.marker)) {}
            }
        }
    }
}

/// The heads of a log's records, as `plain_records` reads them.
struct HeadPatterns {
    /// As `ByteSearch.knownHead` reads them.
    var patterns: [UInt8] = []
    var facts: [head_facts] = []
    /// Whether lines of an access log are taken, and for the first digit of each status the tag; 0 for records of which more is wanted.
    var takesRequests = false
    let requestTags: [UInt32]
    /// Whether lines are taken that begin with a time and show no level.
    var takesBare = false

    var isEmpty: Bool { facts.isEmpty && !takesRequests && !takesBare }

    fileprivate func withKnownHeads(_ body: (UnsafePointer<known_heads>) -> Int) -> Int {
        unsafe patterns.withUnsafeBufferPointer { patterns in
            unsafe facts.withUnsafeBufferPointer { facts in
                unsafe requestTags.withUnsafeBufferPointer { tags in
                    guard let firstTag = tags.baseAddress else { return 0 }
                    return unsafe LevelTable.ofLevels.withTable { levels in
                        var heads = unsafe known_heads(
                            patterns: patterns.baseAddress, facts: facts.baseAddress, count: facts.count, takes_requests: takesRequests,
                            request_tags: firstTag, takes_bare: takesBare, levels: levels)
                        return unsafe body(&heads)
                    }
                }
            }
        }
    }
}

/// The words for levels, laid out so that they are told by few comparisons (`level_table`).
@safe final class LevelTable: @unchecked Sendable {
    /// `LevelWord.names`.
    static let ofLevels = LevelTable(LevelWord.names)

    private let table: level_table

    private init(_ names: [String]) {
        var lengths = [UInt16](repeating: 0, count: 32)
        for name in names { lengths[Int(name.utf8.first ?? 0) & 31] |= 1 << UInt16(name.utf8.count) }
        let letters = names.map { $0.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }
        unsafe table = level_table(
            lengths: copied(lengths), letters: copied(letters), counts: copied(names.map { UInt8($0.utf8.count) }),
            count: UInt32(names.count))
    }

    deinit {
        unsafe table.lengths.deallocate()
        unsafe table.letters.deallocate()
        unsafe table.counts.deallocate()
    }

    /// The number, from 1, of the word that these letters are, in whatever case; 0 for any other.
    func code(of range: Range<Int>, in bytes: [UInt8]) -> UInt32 {
        guard !range.isEmpty else { return 0 }
        return unsafe bytes[range].withUnsafeBufferPointer { word in
            unsafe word.baseAddress.map { first in unsafe withTable { unsafe level_code($0, first, word.count) } } ?? 0
        }
    }

    fileprivate func withTable<Result>(_ body: (UnsafePointer<level_table>) -> Result) -> Result {
        unsafe withUnsafePointer(to: table) { unsafe body($0) }
    }
}

/// A copy of the elements in memory that the caller must deallocate.
private func copied<Element>(_ elements: [Element]) -> UnsafePointer<Element> {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: elements.count)
    unsafe memory.initialize(from: elements, count: elements.count)
    return unsafe UnsafePointer(memory)
}

/// Markers, laid out so that they are found if line ends break them (`break_table`).
@safe final class BreakTable: @unchecked Sendable {
    /// The position of a gram in a marker, not counting whitespace.
    struct Origin {
        let gram: UInt32
        let marker: Int
        let offset: Int
    }

    let texts: [Marker]
    /// Sorted by gram.
    let origins: [Origin]
    private let table: break_table

    init(_ texts: [Marker], origins: [Origin], filter: GramFilter, follows: [UInt8]) {
        self.texts = texts
        self.origins = origins
        unsafe table = break_table(
            has_words: filter.hasWords, filter_shift: filter.shift, filter: copied(filter.bytes), follows: copied(follows), blanks: 64)
    }

    deinit {
        unsafe table.filter.deallocate()
        unsafe table.follows.deallocate()
    }

    /// Calls `found` for each line end in `start..<end` that may break a marker, with the grams across it: those with three, two and one
    /// bytes before the line end.
    func breaks(in bytes: Span<UInt8>, from start: Int, upTo end: Int, found: (_ place: Int, _ grams: [UInt32]) -> Void) {
        if origins.isEmpty { return }
        unsafe withUnsafePointer(to: table) { table in
            unsafe bytes.withUnsafeBufferPointer { buffer in
                guard let first = buffer.baseAddress else { return }
                var grams: [UInt32] = [0, 0, 0]
                var at = start
                while at < end {
                    at = unsafe grams.withUnsafeMutableBufferPointer { grams in
                        unsafe grams.baseAddress.map { unsafe break_next(table, first, buffer.count, at, end, $0) } ?? end
                    }
                    if at < end { found(at, grams) }
                    at += 1
                }
            }
        }
    }
}
