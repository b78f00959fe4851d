/// Parsing of the content of messages.
extension FluentParser {
    /// A piece of a pattern. Text still has its line ends; the indentation of each line is separate.
    private enum Piece {
        case text(String)
        case indent(String)
        case placeable(FluentExpression)
    }

    /// Nil if there is nothing after the equals sign or on the lines below it.
    mutating func optionalPattern() throws(FluentProblem) -> FluentPattern? {
        let blank = cursor.blankInline(at: 0)
        if let first = cursor.peek(blank), first != "\n" {
            cursor.advance(by: blank)
            return try pattern(isBlock: false)
        }
        let start = cursor.blankBlock().length
        guard start > 0, continuesValue(at: start) else { return nil }
        cursor.advance(by: start)
        return try pattern(isBlock: true)
    }

    /// Whether the line at an offset continues a value: it is indented, and does not begin with a special character.
    private func continuesValue(at offset: Int) -> Bool {
        let blank = cursor.blankInline(at: offset)
        guard let first = cursor.peek(offset + blank), first != "\n" else { return false }
        return first == "{" || blank > 0 && !["}", ".", "[", "*"].contains(first)
    }

    private mutating func pattern(isBlock: Bool) throws(FluentProblem) -> FluentPattern {
        var pieces: [Piece] = []
        var common = Int.max
        if isBlock {
            common = cursor.skipBlankInline()
            pieces.append(.indent(String(repeating: " ", count: common)))
        }
        while let scalar = cursor.current {
            switch scalar {
            case "\n":
                let block = cursor.blankBlock()
                guard block.length > 0, continuesValue(at: block.length) else { return Self.dedent(pieces, by: common) }
                cursor.advance(by: block.length)
                let indent = cursor.skipBlankInline()
                common = min(common, indent)
                pieces.append(.indent(String(repeating: "\n", count: block.lines) + String(repeating: " ", count: indent)))
            case "{": pieces.append(.placeable(try placeable()))
            case "}": throw problem("a '}' without a '{'; write {\"}\"} to show one")
            default: pieces.append(.text(cursor.prefix { $0 != "{" && $0 != "}" && $0 != "\n" }))
            }
        }
        return Self.dedent(pieces, by: common)
    }

    /// The pattern without the indentation common to all lines, and without trailing whitespace.
    private static func dedent(_ pieces: [Piece], by common: Int) -> FluentPattern {
        var elements: [FluentElement] = []
        func append(_ text: String) {
            if text.isEmpty { return }
            if case .text(let before)? = elements.last {
                elements[elements.count - 1] = .text(before + text)
            } else {
                elements.append(.text(text))
            }
        }
        for piece in pieces {
            switch piece {
            case .placeable(let expression): elements.append(.placeable(expression))
            case .indent(let indent): append(String(indent.dropLast(common)))
            case .text(let text): append(text)
            }
        }
        if case .text(let last)? = elements.last {
            let end = last.unicodeScalars.lastIndex { $0 != " " && $0 != "\n" }
            elements.removeLast()
            if let end { elements.append(.text(String(last.unicodeScalars[...end]))) }
        }
        return FluentPattern(elements: elements)
    }

    mutating func placeable() throws(FluentProblem) -> FluentExpression {
        try expect("{")
        cursor.skipBlank()
        let expression = try expression()
        try expect("}")
        return expression
    }

    private mutating func expression() throws(FluentProblem) -> FluentExpression {
        let place = cursor.place
        let selector = try inlineExpression()
        cursor.skipBlank()
        guard cursor.current == "-", cursor.peek(1) == ">" else {
            if case .term(_, attribute: .some, _) = selector {
                throw FluentProblem(place: place, message: "a term's attribute is not shown; select on it")
            }
            return selector
        }
        try checkSelector(selector, at: place)
        cursor.advance(by: 2)
        _ = cursor.skipBlankInline()
        try endLine()
        return .select(selector, try variants())
    }

    private func checkSelector(_ selector: FluentExpression, at place: FluentPlace) throws(FluentProblem) {
        switch selector {
        case .message: throw FluentProblem(place: place, message: "a message cannot be selected on")
        case .term(_, attribute: nil, _): throw FluentProblem(place: place, message: "a term cannot be selected on, only its attributes")
        case .nested: throw FluentProblem(place: place, message: "a placeable cannot be selected on")
        default: return
        }
    }

    private mutating func variants() throws(FluentProblem) -> [FluentVariant] {
        var variants: [FluentVariant] = []
        cursor.skipBlank()
        while cursor.current == "[" || cursor.current == "*" {
            let isDefault = cursor.skip("*")
            if isDefault, variants.contains(where: \.isDefault) { throw problem("a second variant with '*'") }
            try expect("[")
            cursor.skipBlank()
            let place = cursor.place
            let isNumber = cursor.current.map { Self.isDigit($0) || $0 == "-" } ?? false
            let key = isNumber ? FluentName(text: try number(), place: place) : try name()
            cursor.skipBlank()
            try expect("]")
            guard let value = try optionalPattern() else { throw problem("the variant '\(key.text)' has no text") }
            variants.append(FluentVariant(key: key, isNumber: isNumber, isDefault: isDefault, value: value))
            cursor.skipBlank()
        }
        guard variants.contains(where: \.isDefault) else { throw problem("one of the variants needs a '*', for all that no other fits") }
        return variants
    }
}
