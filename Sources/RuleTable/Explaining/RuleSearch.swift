/// The result of a search for somebody's words.
struct FoundRules {
    struct Scored {
        let id: String
        /// Above 1 if the words are a text of the rule; up to 1 if only their meaning agrees.
        let score: Double
    }

    /// The rules that fit, best first.
    var fitting: [Scored] = []
    /// The rules that almost fit, if none does.
    var nearest: [Scored] = []
    /// Whether the first one stands out.
    var isClear = false
}

/// Finds the rules that somebody's words are about.
struct RuleSearch: Sendable {
    private let documents: [RuleDocument]
    private let vocabulary: SpokenVocabulary
    private let names: Set<MessageName>
    private let rarity: UnitRarity

    init(documents: [RuleDocument], vocabulary: SpokenVocabulary) {
        self.documents = documents
        self.vocabulary = vocabulary
        names = documents.reduce(into: []) { $0.formUnion($1.names) }
        rarity = UnitRarity(documents)
    }

    func rules(for words: String) -> FoundRules {
        let said = SaidNames(in: SpokenAtom.atoms(of: SpokenText(words)), known: names, numbers: vocabulary.numbers)
        let question = SpokenQuestion(names: said, documents: documents, rarity: rarity, vocabulary: vocabulary)
        return said.known.isEmpty ? question.byWords() : question.byNames()
    }
}
