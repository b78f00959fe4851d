import CByteSearch

/// The searches that go over every byte of a log, done by the C library: all unsafe code of this module is here.
enum ByteSearch {
    /// The first of the places `start`, `start + stride`, … at which a gram of the table may stand whole.
    static func firstGram(of table: GramTable, in bytes: [UInt8], from start: Int) -> Int? {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe table.filter.withUnsafeBufferPointer { filter in
                guard let first = buffer.baseAddress, let bits = filter.baseAddress else { return nil }
                let found = unsafe gram_search(first, buffer.count, start, table.stride, table.width, bits, table.shift)
                return found < buffer.count ? found : nil
            }
        }
    }

    /// The index of the first `byte` in the slice.
    static func first(_ byte: UInt8, in bytes: ArraySlice<UInt8>) -> Int? {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let first = buffer.baseAddress else { return nil }
            let index = unsafe byte_index(first, buffer.count, byte)
            return index < buffer.count ? bytes.startIndex + index : nil
        }
    }

    /// How many lines end in the range; see `line_ends`.
    static func lineEnds(in bytes: [UInt8], _ range: Range<Int>, after previous: UInt8) -> Int {
        unsafe bytes[range].withUnsafeBufferPointer { buffer in
            guard let first = buffer.baseAddress else { return 0 }
            return unsafe line_ends(first, buffer.count, previous)
        }
    }

    /// The index of the first LF, CR or NUL in the range, or its end.
    static func segmentEnd(in bytes: [UInt8], _ range: Range<Int>) -> Int {
        unsafe bytes[range].withUnsafeBufferPointer { buffer in
            guard let first = buffer.baseAddress else { return range.upperBound }
            return unsafe range.lowerBound + segment_end(first, buffer.count)
        }
    }

    /// Appends the bytes of `range`.
    static func append(_ source: Span<UInt8>, _ range: Range<Int>, to bytes: inout [UInt8]) {
        unsafe source.extracting(range).withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    }
}
