/// Parsing of the contents of braces.
extension FluentParser {
    mutating func inlineExpression() throws(FluentProblem) -> FluentExpression {
        switch cursor.current {
        case "{": return .nested(try placeable())
        case "\"": return try string()
        case "$":
            cursor.advance()
            return .variable(try name())
        case "-" where cursor.peek(1).map(Self.beginsName) ?? false:
            cursor.advance()
            let id = try name()
            let attribute = try self.attribute()
            let hasArguments = cursor.peek(blankLength()) == "("
            return .term(id, attribute: attribute, arguments: hasArguments ? try arguments() : nil)
        case "-": return .number(try number())
        case let scalar? where Self.isDigit(scalar): return .number(try number())
        case let scalar? where Self.beginsName(scalar):
            let id = try name()
            guard cursor.peek(blankLength()) == "(" else { return .message(id, attribute: try attribute()) }
            guard id.text.unicodeScalars.allSatisfy({ !("a"..."z").contains($0) }) else {
                throw FluentProblem(place: id.place, message: "a function's name has capital letters only")
            }
            return .function(id, arguments: try arguments())
        default: throw problem("expected a value: a variable, a term, a message, a text or a number")
        }
    }

    /// The number of spaces and line ends that follow.
    private func blankLength() -> Int {
        var length = 0
        while let scalar = cursor.peek(length), scalar == " " || scalar == "\n" { length += 1 }
        return length
    }

    private mutating func attribute() throws(FluentProblem) -> FluentName? {
        cursor.skip(".") ? try name() : nil
    }

    private mutating func arguments() throws(FluentProblem) -> FluentArguments {
        var arguments = FluentArguments()
        cursor.skipBlank()
        try expect("(")
        cursor.skipBlank()
        while cursor.current != ")" {
            let value = try inlineExpression()
            cursor.skipBlank()
            if case .message(let name, attribute: nil) = value, cursor.skip(":") {
                if arguments.named.contains(where: { $0.name.text == name.text }) {
                    throw FluentProblem(place: name.place, message: "'\(name.text)' occurs twice")
                }
                cursor.skipBlank()
                arguments.named.append((name, try literal()))
            } else {
                guard arguments.named.isEmpty else { throw problem("a value without a name follows one with a name") }
                arguments.positional.append(value)
            }
            cursor.skipBlank()
            guard cursor.skip(",") else { break }
            cursor.skipBlank()
        }
        try expect(")")
        return arguments
    }

    private mutating func literal() throws(FluentProblem) -> FluentExpression {
        cursor.current == "\"" ? try string() : .number(try number())
    }

    mutating func number() throws(FluentProblem) -> String {
        var text = cursor.skip("-") ? "-" : ""
        func digits(_ parser: inout FluentParser) throws(FluentProblem) -> String {
            let digits = parser.cursor.prefix(while: Self.isDigit)
            if digits.isEmpty { throw parser.problem("expected a digit") }
            return digits
        }
        text += try digits(&self)
        if cursor.skip(".") { text += "." + (try digits(&self)) }
        return text
    }

    private mutating func string() throws(FluentProblem) -> FluentExpression {
        var (raw, value) = ("", String.UnicodeScalarView())
        try expect("\"")
        while let scalar = cursor.current, scalar != "\"" {
            if scalar == "\n" { throw problem("a text in quotes ends in its line") }
            cursor.advance()
            raw.unicodeScalars.append(scalar)
            guard scalar == "\\" else {
                value.append(scalar)
                continue
            }
            let (escape, meant) = try escaped()
            raw += escape
            value.append(meant)
        }
        try expect("\"")
        return .string(raw: raw, value: String(value))
    }

    /// The escape after a backslash, as written and as the scalar that it means.
    private mutating func escaped() throws(FluentProblem) -> (raw: String, meant: Unicode.Scalar) {
        guard let scalar = cursor.current else { throw problem("a text in quotes has no end") }
        let length = ["u": 4, "U": 6][scalar]
        guard scalar == "\\" || scalar == "\"" || length != nil else { throw problem("unknown escape '\\\(scalar)'") }
        cursor.advance()
        guard let length else { return (String(scalar), scalar) }
        var digits = ""
        while digits.unicodeScalars.count < length, let digit = cursor.current, digit.properties.isASCIIHexDigit {
            digits.unicodeScalars.append(digit)
            cursor.advance()
        }
        guard digits.unicodeScalars.count == length, let code = UInt32(digits, radix: 16) else {
            throw problem("'\\\(scalar)' needs \(length) hexadecimal digits")
        }
        // As in Mozilla's parser, a code that is not a valid scalar becomes the replacement character.
        return (String(scalar) + digits, Unicode.Scalar(code) ?? "\u{FFFD}")
    }
}
