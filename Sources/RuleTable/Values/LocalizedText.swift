public import Terms

/// One text in every language. A rule table without one of them does not load.
public struct LocalizedText: Hashable, Sendable {
    public var en: String
    public var es: String
    public var ja: String
    public var ko: String

    public init(en: String, es: String, ja: String, ko: String) {
        self.en = en
        self.es = es
        self.ja = ja
        self.ko = ko
    }

    public subscript(language: Language) -> String {
        switch language {
        case .english: en
        case .spanish: es
        case .japanese: ja
        case .korean: ko
        }
    }
}
