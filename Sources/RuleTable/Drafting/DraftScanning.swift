import LogScanning

/// Reads a draft's examples as its log source would, and tells which matches find them.
struct DraftScanning {
    private let setting: RuleDraft.Setting
    private let rules: RuleSet

    init(_ setting: RuleDraft.Setting, _ rules: RuleSet) {
        self.setting = setting
        self.rules = rules
    }

    /// The message to draft a rule for: the first that no rule knows, else the first. A record that nothing marks is one message, its text.
    func message(in record: String) -> (message: LogMessage, level: String)? {
        var source = setting.source
        var records = source.records(in: record)
        if records.isEmpty {
            source.texts += patterns(for: source.body(of: record)).map { TextPattern($0).longestLiteral }
                .filter { $0.count >= RuleMatch.markerLength }
            records = source.records(in: record)
        }
        let messages = records.flatMap { record in
            (record.messages.isEmpty ? record.candidates : record.messages).map { (message: $0, level: record.level) }
        }
        return messages.first { rules.rule(for: $0.message, of: setting.product.id) == nil } ?? messages.first
    }

    /// The matches to try, the narrowest first.
    func matches(for message: LogMessage) -> [RuleMatch] {
        let source = Self.name(message.source.split { "./".contains($0) }.last.map(String.init))
        let texts = message.text.map(patterns) ?? []
        let byText = texts.flatMap { text in
            [source, nil].map { RuleMatch(source: $0, text: [TextPattern(text)]) }
        }.filter { $0.text[0].literalLength > 0 }
        guard let id = Self.name(message.id) else { return byText }
        let arguments = patterns(message.arguments)
        let byId = [source, nil].map { RuleMatch(source: $0, messageId: id, messageArgs: arguments) }
        let byBoth = texts.map { RuleMatch(messageId: id, messageArgs: arguments, text: [TextPattern($0)]) }
        return byId + byBoth + byText
    }

    /// Whether the rule knows a message of the record, and no other rule knows any.
    func matches(_ record: String, _ rule: Rule) -> Bool {
        let matched = rulesSpeaking(with: rule, of: record)
        return matched.contains(rule.id) && matched.allSatisfy { $0 == nil || $0 == rule.id }
    }

    /// Whether the rule knows a message of the record.
    func speaks(_ rule: Rule, of record: String) -> Bool { rulesSpeaking(with: rule, of: record).contains(rule.id) }

    private func rulesSpeaking(with rule: Rule, of record: String) -> Set<String?> {
        let table = RuleSet(
            products: rules.declaredProducts.filter { $0.id == rule.product },
            rules: rules.rules.filter { $0.product == rule.product && $0.id != rule.id } + [rule], digest: "")
        let records = (table.products.first?.sources ?? []).flatMap { $0.records(in: record) }
        return Set(records.flatMap { table.messages(of: $0, in: rule.product) }.map { $0.rule?.id })
    }

    private func patterns(for text: String) -> [String] { WidenedText.patterns(for: text, mask: setting.mask) }

    /// A logger or id that a rule can name.
    private static func name(_ text: String?) -> String? {
        guard let text, !text.isEmpty, !text.contains(where: { $0.isWhitespace || $0 == "*" }) else { return nil }
        return text
    }

    /// A pattern for each argument; nil if they are not known for sure.
    private func patterns(_ arguments: LogMessage.Arguments) -> RuleMatch.Arguments? {
        switch arguments {
        case _ where arguments.areNone: return .list([])
        case .list(let list):
            return .list(
                list.map { argument in
                    let fitting = patterns(for: argument).map(TextPattern.init).first { pattern in
                        pattern.literalLength > 0 && pattern.fits(FoldedText(argument))
                    }
                    return fitting ?? TextPattern("*")
                })
        case .none, .malformed, .cut: return nil
        }
    }
}
