/// The members of a JSON object, without decoding their values: a row is large, and little of it is needed at a time.
///
/// What is not an object has no members, and a member whose value is cut is not one.
struct JSONMembers: Sequence, IteratorProtocol {
    private let bytes: ArraySlice<UInt8>
    private var at: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        at = bytes.startIndex
        at = skip("{") ? at : bytes.endIndex
    }

    /// The next key, as it is written, and the place of its value.
    mutating func next() -> (key: ArraySlice<UInt8>, value: Range<Int>)? {
        _ = skip(",")
        skipSpace()
        guard let end = stringEnd(at) else { return nil }
        let key = bytes[(at + 1)..<(end - 1)]
        at = end
        guard skip(":") else { return nil }
        skipSpace()
        guard let end = valueEnd(at) else { return nil }
        defer { at = end }
        return (key, at..<end)
    }

    private mutating func skipSpace() {
        while at < bytes.endIndex, bytes[at] == 0x20 || (0x09...0x0D).contains(bytes[at]) { at += 1 }
    }

    private mutating func skip(_ mark: Unicode.Scalar) -> Bool {
        skipSpace()
        guard at < bytes.endIndex, bytes[at] == UInt8(ascii: mark) else { return false }
        at += 1
        return true
    }

    /// The place after the string that begins here; nil if none does, or it is cut.
    private func stringEnd(_ start: Int) -> Int? {
        guard start < bytes.endIndex, bytes[start] == UInt8(ascii: "\"") else { return nil }
        var place = start + 1
        while place < bytes.endIndex {
            switch bytes[place] {
            case UInt8(ascii: "\""): return place + 1
            case UInt8(ascii: "\\"): place += 2
            default: place += 1
            }
        }
        return nil
    }

    private func valueEnd(_ start: Int) -> Int? {
        var (place, depth) = (start, 0)
        while place < bytes.endIndex {
            switch bytes[place] {
            case UInt8(ascii: "\""):
                guard let end = stringEnd(place) else { return nil }
                place = end
                if depth == 0 { return place }
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                place += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                // The end of a number, or of a word, that is the object's last value.
                if depth == 0 { return place }
                depth -= 1
                place += 1
                if depth == 0 { return place }
            case UInt8(ascii: ",") where depth == 0: return place
            default: place += 1
            }
        }
        return nil
    }
}
