import Fluent
import Spelling
import Wording

/// Compiles one message of one language to the form that `WordTable` reads, and collects what it uses.
struct PatternCompiler {
    let folder: WordFolder
    let file: WordFile
    let parameters: [WordParameter]
    /// The language's plural categories.
    let categories: Set<PluralRule.Category>
    private(set) var used: Set<String> = []
    /// The used variables that are inserted into the text.
    private(set) var shown: Set<String> = []
    /// For each variable that is selected on: the keys of the variants, and the place of the first.
    private(set) var keys: [String: (keys: Set<String>, place: FluentPlace)] = [:]
    /// The messages and terms being expanded.
    private var stack: [String] = []

    init(folder: WordFolder, file: WordFile, parameters: [WordParameter], categories: Set<PluralRule.Category>) {
        self.folder = folder
        self.file = file
        self.parameters = parameters
        self.categories = categories
    }

    /// The values of a term's variables; nil outside terms.
    typealias Literals = [String: String]

    mutating func compile(_ pattern: FluentPattern, literals: Literals? = nil) throws(WordProblem) -> String {
        var code = ""
        for element in pattern.elements {
            switch element {
            case .text(let text): code += text
            case .placeable(let expression): code += try compile(expression, literals)
            }
        }
        return code
    }

    private mutating func compile(_ expression: FluentExpression, _ literals: Literals?) throws(WordProblem) -> String {
        switch expression {
        case .string(_, let value): return value
        case .number(let number): return number
        case .nested(let inner): return try compile(inner, literals)
        case .variable(let name):
            if let literals { return try literal(name, literals) }
            return code(PatternCode.value) + letter(of: try shownIndex(name))
        case .function(let name, let arguments):
            let (variable, isGrouped) = try number(name, arguments)
            return code(isGrouped ? PatternCode.value : PatternCode.plainValue) + letter(of: try shownIndex(variable))
        case .message(let name, let attribute):
            guard attribute == nil, let message = folder.messages[name.text], let value = message.message.value else {
                throw problem("there is no message '\(name.text)'", at: name.place)
            }
            return try within(name) { (compiler) throws(WordProblem) in try compiler.compile(value) }
        case .term(let name, _, let arguments):
            let term = try term(name)
            let literals = try self.literals(arguments)
            guard let value = term.value else { return "" }
            return try within(name) { (compiler) throws(WordProblem) in try compiler.compile(value, literals: literals) }
        case .select(let selector, let variants): return try compile(selector, variants, literals)
        }
    }

    private mutating func within(
        _ name: FluentName, _ work: (inout PatternCompiler) throws(WordProblem) -> String
    ) throws(WordProblem) -> String {
        if stack.contains(name.text) { throw problem("'\(name.text)' leads back to itself", at: name.place) }
        stack.append(name.text)
        defer { stack.removeLast() }
        return try work(&self)
    }

    // MARK: Selections

    private mutating func compile(
        _ selector: FluentExpression, _ variants: [FluentVariant], _ literals: Literals?
    ) throws(WordProblem) -> String {
        if let value = try literalValue(of: selector, literals) {
            let chosen = variants.first { $0.key.text == value } ?? variants.first(where: \.isDefault)
            return try chosen.map { (variant) throws(WordProblem) in try compile(variant.value, literals: literals) } ?? ""
        }
        let (name, index) = try selected(selector)
        try check(variants, of: parameters[index], at: name.place)
        let place = variants[0].key.place
        keys[name.text, default: ([], place)].keys.formUnion(variants.map(\.key.text))
        var code = code(PatternCode.selection) + letter(of: index)
        for variant in variants.filter(\.isDefault) + variants.filter({ !$0.isDefault }) {
            let key = (variant.isNumber ? "=" : "") + variant.key.text
            code += self.code(PatternCode.key) + key + self.code(PatternCode.pattern) + (try compile(variant.value))
        }
        return code + self.code(PatternCode.end)
    }

    /// The variable that is selected on.
    private mutating func selected(_ selector: FluentExpression) throws(WordProblem) -> (FluentName, Int) {
        switch selector {
        case .variable(let name): return (name, try index(of: name))
        case .function(let name, let arguments):
            let variable = try number(name, arguments).variable
            return (variable, try index(of: variable))
        default: throw problem("only variables, and attributes of terms, can be selected on", at: .start)
        }
    }

    private func check(_ variants: [FluentVariant], of parameter: WordParameter, at place: FluentPlace) throws(WordProblem) {
        for (number, variant) in variants.enumerated() where variants[..<number].contains(where: { $0.key.text == variant.key.text }) {
            throw problem("the variant '\(variant.key.text)' occurs here twice", at: variant.key.place)
        }
        switch parameter.kind {
        case .choice: return
        case .number:
            let named = variants.filter { !$0.isNumber }
            for variant in named where !(PluralRule.Category(rawValue: variant.key.text).map(categories.contains) ?? false) {
                throw problem("'\(variant.key.text)' is not a plural of this language, which has \(plurals)", at: variant.key.place)
            }
            let missing = PluralRule.Category.allCases.filter { category in
                categories.contains(category) && !named.contains { $0.key.text == category.rawValue }
            }
            if let category = missing.first, named.count > 1 || category == .other {
                throw problem("the plural '\(category.rawValue)' is missing: this language has \(plurals)", at: place)
            }
        default: throw problem("'$\(parameter.name)' is \(parameter.kind), and cannot be selected on", at: place)
        }
    }

    private var plurals: String {
        PluralRule.Category.allCases.filter(categories.contains).map(\.rawValue).joined(separator: ", ")
    }

    /// The value of a selector that is known at compile time: a text, a number, a term's attribute or argument.
    private mutating func literalValue(of selector: FluentExpression, _ literals: Literals?) throws(WordProblem) -> String? {
        switch selector {
        case .string(_, let value): return value
        case .number(let number): return number
        case .variable(let name): return try literals.map { (literals) throws(WordProblem) in try literal(name, literals) }
        case .term(let name, let attribute?, let arguments):
            let found = try term(name).attributes.first { $0.id.text == attribute.text }
            guard let found else { throw problem("the term '-\(name.text)' has no attribute '.\(attribute.text)'", at: attribute.place) }
            return try compile(found.value, literals: try self.literals(arguments))
        default: return nil
        }
    }

    // MARK: Names

    private func term(_ name: FluentName) throws(WordProblem) -> FluentMessage {
        guard let term = folder.terms[name.text] else { throw problem("there is no term '-\(name.text)'", at: name.place) }
        return term.message
    }

    private func literals(_ arguments: FluentArguments?) throws(WordProblem) -> Literals {
        var literals: Literals = [:]
        for (name, value) in arguments?.named ?? [] {
            switch value {
            case .string(_, let text): literals[name.text] = text
            case .number(let number): literals[name.text] = number
            default: throw problem("a term's argument is a text or a number", at: name.place)
            }
        }
        return literals
    }

    private func literal(_ name: FluentName, _ literals: Literals) throws(WordProblem) -> String {
        guard let value = literals[name.text] else {
            throw problem("a term's variable is an argument of its: '$\(name.text)' is not given", at: name.place)
        }
        return value
    }

    /// Parses `NUMBER($line, useGrouping: 0)`.
    private func number(_ name: FluentName, _ arguments: FluentArguments) throws(WordProblem) -> (variable: FluentName, isGrouped: Bool) {
        guard name.text == "NUMBER", case .variable(let variable)? = arguments.positional.first, arguments.positional.count == 1 else {
            throw problem("the one function here is NUMBER, of one variable", at: name.place)
        }
        var isGrouped = true
        for (name, value) in arguments.named {
            guard name.text == "useGrouping", case .number(let number) = value, number == "0" || number == "1" else {
                throw problem("the one option here is useGrouping, 0 or 1", at: name.place)
            }
            isGrouped = number == "1"
        }
        return (variable, isGrouped)
    }

    private mutating func index(of name: FluentName) throws(WordProblem) -> Int {
        guard let index = parameters.firstIndex(where: { $0.name == name.text }) else {
            let meant = nearest(to: name.text, among: parameters.map(\.name)).map { "; did you mean '$\($0)'?" } ?? ""
            throw problem("the English comment declares no '$\(name.text)'\(meant)", at: name.place)
        }
        used.insert(name.text)
        return index
    }

    /// The index of a variable that is inserted into the text itself.
    private mutating func shownIndex(_ name: FluentName) throws(WordProblem) -> Int {
        let index = try index(of: name)
        if case .choice(let type) = parameters[index].kind {
            throw problem("'$\(name.text)' is a \(type): it can only be selected on", at: name.place)
        }
        shown.insert(name.text)
        return index
    }

    private func letter(of index: Int) -> String { code(PatternCode.firstArgument + UInt8(index)) }

    private func code(_ code: UInt8) -> String { String(Unicode.Scalar(code)) }

    private func problem(_ message: String, at place: FluentPlace) -> WordProblem { file.problem(message, at: place) }
}

extension FluentPlace {
    static let start = FluentPlace(line: 1, column: 1)
}
