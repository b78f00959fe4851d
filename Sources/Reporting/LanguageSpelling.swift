public import Terms
import Wording

extension Language {
    /// The language that a spelling means: a code with or without a country and an encoding (`ja`, `ja-JP`, `es_MX.UTF-8`), or the language's name
    /// in English or in itself (`Korean`, `日本語`). Nil if there are no words in it.
    public init?(spelling: String) {
        let asked = spelling.lowercased()
        let code = asked.prefix { !"_-.@".contains($0) }
        // The usual case needs no table of words.
        let known =
            Self.allCases.first { $0.rawValue == code }
            ?? Self.allCases.first { language in
                let names = Words.of(language).locale.spellings.plain.split(separator: ",").map { $0.drop { $0 == " " } }
                return names.contains { $0 == asked || $0 == code }
            }
        guard let known else { return nil }
        self = known
    }
}
