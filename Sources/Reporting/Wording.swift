import Diagnosis
import LogScanning
import RuleTable
import Terms
import Wording

/// The words of one report: a language, its phrases, and the rule table whose texts are shown.
struct Wording: Sendable {
    let language: Language
    let phrases: Words
    private let table: RuleSet

    init(_ table: RuleSet, _ language: Language) {
        self.init(table, language, words: .of(language))
    }

    init(_ table: RuleSet, _ language: Language, words: Words) {
        self.language = language
        phrases = words
        self.table = table
    }

    /// The same words, with what these products call their machine, if it is one name.
    func speaking(of products: [String]) -> Wording {
        guard let machine = product(products.first ?? "")?.machine, products.allSatisfy({ product($0)?.machine == machine }) else {
            return self
        }
        var words = phrases.table
        words.machine = (phrase(machine.one), phrase(machine.many))
        return Wording(table, language, words: Words(table: words))
    }

    func rule(_ id: String?) -> Rule? { id.flatMap(table.rule) }

    func product(_ id: String) -> Product? { table.product(id: id) }

    func falseFriend(_ name: String) -> NamedLimit<FalseFriend>? { table.falseFriends.first { $0.name == name } }

    func blindSpot(_ name: String) -> NamedLimit<BlindSpot>? { table.blindSpots.first { $0.name == name } }

    /// The paths at which the logs would be in which a rule is searched for.
    func logs(ofRule id: String) -> [String] { rule(id).flatMap { product($0.product)?.logs(of: $0) } ?? [] }

    func phrase(_ text: LocalizedText) -> Phrase { Phrase(text[language]) }

    /// A rule's text with the product's parameter values inserted, in its variant for what the log lacks.
    func phrase(_ text: LocalizedText, of product: String, _ values: [String: String], lacking absent: Set<Absence> = []) -> Phrase {
        Phrase(self.product(product)?.filled(text, in: language, with: values, lacking: absent) ?? text[language])
    }

    /// A text of a finding's rule, with this finding's values.
    func phrase(_ text: LocalizedText, of finding: Finding) -> Phrase {
        phrase(text, of: finding.product, finding.values, lacking: Absence.of(finding.message, nodes: finding.nodes))
    }

    /// A rule's text with a remark if it is shown in another language than the report's, because its author wrote it in no more.
    func tellingLanguage(of text: LocalizedText, _ phrase: Phrase) -> Phrase {
        let shown = text.shownLanguage(for: language)
        return shown == language ? phrase : "\(phrase) \(phrases.findings.onlyIn(Words.of(shown).locale.name.plain))"
    }

    /// The title of a rule, or its id if the table has no such rule.
    func title(ofRule id: String) -> Phrase { rule(id).map { phrase($0.title, of: $0.product, [:]) } ?? Phrase(id, .quoted) }

    /// The name of a message that no rule knows.
    func title(ofUnknown message: LogMessage) -> Phrase { title(ofUnknown: message.id, isCut: message.isCut) }

    func title(ofUnknown id: String?, isCut: Bool) -> Phrase {
        isCut ? phrases.findings.cutTitle(id) : phrases.findings.unknownTitle(id)
    }
}
