/// Reads a compiled pattern and inserts the values.
struct PatternReader {
    private var rest: Substring.UTF8View
    private let arguments: [WordArgument]
    private let table: WordTable

    init(rest: Substring.UTF8View, arguments: [WordArgument], table: WordTable) {
        self.rest = rest
        self.arguments = arguments
        self.table = table
    }

    /// Reads up to the end of the pattern, or of the variant that it is part of.
    mutating func phrase() -> Phrase {
        var parts: [Phrase] = []
        reading: while let code = rest.first {
            switch code {
            case PatternCode.value, PatternCode.plainValue:
                rest.removeFirst()
                if let argument = argument() { parts.append(table.shown(argument, grouped: code == PatternCode.value)) }
            case PatternCode.selection:
                rest.removeFirst()
                parts.append(chosen())
            case PatternCode.key, PatternCode.end: break reading
            default: parts.append(Phrase(text()))
            }
        }
        return parts.count == 1 ? parts[0] : parts.joined("")
    }

    private mutating func argument() -> WordArgument? {
        guard let letter = rest.popFirst() else { return nil }
        let index = Int(letter) - Int(PatternCode.firstArgument)
        return arguments.indices.contains(index) ? arguments[index] : nil
    }

    private mutating func text() -> String {
        let end = rest.firstIndex { $0 <= PatternCode.end } ?? rest.endIndex
        defer { rest = rest[end...] }
        return String(Substring(rest[..<end]))
    }

    /// Reads a selection: the variant that fits best, or the first if none does.
    private mutating func chosen() -> Phrase {
        let argument = argument()
        var best: (fit: VariantFit, pattern: Substring.UTF8View)?
        while rest.first == PatternCode.key {
            rest.removeFirst()
            let key = text()
            rest.removeFirst()
            let fit = argument.map { table.fit(of: key[...], for: $0) } ?? .none
            if best.map({ $0.fit < fit }) ?? true { best = (fit, rest) }
            skipVariant()
        }
        rest = rest.dropFirst()
        guard let best else { return "" }
        var reader = PatternReader(rest: best.pattern, arguments: arguments, table: table)
        return reader.phrase()
    }

    /// Skips a variant's pattern, including the selections in it.
    private mutating func skipVariant() {
        var depth = 0
        while let code = rest.first {
            if depth == 0, code == PatternCode.key || code == PatternCode.end { return }
            if code == PatternCode.selection { depth += 1 }
            if code == PatternCode.end { depth -= 1 }
            rest.removeFirst()
        }
    }
}
