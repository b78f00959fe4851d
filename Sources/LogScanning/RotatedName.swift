/// The name of a file, interpreted as a log's rotation. Names are in lower case.
struct RotatedName {
    /// The name without the extension of a compression.
    let name: ArraySlice<UInt8>
    let isPacked: Bool

    init(_ name: [UInt8]) {
        // The last three have no magic number and are not unpacked, which must be reported of a log.
        let packer = [".gz", ".xz", ".bz2", ".zst", ".lzma", ".br", ".deflate"].first {
            name.count > $0.utf8.count && name.suffix($0.utf8.count).elementsEqual($0.utf8)
        }
        isPacked = packer != nil
        self.name = name.dropLast(packer?.utf8.count ?? 0)
    }

    /// The rotation of the log `log` that this name denotes; nil if there is none. Rotations are tried before the plain name, so that a `*`
    /// does not match a date or number.
    func rotation(of log: [UInt8]) -> Rotation? {
        let pattern = log[...]
        if let rotation = rotation(in: name, { matches($0, pattern) }) { return rotation }
        if let dot = log.lastIndex(of: UInt8(ascii: ".")) {
            let ending = log[dot...]
            if name.suffix(ending.count) == ending,
                let rotation = rotation(in: name.dropLast(ending.count), { matches($0, log[..<dot]) })
            {
                return rotation
            }
        }
        guard matches(name, pattern) else { return nil }
        return isPacked ? .numbered(0) : .live
    }

    /// The rotation after an accepted stem, as in `stem.1`, `stem-2024-01-25`, `stem.20240125` and `stem-2024-01-25-1`; nil if there is
    /// none.
    private func rotation(in text: ArraySlice<UInt8>, _ accepts: (ArraySlice<UInt8>) -> Bool) -> Rotation? {
        for index in text.indices where isSeparator(text[index]) && accepts(text[..<index]) {
            if let rotation = age(text[text.index(after: index)...]) { return rotation }
        }
        return nil
    }

    private func age(_ text: ArraySlice<UInt8>) -> Rotation? {
        if let number = number(text) { return .numbered(number) }
        for (length, digits) in [(10, [0..<4, 5..<7, 8..<10]), (8, [0..<4, 4..<6, 6..<8])] where text.count >= length {
            let date = Array(text.prefix(length))
            let parts = digits.map { date[$0] }
            guard parts.allSatisfy({ $0.allSatisfy(isDigit) }), length == 8 || date[4] == UInt8(ascii: "-") && date[7] == UInt8(ascii: "-")
            else { continue }
            let day = parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
            let rest = text.dropFirst(length)
            if rest.isEmpty { return .dated(day, counter: 0) }
            if let first = rest.first, isSeparator(first), let counter = number(rest.dropFirst()) { return .dated(day, counter: counter) }
        }
        return nil
    }

    /// A number of at most six digits, because eight are a date; nil for anything else.
    private func number(_ text: ArraySlice<UInt8>) -> Int? {
        guard (1...6).contains(text.count), text.allSatisfy(isDigit) else { return nil }
        return text.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

    private func isSeparator(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") }

    /// Whether the name matches the pattern. On a mismatch only the last `*` is extended by a byte, which is sufficient.
    private func matches(_ name: ArraySlice<UInt8>, _ pattern: ArraySlice<UInt8>) -> Bool {
        var (at, wanted) = (name.startIndex, pattern.startIndex)
        var star: (pattern: Int, name: Int)?
        while at < name.endIndex {
            if wanted < pattern.endIndex, pattern[wanted] == UInt8(ascii: "*") {
                star = (wanted, at)
                wanted += 1
            } else if wanted < pattern.endIndex, pattern[wanted] == name[at] {
                (at, wanted) = (at + 1, wanted + 1)
            } else if let last = star {
                star = (last.pattern, last.name + 1)
                (at, wanted) = (last.name + 1, last.pattern + 1)
            } else {
                return false
            }
        }
        return pattern[wanted...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
