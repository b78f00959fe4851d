/// The compiled words of one language.
package struct WordTable: Sendable {
    /// The BCP 47 code.
    package let language: String
    /// In the order of the English files; see `PatternCode`.
    package let patterns: [String]
    /// What the product in question calls the machine that its certificates are for, and several of them.
    package var machine: (one: Phrase, many: Phrase)
    private let plural: PluralRule
    private let digitSeparator: String
    private let listSeparator: Phrase

    /// - Parameters:
    ///   - plural: CLDR's rules for the language's whole numbers.
    ///   - digitSeparator: The separator between groups of three digits.
    ///   - listSeparator: The separator between the elements of a list.
    ///   - machine: What to call the machine of a product that says nothing of it, and several of them.
    package init(
        language: String, plural: String, digitSeparator: String, listSeparator: String, machine: (one: Phrase, many: Phrase),
        patterns: [String]
    ) {
        self.language = language
        self.plural = PluralRule(plural)
        self.digitSeparator = digitSeparator
        self.listSeparator = Phrase(listSeparator)
        self.machine = machine
        self.patterns = patterns
    }

    /// The text at an index with its values inserted.
    package func phrase(_ index: Int, _ arguments: WordArgument...) -> Phrase { phrase(index, arguments) }

    package func phrase(_ index: Int, _ arguments: [WordArgument]) -> Phrase {
        var reader = PatternReader(rest: patterns[index].utf8[...], arguments: arguments, table: self)
        return reader.phrase()
    }

    package func category(of number: UInt64) -> PluralRule.Category { plural.category(of: number) }

    /// A value as inserted into a text.
    func shown(_ argument: WordArgument, grouped: Bool) -> Phrase {
        switch argument {
        case .number(let number): "\(number, groupedBy: grouped ? digitSeparator : "")"
        case .phrase(let phrase), .hole(let phrase, _): phrase
        case .list(let phrases): phrases.joined(listSeparator)
        case .choice(let key): Phrase(key)
        }
    }

    /// How well a variant's key fits a value.
    func fit(of key: Substring, for argument: WordArgument) -> VariantFit {
        switch argument {
        case .number(let number):
            if key == "=\(number)" { return .exact }
            return key == category(of: number).rawValue ? .kind : .none
        case .hole(_, let category): return key == category.rawValue ? .kind : .none
        case .choice(let choice): return key == choice ? .exact : .none
        case .phrase, .list: return .none
        }
    }
}

/// How well a variant fits a value: one for the number itself is preferred to one for its plural category.
enum VariantFit: Int, Comparable {
    case none, kind, exact

    static func < (one: VariantFit, other: VariantFit) -> Bool { one.rawValue < other.rawValue }
}
