/// Parses a file of words. An entry that cannot be parsed is recorded as a problem, and parsing continues with the next one.
package struct FluentParser {
    var cursor: FluentCursor
    private var resource = FluentResource()

    package static func parse(_ text: String) -> FluentResource {
        var parser = FluentParser(cursor: FluentCursor(text))
        parser.readEntries()
        return parser.resource
    }

    private mutating func readEntries() {
        cursor.advance(by: cursor.blankBlock().length)
        var pending: String?
        while cursor.current != nil {
            do throws(FluentProblem) {
                let entry = try entry()
                let blankLines = cursor.blankBlock()
                cursor.advance(by: blankLines.length)
                // A comment directly above a message belongs to it.
                if case .comment(1, let text) = entry, blankLines.lines == 0, cursor.current.map(beginsMessage) ?? false {
                    pending = text
                    continue
                }
                append(entry, &pending)
            } catch {
                if let comment = pending { resource.entries.append(.comment(level: 1, text: comment)) }
                pending = nil
                resource.problems.append(error)
                skipEntry()
            }
        }
    }

    private mutating func append(_ entry: FluentEntry, _ comment: inout String?) {
        if case .message(var message) = entry, let text = comment {
            message.comment = text
            comment = nil
            resource.entries.append(.message(message))
        } else {
            resource.entries.append(entry)
        }
    }

    private func beginsMessage(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || Self.beginsName(scalar) }

    /// Skips to the next line that begins an entry.
    private mutating func skipEntry() {
        while cursor.current != nil {
            _ = cursor.prefix { $0 != "\n" }
            cursor.advance()
            if let scalar = cursor.current, beginsMessage(scalar) || scalar == "#" { return }
        }
    }

    private mutating func entry() throws(FluentProblem) -> FluentEntry {
        if cursor.current == "#" { return try comment() }
        let isTerm = cursor.skip("-")
        let id = try name()
        _ = cursor.skipBlankInline()
        try expect("=")
        let value = try optionalPattern()
        let attributes = try attributes()
        if value == nil, isTerm || attributes.isEmpty { throw problem("'\(id.text)' has no text") }
        try endLine()
        return .message(FluentMessage(id: id, isTerm: isTerm, value: value, attributes: attributes, comment: nil))
    }

    private mutating func comment() throws(FluentProblem) -> FluentEntry {
        var lines: [String] = []
        let level = cursor.prefix { $0 == "#" }.unicodeScalars.count
        guard level <= 3 else { throw problem("a comment begins with at most three '#'") }
        while true {
            if cursor.current != "\n", cursor.current != nil { try expect(" ") }
            lines.append(cursor.prefix { $0 != "\n" })
            // The comment continues with a line that has the same number of signs, followed by a space or nothing.
            let goesOn = (1...level).allSatisfy { cursor.peek($0) == "#" } && [" ", "\n", nil].contains(cursor.peek(level + 1))
            guard cursor.current == "\n", goesOn else { break }
            cursor.advance(by: level + 1)
        }
        try endLine()
        return .comment(level: level, text: lines.joined(separator: "\n"))
    }

    private mutating func attributes() throws(FluentProblem) -> [FluentAttribute] {
        var attributes: [FluentAttribute] = []
        while true {
            let start = cursor.blankBlock().length
            let dot = start + cursor.blankInline(at: start)
            guard start > 0, cursor.peek(dot) == "." else { return attributes }
            cursor.advance(by: dot + 1)
            let id = try name()
            _ = cursor.skipBlankInline()
            try expect("=")
            guard let value = try optionalPattern() else { throw problem("'.\(id.text)' has no text") }
            attributes.append(FluentAttribute(id: id, value: value))
        }
    }

    mutating func endLine() throws(FluentProblem) {
        if cursor.current == nil || cursor.skip("\n") { return }
        throw problem("expected the end of the line, found '\(cursor.current.map(String.init) ?? "")'")
    }

    mutating func expect(_ scalar: Unicode.Scalar) throws(FluentProblem) {
        if cursor.skip(scalar) { return }
        let found = cursor.current.map { $0 == "\n" ? "the end of the line" : "'\($0)'" } ?? "the end of the file"
        throw problem("expected '\(scalar)', found \(found)")
    }

    mutating func name() throws(FluentProblem) -> FluentName {
        let place = cursor.place
        guard let first = cursor.current, Self.beginsName(first) else { throw problem("expected a name, which begins with a letter") }
        return FluentName(text: cursor.prefix { Self.beginsName($0) || Self.isDigit($0) || $0 == "-" || $0 == "_" }, place: place)
    }

    func problem(_ message: String) -> FluentProblem { FluentProblem(place: cursor.place, message: message) }

    static func beginsName(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
