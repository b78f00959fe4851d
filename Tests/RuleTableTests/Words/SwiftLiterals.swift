/// The string literals of a Swift source, each with the line that it begins in. Literals inside of an interpolation count too.
struct SwiftLiterals {
    private var rest: Substring
    private var line = 1
    private var found: [(text: String, line: Int)] = []

    static func read(_ source: String) -> [(text: String, line: Int)] {
        var literals = SwiftLiterals(rest: source[...])
        while !literals.rest.isEmpty { literals.code() }
        return literals.found
    }

    private init(rest: Substring) {
        self.rest = rest
    }

    private mutating func next() -> Character? {
        guard let character = rest.popFirst() else { return nil }
        if character == "\n" { line += 1 }
        return character
    }

    /// Code up to the parenthesis that closes an interpolation, or to the end.
    private mutating func code() {
        var depth = 0
        while let character = next() {
            switch character {
            case "\"": literal()
            case "/" where rest.first == "/":
                while let skipped = rest.first, skipped != "\n" { rest.removeFirst() }
            case "(": depth += 1
            case ")":
                depth -= 1
                if depth < 0 { return }
            default: break
            }
        }
    }

    private mutating func literal() {
        let start = line
        var text = ""
        while let character = next(), character != "\"" {
            guard character == "\\" else {
                text.append(character)
                continue
            }
            switch next() {
            case "(":
                text.append(WrittenText.value)
                code()
            case "u":
                let digits = rest.dropFirst().prefix { $0 != "}" }
                rest = rest.dropFirst(digits.count + 2)
                if let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) { text.unicodeScalars.append(scalar) }
            case "n": text.append("\n")
            case let escaped?: text.append(escaped)
            case nil: break
            }
        }
        found.append((text, start))
    }
}
