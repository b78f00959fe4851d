/// What was said, compared with every rule.
struct SpokenQuestion {
    /// The minimum score of a rule that fits by its meaning.
    private static let threshold = 0.36
    /// The minimum score of a rule that almost fits.
    private static let nearThreshold = 0.18

    private let names: SaidNames
    private let documents: [RuleDocument]
    /// The units of what was said, each once.
    private let units: [SpokenUnit]
    /// The units without those that name a product.
    private let matter: [SpokenUnit]
    private let rarity: UnitRarity
    private let wordings: WordingSearch
    private let commonplaces: Set<String>
    /// The products that were named; empty where none was, or all.
    private let products: Set<String>

    init(names: SaidNames, documents: [RuleDocument], rarity: UnitRarity, vocabulary: SpokenVocabulary) {
        self.names = names
        self.documents = documents
        commonplaces = vocabulary.commonplaces
        var seen: Set<SpokenUnit> = []
        units = vocabulary.units(in: names.rest, tolerant: true).filter { seen.insert($0).inserted }
        self.rarity = rarity
        products = Self.productsNamed(by: units, documents)
        let productNames = documents.reduce(into: Set()) { $0.formUnion($1.productConcepts) }
        matter = units.filter { $0.concepts.isDisjoint(with: productNames) }
        wordings = WordingSearch(names.rest, units, documents)
    }

    /// The rules of the ids that were said. The rest of the words distinguishes them.
    func byNames() -> FoundRules {
        let own = documents.indices.filter { !documents[$0].names.isDisjoint(with: names.known.keys) }
        var ranked = ranked(own) { max(wordings.own[$0], wordings.short[$0], sense($0)) }
        // What only rules of other products speak of is unknown beside an id.
        let rivals = Set(own.map { documents[$0].product })
        let rarity = UnitRarity(documents.filter { rivals.contains($0.product) })
        // A text that several rules share distinguishes nothing.
        let said = units.filter { unit in
            !wordings.sharedUnits.contains { $0.agrees(with: unit) }
                && (isSubject(unit) ? rarity[unit] > UnitRarity.least : rarity[unit] == 0)
        }
        // The words beside the id of a single rule need not be arguments.
        let isHeard = names.known.values.contains { $0 >= .slip }
        let best = ranked.first?.score ?? 0
        let second = ranked.dropFirst().first?.score ?? 0
        var isClear = ranked.count == 1
        if !said.isEmpty, best >= 0.4, best > second * 1.1 {
            isClear = true
        } else if let other = ranked.firstIndex(where: { documents[$0.index].takesAnyArguments }) {
            // Arguments that no rule lists belong to the rule for all others. If no arguments were said, that rule comes last.
            let entry = ranked.remove(at: other)
            if said.isEmpty { ranked.append(entry) } else { ranked.insert(entry, at: 0) }
            isClear = isClear || !said.isEmpty
        } else if ranked.count > 1 || !isHeard, best < 0.4, said.contains(where: { rarity[$0] == 0 }) {
            return FoundRules(nearest: scored(ranked.prefix(Self.nearestShown)))
        }
        return FoundRules(fitting: scored(ranked[...]), isClear: isClear)
    }

    /// The rules with a text, or a meaning, like what was said.
    func byWords() -> FoundRules {
        if let subject = bySubject() { return subject }
        let ranked = ranked(Array(documents.indices), score)
        guard let best = ranked.first?.score, best >= Self.threshold else { return FoundRules(nearest: nearest) }
        let fitting = ranked.prefix { $0.score >= max(Self.threshold, best * 0.55) }
        let second = fitting.dropFirst().first?.score ?? 0
        return FoundRules(fitting: scored(fitting), isClear: best > second * 1.08)
    }

    /// All rules about the only thing that was said; nil if more was said, or no rule is about it.
    private func bySubject() -> FoundRules? {
        guard names.rest.count <= 6, units.count == 1, let unit = units.first, !names.hasForeign else { return nil }
        let holders = ranked(documents.indices.filter { documents[$0].weight(of: unit) >= 0.5 }) { documents[$0].weight(of: unit) }
        return holders.isEmpty ? nil : FoundRules(fitting: scored(holders[...]), isClear: holders.count == 1)
    }

    private static let nearestShown = 5

    /// First the rules of ids that almost match, then those whose meaning is nearest.
    private var nearest: [FoundRules.Scored] {
        let named = documents.indices.filter { !documents[$0].names.isDisjoint(with: names.near) }
        let others = ranked(documents.indices.filter { !named.contains($0) }) { index in
            names.hasForeign ? max(wordings.own[index], sense(index)) / 2 : sense(index)
        }
        return scored((ranked(named) { _ in 1 } + others.prefix { $0.score >= Self.nearThreshold }).prefix(Self.nearestShown))
    }

    // MARK: Scores

    private typealias Ranked = (index: Int, score: Double)

    /// Sorts by score, best first, then by id. Scores are rounded, so that the order of their summands does not matter.
    private func ranked(_ indices: [Int], _ score: (Int) -> Double) -> [Ranked] {
        indices.map { (index: $0, score: (score($0) * 1e6).rounded() / 1e6) }.sorted { one, other in
            one.score == other.score ? documents[one.index].id < documents[other.index].id : one.score > other.score
        }
    }

    private func scored(_ ranked: ArraySlice<Ranked>) -> [FoundRules.Scored] {
        ranked.map { FoundRules.Scored(id: documents[$0.index].id, score: $0.score) }
    }

    private func score(_ index: Int) -> Double {
        let (own, shared) = (wordings.own[index], wordings.shared[index])
        // An id that no rule knows means another message, unless the whole text of this one was said with it.
        if names.hasForeign, own < 0.9 { return 0 }
        if own > 0 { return 0.35 + own / 2 + sense(index) / 2 }
        return shared > 0 ? 0.3 + shared / 2 + sense(index) / 4 : sense(index)
    }

    /// The products whose name was said, where that tells them apart.
    private static func productsNamed(by units: [SpokenUnit], _ documents: [RuleDocument]) -> Set<String> {
        let all = Dictionary(documents.map { ($0.product, $0.productConcepts) }) { one, _ in one }
        let named = all.filter { product in
            product.value.contains { name in
                units.contains { $0.concepts == [name] } && !all.contains { $0.key != product.key && $0.value.contains(name) }
            }
        }
        return named.count == all.count ? [] : Set(named.keys)
    }

    /// What a rule of another product than the one that was named is worth.
    private static let ofOtherProduct = 0.55

    /// How far what was said means the rule: by its texts, or because it is one of the things that people say of it.
    private func sense(_ index: Int) -> Double {
        let isNamed = products.isEmpty || products.contains(documents[index].product)
        return (isNamed ? 1 : Self.ofOtherProduct) * max(meaning(index), saying(index))
    }

    /// How much of what was said is one of a rule's sayings, if all of that was said and nothing of other programs; from 0.45 to 1.
    private func saying(_ index: Int) -> Double {
        let document = documents[index]
        guard !units.contains(where: { $0.isElsewhere && rarity[$0] == 0 }) else { return 0 }
        func isSaid(_ saying: [SpokenUnit]) -> Bool {
            // A subject that every rule has goes without saying, beside another.
            let subjects = saying.filter { isSubject($0) && rarity[$0] > UnitRarity.least }
            let needed = subjects.isEmpty ? saying : saying.filter { !isSubject($0) || rarity[$0] > UnitRarity.least }
            return needed.allSatisfy { part in units.contains { $0.implies(part) } }
        }
        let whole = max(matter.reduce(0) { $0 + max(rarity[$1], 0.15) }, 0.15)
        let most = document.sayings.filter(isSaid).map { saying in
            matter.reduce(0) { sum, unit in saying.contains { unit.implies($0) } ? sum + max(rarity[unit], 0.15) : sum }
        }.max()
        return most.map { 0.45 + 0.35 * $0 / whole + 0.2 * min(1, $0 / 2) } ?? 0
    }

    /// Whether a unit names a subject, rather than what can be said of anything.
    private func isSubject(_ unit: SpokenUnit) -> Bool {
        unit.isSubject(besides: commonplaces)
    }

    /// How well the meaning of what was said agrees with that of a rule, up to 1.
    private func meaning(_ index: Int) -> Double {
        let document = documents[index]
        var (shared, whole) = (0.0, 0.0)
        for unit in units {
            let rarity = rarity[unit]
            // What no rule contains counts against all of them, most of all if it is known to be something else.
            whole += rarity > 0 ? rarity : unit.isElsewhere ? 1.2 : 0.35
            shared += rarity * document.weight(of: unit)
        }
        guard shared > 0, units.contains(where: { isSubject($0) && document.weight(of: $0) >= 0.5 }) else { return 0 }
        let covered = document.wordings.map { coverage(of: $0, whole: whole) }.max() ?? 0
        let enough = min(1, shared / (units.contains { rarity[$0] == 0 } ? 0.45 : 0.25))
        let essence = max(essence(of: document), isOneTextSaid(of: document) ? Self.trustInOneText : 0)
        return (0.65 * shared / whole + 0.35 * covered) * enough * document.focus * (0.55 + 0.45 * essence)
    }

    /// The harmonic mean of how much of a text was said and how much of what was said is in the text; a little less for a cause.
    private func coverage(of wording: RuleDocument.Wording, whole: Double) -> Double {
        var (held, all) = (0.0, 0.0)
        for unit in wording.units {
            let said = units.first { $0.agrees(with: unit) }
            let rarity = rarity[said ?? unit]
            all += rarity
            if said != nil { held += rarity }
        }
        guard held > 0 else { return 0 }
        return (wording.origin == .cause ? 0.92 : 1) * 2 / (all / held + whole / min(held, whole))
    }

    /// How well a single text represents what a rule is about. Another message may have the same text.
    private static let trustInOneText = 0.85

    /// Whether all of a text that is logged or shown was said, and nothing that no rule contains. That text may use words that no other
    /// text of the rule uses.
    private func isOneTextSaid(of document: RuleDocument) -> Bool {
        !units.contains { rarity[$0] == 0 }
            && document.wordings.contains { wording in
                wording.origin == .logged && wording.units.count > 1 && wording.units.contains(where: isSubject)
                    && wording.units.allSatisfy { unit in units.contains { $0.agrees(with: unit) } }
            }
    }

    /// How much of a rule's essence was said, from 0 to 1.
    private func essence(of document: RuleDocument) -> Double {
        var (said, whole) = (0.0, 0.0)
        for (unit, share) in document.essence {
            let weight = share * rarity[unit]
            whole += weight
            if units.contains(where: { $0.agrees(with: unit) }) { said += weight }
        }
        return whole > 0 ? said / whole : 0
    }
}
