public import Terms

/// One text in every language. A rule table without one of them does not load.
public struct LocalizedText: Hashable, Sendable {
    /// In the order of the languages.
    package let texts: [Text]
    /// What stands in its place where the log lacks something that it speaks of. The first that fits counts.
    public var variants: [Variant]

    public init(_ texts: [Text], variants: [Variant] = []) {
        self.texts = texts
        self.variants = variants
    }

    /// The text in one language.
    public struct Text: Hashable, Sendable {
        public var language: Language
        public var text: String

        public init(_ language: Language, _ text: String) {
            self.language = language
            self.text = text
        }
    }

    /// The text for a log that lacks something.
    public struct Variant: Hashable, Sendable {
        /// The id of a parameter of the product, or `argument` or `node`; of an operation's title, the id of a field. With a plus between several,
        /// as `unit+host`, for a log that lacks them all.
        public var without: String
        public var text: LocalizedText

        public init(without: String, text: LocalizedText) {
            self.without = without
            self.text = text
        }

        /// What the log must lack, each by its name.
        var names: [String] { without.split(separator: "+", omittingEmptySubsequences: false).map(String.init) }
    }

    /// The text in a language; the first where there is none.
    public subscript(language: Language) -> String {
        texts.first { $0.language == language }?.text ?? texts.first?.text ?? ""
    }

    /// The text to be shown where the log lacks these things.
    public func lacking(_ absent: Set<String>) -> LocalizedText {
        variants.first { $0.names.allSatisfy(absent.contains) }?.text ?? self
    }

    /// It and its variants, each without variants of its own.
    var alternatives: [LocalizedText] { [LocalizedText(texts)] + variants.map(\.text) }
}
