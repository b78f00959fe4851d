public import LogScanning
public import Terms

/// A rule for a record that none knows yet, as far as the record itself tells it: match and examples. A person writes what it means.
public struct RuleDraft: Hashable, Sendable {
    public let rule: Rule

    /// The reason why no rule can be drafted.
    public enum Problem: Error, Hashable, Sendable {
        /// The text is no record of the log source with a message.
        case noMessage
        /// This rule matches the same messages as the drafted one would.
        case known(rule: String)
        /// Nothing in the record distinguishes it from others: it is made of numbers and blanks.
        case nothingToMatch
    }

    /// What a record is part of.
    public struct Setting: Sendable {
        /// As in the rule table.
        public var product: Product
        public var source: LogSource
        /// What stands in the record in place of secrets.
        public var mask: String?

        public init(product: Product, source: LogSource, mask: String? = nil) {
            self.product = product
            self.source = source
            self.mask = mask
        }
    }

    /// - Parameters:
    ///   - record: The record's lines, as they are to be the rule's example.
    ///   - others: Other records of the same logs, the nearest first, of which some become quiet examples.
    ///   - name: The rule's id without the product; nil for one made from the message.
    ///   - texts: The texts for the places that a person will fill in, given the message.
    public init(
        of record: String, beside others: [String], in setting: Setting, named name: String?, over rules: RuleSet,
        texts: (LogMessage) -> DraftTexts
    ) throws(Problem) {
        let scanning = DraftScanning(setting, rules)
        guard let (message, level) = scanning.message(in: record) else { throw .noMessage }
        let sources = setting.source.isNeeded ? [] : [setting.source.name]
        let id = "\(setting.product.id)/\(name ?? rules.freeName(for: message, in: setting.product.id))"
        let words = texts(message)
        var rule = Rule(
            id: id, product: setting.product.id, severity: .init(of: message, level: level), basis: .inferred, sources: sources,
            match: RuleMatch(), title: words.title, diagnosis: words.diagnosis,
            causes: [
                .init(id: "unknown", title: words.cause, explanation: words.explanation, decidedBy: nil, steps: [words.step])
            ], references: [], examples: .init(matching: [record], quiet: []))
        var known: String?
        let matches = scanning.matches(for: message).filter { match in
            let twin = rules.rules.first { $0.product == rule.product && $0.id != id && $0.match.folded == match.folded }
            known = known ?? twin?.id
            return twin == nil && setting.product.canReach(match)
        }
        if let known { throw .known(rule: known) }
        guard let match = matches.first(where: { scanning.matches(record, rule.with($0)) }) else { throw .nothingToMatch }
        rule.match = match
        rule.examples.quiet = Array(others.lazy.filter { !scanning.speaks(rule, of: $0) && $0 != record }.prefix(Self.quietCount))
        self.rule = rule
    }

    /// A rule with `TODO` in every place, for a message that is not known yet.
    public static func blank(id: String, of product: Product, texts: (LogMessage) -> DraftTexts) -> Rule {
        let words = texts(LogMessage(source: "", id: nil, arguments: .none))
        return Rule(
            id: id, product: product.id, severity: .warning, basis: .inferred, match: RuleMatch(text: [TextPattern("*TODO*")]),
            title: words.title, diagnosis: words.diagnosis,
            causes: [.init(id: "unknown", title: words.cause, explanation: words.explanation, decidedBy: nil, steps: [words.step])],
            references: [], examples: .init(matching: ["TODO"], quiet: []))
    }

    /// The most quiet examples.
    private static let quietCount = 3
    /// The number of characters of a message that a match tells apart.
    public static let textBound = 1_000
}

/// The texts of a draft, in the language of its author.
public struct DraftTexts: Sendable {
    public var title: LocalizedText
    public var diagnosis: LocalizedText
    /// The title of its only cause.
    public var cause: LocalizedText
    public var explanation: LocalizedText
    public var step: LocalizedText

    /// Braces, which would refer to parameters, are written as parentheses.
    public init(_ language: Language, title: String, diagnosis: String, cause: String, explanation: String, step: String) {
        func text(_ words: String) -> LocalizedText {
            LocalizedText([.init(language, words.replacing("{", with: "(").replacing("}", with: ")"))])
        }
        self.title = text(title)
        self.diagnosis = text(diagnosis)
        self.cause = text(cause)
        self.explanation = text(explanation)
        self.step = text(step)
    }
}

extension Rule {
    fileprivate func with(_ match: RuleMatch) -> Rule {
        var rule = self
        rule.match = match
        return rule
    }
}

extension Rule.Severity {
    /// What the message says of itself, else the record's level.
    fileprivate init(of message: LogMessage, level: String) {
        switch (message.severity ?? level).uppercased() {
        case "CRITICAL", "FATAL", "ERROR", "SEVERE": self = .critical
        case "WARNING", "WARN": self = .warning
        default: self = .info
        }
    }
}

extension RuleSet {
    /// A name from the message's id or first words that no rule of the product has.
    fileprivate func freeName(for message: LogMessage, in product: String) -> String {
        let arguments: [String] = if case .list(let list) = message.arguments { list } else { [] }
        let words = message.id.map { [$0] + arguments } ?? [message.text ?? ""]
        var name = ""
        for character in words.joined(separator: " ").lowercased() {
            if character.isASCII, character.isLetter || character.isNumber {
                name.append(character)
            } else if !name.isEmpty, !name.hasSuffix("-") {
                name.append("-")
            }
            if name.count == 40 { break }
        }
        while name.hasSuffix("-") { name.removeLast() }
        if name.isEmpty || ["product", "verify"].contains(name) { name = "message" }
        guard rule(id: "\(product)/\(name)") != nil else { return name }
        let numbers = 2...(rules.count + 2)
        return numbers.lazy.map { "\(name)-\($0)" }.first { self.rule(id: "\(product)/\($0)") == nil } ?? name
    }
}
