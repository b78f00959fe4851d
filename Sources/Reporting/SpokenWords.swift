public import RuleTable
public import Terms
import Wording

extension SpokenVocabulary {
    /// What people say, in every language that there are words in: they may speak another one than the report's.
    public init(languages: [Language] = Language.allCases) {
        let words = languages.map { Words.of($0).search }
        self.init(
            concepts: words.map(\.concepts.plain), commonplaces: words.map(\.commonplaces.plain), fillers: words.map(\.fillers.plain),
            elsewhere: words.map(\.elsewhere.plain))
    }
}
