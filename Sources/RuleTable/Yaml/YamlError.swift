extension YamlError {
    /// Describes a syntax error of libyaml by what was expected, with specific messages for the two most common mistakes.
    init(syntax problem: String, context: String?, place: TextPlace, in bytes: [UInt8]) {
        var message = problem
        for beginning in ["did not find expected ", "could not find expected "] where problem.hasPrefix(beginning) {
            message = "expected " + problem.dropFirst(beginning.count)
        }
        if place.byte(in: bytes) == UInt8(ascii: "\t") {
            message = "a tab: expected blanks for the indentation"
        } else if problem.hasPrefix("mapping values are not allowed") {
            message = "': ' where no mapping may begin: expected a text that contains it to be in quotes"
        } else if let context {
            message += ", " + context
        }
        self.init(message: message, place: place)
    }
}

extension TextPlace {
    /// The place of the byte at `offset` in a text.
    init(ofByte offset: Int, in bytes: [UInt8]) {
        let before = bytes.prefix(offset)
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        self.init(
            line: before.count { $0 == UInt8(ascii: "\n") } + 1,
            column: String(decoding: before[lineStart...], as: UTF8.self).unicodeScalars.count + 1
        )
    }

    /// The byte at this place, or nil beyond the end of the line.
    func byte(in bytes: [UInt8]) -> UInt8? {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard lines.indices.contains(line - 1) else { return nil }
        let scalars = String(decoding: lines[line - 1], as: UTF8.self).unicodeScalars
        return scalars.dropFirst(column - 1).first.flatMap { UInt8(exactly: $0.value) }
    }
}
