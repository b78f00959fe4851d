public import RuleTable
public import Terms
import Wording

extension SpokenVocabulary {
    /// The words that people use, in every language that has any, because they may not speak the language of the report.
    public init(languages: [Language] = Language.allCases) {
        let words = languages.map { Words.of($0).search }
        self.init(
            concepts: words.map(\.concepts.plain), commonplaces: words.map(\.commonplaces.plain), fillers: words.map(\.fillers.plain),
            elsewhere: words.map(\.elsewhere.plain),
            numbers: words.map(\.numbers.plain))
    }
}
