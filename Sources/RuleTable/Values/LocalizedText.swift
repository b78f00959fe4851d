public import Terms

/// A text in the languages of its rule table. Only a private rule's may lack some: the first one that it has is shown for them.
public struct LocalizedText: Hashable, Sendable, Codable {
    /// In the order of the languages.
    package let texts: [Text]
    /// The texts to use instead if the log lacks something that this text mentions. The first that applies is used.
    public var variants: [Variant]

    public init(_ texts: [Text], variants: [Variant] = []) {
        self.texts = texts
        self.variants = variants
    }

    /// The text in one language.
    public struct Text: Hashable, Sendable, Codable {
        public var language: Language
        public var text: String

        public init(_ language: Language, _ text: String) {
            self.language = language
            self.text = text
        }
    }

    /// The text for a log that lacks something.
    public struct Variant: Hashable, Sendable, Codable {
        /// What must be missing: a parameter's id, `argument` or `node`; in an operation's title, a field's id. Several are joined with a plus
        /// (`unit+host`) and must all be missing.
        public var without: String
        public var text: LocalizedText

        public init(without: String, text: LocalizedText) {
            self.without = without
            self.text = text
        }

        /// The names in `without`.
        var names: [String] { without.split(separator: "+", omittingEmptySubsequences: false).map(String.init) }
    }

    /// The language in which the text is shown to readers of another one.
    public func shownLanguage(for language: Language) -> Language {
        texts.contains { $0.language == language } ? language : texts.first?.language ?? language
    }

    /// The text in a language, or in the first language if there is none.
    public subscript(language: Language) -> String {
        texts.first { $0.language == language }?.text ?? texts.first?.text ?? ""
    }

    /// The text to show if the log lacks these things.
    public func lacking(_ absent: Set<String>) -> LocalizedText {
        variants.first { $0.names.allSatisfy(absent.contains) }?.text ?? self
    }

    /// This text and its variants, each without variants of its own.
    var alternatives: [LocalizedText] { [LocalizedText(texts)] + variants.map(\.text) }
}
