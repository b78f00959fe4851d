/// A rule as the search sees it: its texts in logs and on screens, and what all its texts mean.
struct RuleDocument: Sendable {
    /// A text that people may read out word for word.
    struct Wording {
        let shape: LetterShape
        let isUnspaced: Bool
        let units: Set<SpokenUnit>
        /// Whether it only names a subject.
        let isName: Bool
        let origin: Origin
        /// An argument that it contains, without which it belongs to another message; nil if there is none.
        let argument: LetterShape?
    }

    enum Origin {
        /// What the rule matches, or what a screen shows.
        case logged
        case title
        case cause
    }

    /// The texts of a rule, by how close they are to what people read out.
    struct Texts {
        var messageId: String?
        var takesAnyArguments = false
        var arguments: [String] = []
        /// Texts that the rule matches, or that screens show.
        var logged: [String] = []
        var titles: [String] = []
        var causes: [String] = []
        var explanations: [String] = []
        /// How people put it in their own words.
        var spoken: [String] = []
        /// The names of the product.
        var product: [String] = []
        /// The names of its parts.
        var parts: [String] = []
        /// Whether one of its log lines has been published.
        var isPublished = false
    }

    let id: String
    let product: String
    /// The ids of its message, and those before its texts on screens.
    let names: Set<MessageName>
    /// Whether it is the rule for all arguments of its message that no other rule lists.
    let takesAnyArguments: Bool
    let wordings: [Wording]
    /// What people say about it in their own words: the meanings of each saying.
    let sayings: [[SpokenUnit]]
    /// The concepts that name its product.
    let productConcepts: Set<String>
    /// Decides between rules that fit equally well: it is higher for a rule with few subjects, and for one with a published log line.
    let focus: Double
    /// The concepts in at least half of its titles and of the texts that it matches, with the share of those texts.
    let essence: [(unit: SpokenUnit, share: Double)]
    /// The weight of each concept in the rule, up to 1.
    private let concepts: [String: Double]
    /// The weight of each other word, up to 1.
    private let words: [LetterShape: Double]

    init(id: String, product: String, texts: Texts, vocabulary: SpokenVocabulary) {
        self.id = id
        self.product = product
        takesAnyArguments = texts.takesAnyArguments
        let logged = texts.logged.map(MessageName.split)
        let arguments = texts.arguments.map { LetterShape(SpokenText($0).compact) }
        names = Set(([texts.messageId] + logged.map(\.name)).compactMap { $0.flatMap(MessageName.init) })
        var concepts: [String: Double] = [:]
        var words: [LetterShape: Double] = [:]
        func units(of text: String, weight: Double) -> Set<SpokenUnit> {
            let units = Set(vocabulary.units(in: SpokenAtom.atoms(of: SpokenText(text)), tolerant: false))
            for unit in units {
                switch unit.kind {
                case .concepts(let names): for name in names { concepts[name] = max(concepts[name] ?? 0, weight) }
                case .word(let shape): words[shape] = max(words[shape] ?? 0, weight)
                }
            }
            return units
        }
        func wording(_ text: String, weight: Double, _ origin: Origin) -> Wording {
            let compact = SpokenText(text).compact
            let shape = LetterShape(compact)
            let units = units(of: text, weight: weight)
            return Wording(
                shape: shape, isUnspaced: compact.contains(where: \.isUnspaced), units: units,
                isName: units.count == 1 && units.allSatisfy { $0.isSubject(besides: vocabulary.commonplaces) }, origin: origin,
                argument: arguments.first { $0.count < shape.count && $0.distance(within: shape) == 0 })
        }
        wordings =
            (texts.arguments + logged.map(\.text)).map { wording($0, weight: 1, .logged) }
            + texts.titles.map { wording($0, weight: 1, .title) }
            + texts.causes.map { wording($0, weight: 0.85, .cause) }
        for text in texts.explanations { _ = units(of: text, weight: 0.2) }
        sayings = texts.spoken.map { units(of: $0, weight: 0.45).filter { !$0.concepts.isEmpty } }
        productConcepts = Set(texts.product.flatMap { units(of: $0, weight: 0.5).flatMap(\.concepts) })
        for text in texts.parts { _ = units(of: text, weight: 0.5) }
        // A rule is about what most of its texts mention.
        let spread = concepts.mapValues { _ in 0 }.merging(
            wordings.flatMap { $0.units.flatMap(\.concepts) }.map { ($0, 1) }, uniquingKeysWith: +)
        let most = Double(max(spread.values.max() ?? 1, 1))
        for (name, weight) in concepts where weight == 1 { concepts[name] = weight * (0.75 + 0.25 * Double(spread[name] ?? 0) / most) }
        let subjects = Set(wordings.filter { $0.origin != .cause }.flatMap { $0.units.flatMap(\.concepts) })
        focus = (texts.isPublished ? 1.02 : 1) - 0.009 * Double(min(subjects.count, 25))
        // A text that could belong to any message says nothing about the rule.
        let cores = wordings.filter { $0.origin != .cause && $0.units.contains { $0.isSubject(besides: vocabulary.commonplaces) } }
        essence = subjects.compactMap { name in
            let unit = SpokenUnit(kind: .concepts([name]), isElsewhere: false)
            let share = Double(cores.count { $0.units.contains { $0.concepts.contains(name) } }) / Double(max(cores.count, 1))
            return share >= 0.5 ? (unit, share) : nil
        }
        self.concepts = concepts
        self.words = words
    }

    /// The weight of a unit in the rule, from 0 to 1. A word may be misspelt.
    func weight(of unit: SpokenUnit) -> Double {
        switch unit.kind {
        case .concepts(let names): names.reduce(0) { max($0, weight(ofConcept: $1)) }
        case .word(let shape): words[shape] ?? words.reduce(0) { $1.value > $0 && $1.key.isSlip(of: shape) ? $1.value : $0 }
        }
    }
}

extension RuleDocument {
    /// A rule about `key.public` is also about `key`; one about `key` may mean `key.public`.
    private func weight(ofConcept name: String) -> Double {
        if let weight = concepts[name] { return weight }
        if let general = name.split(separator: ".").first.map(String.init), general != name { return (concepts[general] ?? 0) * 0.35 }
        return concepts.reduce(0) { most, other in other.key.hasPrefix(name + ".") ? max(most, other.value * 0.97) : most }
    }
}

extension SpokenUnit {
    var concepts: Set<String> {
        if case .concepts(let names) = kind { names } else { [] }
    }

    /// Whether it says what the other one says, or more exactly.
    func implies(_ other: SpokenUnit) -> Bool {
        concepts.contains { name in other.concepts.contains { $0 == name || name.hasPrefix($0 + ".") } }
    }

    /// Whether both may mean the same.
    func agrees(with other: SpokenUnit) -> Bool {
        switch (kind, other.kind) {
        case (.concepts(let one), .concepts(let other)):
            !one.isDisjoint(with: other) || one.contains { name in other.contains { $0.hasPrefix(name + ".") || name.hasPrefix($0 + ".") } }
        case (.word(let one), .word(let other)): one == other || one.isSlip(of: other)
        default: false
        }
    }
}

extension LetterShape {
    /// Whether it is the same word except for a letter, or for two in a long word.
    func isSlip(of other: LetterShape) -> Bool {
        let limit = min(count, other.count) < 6 ? 0 : min(count, other.count) < 11 ? 1 : 2
        return limit > 0 && distance(to: other, limit: limit) <= limit
    }
}
