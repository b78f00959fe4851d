public import Terms

/// One text in every language. A rule table without one of them does not load.
public struct LocalizedText: Hashable, Sendable {
    public var en: String
    public var es: String
    public var ja: String
    public var ko: String
    /// What stands in its place where the log lacks something that it speaks of. The first that fits counts.
    public var variants: [Variant]

    public init(en: String, es: String, ja: String, ko: String, variants: [Variant] = []) {
        self.en = en
        self.es = es
        self.ja = ja
        self.ko = ko
        self.variants = variants
    }

    /// The text for a log that does not have one thing.
    public struct Variant: Hashable, Sendable {
        /// The id of a parameter of the product, or `argument` or `node`.
        public var without: String
        public var text: LocalizedText

        public init(without: String, text: LocalizedText) {
            self.without = without
            self.text = text
        }
    }

    public subscript(language: Language) -> String {
        switch language {
        case .english: en
        case .spanish: es
        case .japanese: ja
        case .korean: ko
        }
    }

    /// The text to be shown where the log lacks these things.
    public func lacking(_ absent: Set<String>) -> LocalizedText {
        variants.first { absent.contains($0.without) }?.text ?? self
    }

    /// It and its variants, each without variants of its own.
    var alternatives: [LocalizedText] { [self] + variants.map(\.text) }
}
