import LogScanning
import Terms

extension RuleDocument {
    /// Creates a document from what people may read out of a rule or say in their own words.
    init(_ rule: Rule, of product: Product?, vocabulary: SpokenVocabulary) {
        var texts = Texts()
        texts.messageId = rule.match.messageId
        texts.takesAnyArguments = rule.match.messageArgs == .any
        if case .list(let patterns) = rule.match.messageArgs { texts.arguments = patterns.map(\.spoken) }
        texts.logged = rule.match.text.map(\.spoken) + rule.screenTexts.map(\.text)
        texts.titles = Self.said(rule.title)
        texts.causes = rule.causes.flatMap { Self.said($0.title) }
        texts.explanations = Self.said(rule.diagnosis) + rule.causes.flatMap { Self.said($0.explanation) }
        texts.spoken = rule.spokenTexts
        texts.product = product?.name.texts.map(\.text) ?? []
        texts.parts = product?.parameters.flatMap { $0.values.map(\.name) } ?? []
        texts.isPublished = rule.basis == .publishedLog
        self.init(id: rule.id, product: rule.product, texts: texts, vocabulary: vocabulary)
    }

    /// A text in all languages and variants, without its placeholders.
    private static func said(_ text: LocalizedText) -> [String] {
        text.alternatives.flatMap(\.texts).map { localized in replacingPlaceholders(in: localized.text) { _ in "" } }
    }
}

extension TextPattern {
    /// The pattern with a space for each `*` and `\`.
    fileprivate var spoken: String { String(pattern.map { $0 == "*" || $0 == "\\" ? " " : $0 }) }
}
