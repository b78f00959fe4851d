import Glibc

/// What a search for some words found.
struct FoundRules {
    struct Scored {
        let id: String
        /// Above 1 where the words are a text of the rule's; up to 1 by what they mean.
        let score: Double
    }

    /// What fits, best first.
    var fitting: [Scored] = []
    /// What almost fits, where nothing does.
    var nearest: [Scored] = []
    /// Whether the first one stands out.
    var isClear = false
}

/// Looks for the rules that somebody's words are about.
struct RuleSearch: Sendable {
    private let documents: [RuleDocument]
    private let vocabulary: SpokenVocabulary

    init(documents: [RuleDocument], vocabulary: SpokenVocabulary) {
        self.documents = documents
        self.vocabulary = vocabulary
    }

    func rules(for words: String) -> FoundRules {
        let text = SpokenText(words)
        let names = SaidNames(in: SpokenAtom.atoms(of: text), known: documents.reduce(into: []) { $0.formUnion($1.names) })
        let question = SpokenQuestion(names: names, documents: documents, vocabulary: vocabulary)
        return names.known.isEmpty ? question.byWords() : question.byNames()
    }
}

/// What was said, besides the ids in it.
private struct SpokenQuestion {
    /// The least score of a rule that fits by meaning.
    static let threshold = 0.38
    /// The least score of one that almost fits.
    static let nearThreshold = 0.18

    private let names: SaidNames
    private let documents: [RuleDocument]
    private let units: [SpokenUnit]
    private let rarity: [SpokenUnit: Double]
    private let wordings: WordingSearch
    private let commonplaces: Set<String>

    init(names: SaidNames, documents: [RuleDocument], vocabulary: SpokenVocabulary) {
        self.names = names
        commonplaces = vocabulary.commonplaces
        self.documents = documents
        var seen: Set<SpokenUnit> = []
        units = vocabulary.units(in: names.rest, tolerant: true).filter { seen.insert($0).inserted }
        wordings = WordingSearch(names.rest, units, documents)
        let count = Double(documents.count)
        rarity = Dictionary(
            uniqueKeysWithValues: units.map { unit in
                let holders = documents.reduce(0) { $0 + min(1, 1.2 * $1.weight(of: unit)) }
                // A word of no concept may stand in a rule by chance.
                let trust = if case .word = unit.kind { 0.6 } else { 1.0 }
                return (unit, holders == 0 ? 0 : max(0.06, trust * rareness(count, holders)))
            })
    }

    /// Where an id was said, its rules; what else was said tells them apart.
    func byNames() -> FoundRules {
        var order = documents.indices.filter { !documents[$0].names.isDisjoint(with: names.known.keys) }
        let scores = Dictionary(uniqueKeysWithValues: order.map { ($0, max(wordings.own[$0], wordings.short[$0], meaning($0))) })
        order.sort { one, other in
            let (score, otherScore) = (scores[one] ?? 0, scores[other] ?? 0)
            return score == otherScore ? documents[one].id < documents[other].id : score > otherScore
        }
        // What every one of them says tells nothing.
        let said = units.filter { unit in
            !wordings.sharedUnits.contains { $0.agrees(with: unit) } && (isSubject(unit) ? rarity[unit] != 0.06 : unit.isUnknown(rarity))
        }
        let best = order.first.flatMap { scores[$0] } ?? 0
        let second = order.dropFirst().first.flatMap { scores[$0] } ?? 0
        var isClear = order.count == 1
        if !said.isEmpty, best >= 0.4, best > second * 1.1 {
            isClear = true
        } else if let other = order.firstIndex(where: { documents[$0].takesAnyArguments }) {
            // Arguments that no rule names are those of the rule for all others; it comes last where none were said.
            let index = order.remove(at: other)
            if said.isEmpty { order.append(index) } else { order.insert(index, at: 0) }
            isClear = isClear || !said.isEmpty
        } else if best < 0.4, said.contains(where: { $0.isUnknown(rarity) }) {
            return FoundRules(nearest: order.prefix(5).map { .init(id: documents[$0].id, score: scores[$0] ?? 0) })
        }
        return FoundRules(fitting: order.map { .init(id: documents[$0].id, score: scores[$0] ?? 0) }, isClear: isClear)
    }

    func byWords() -> FoundRules {
        var scored = documents.indices.map { (index) -> (index: Int, score: Double, near: Double) in
            let own = wordings.own[index]
            let shared = wordings.shared[index]
            let meaning = meaning(index)
            // An id that no rule knows is another message, unless just this one's words stand beside it.
            if names.hasForeign, own < 0.9 { return (index, score: 0.0, near: max(own, meaning) / 2) }
            if own > 0 { return (index, score: 0.35 + own / 2 + meaning / 2, near: 0) }
            if shared > 0 { return (index, score: 0.3 + shared / 2 + meaning / 4, near: 0) }
            return (index, score: meaning, near: meaning)
        }
        if let subject = subject() { return subject }
        scored.sort { one, other in
            one.score == other.score ? documents[one.index].id < documents[other.index].id : one.score > other.score
        }
        let fitting = scored.filter { $0.score >= Self.threshold }
        var found = FoundRules()
        if let best = fitting.first?.score {
            found.fitting = fitting.filter { $0.score >= best * 0.55 }.map { .init(id: documents[$0.index].id, score: $0.score) }
            let second = found.fitting.dropFirst().first?.score ?? 0
            found.isClear = best > second * 1.08
            return found
        }
        let near = documents.indices.filter { !documents[$0].names.isDisjoint(with: names.near) }.map { ($0, 1.0) }
        let others = scored.filter { entry in entry.near >= Self.nearThreshold && !near.contains { $0.0 == entry.index } }
            .map { ($0.index, $0.near) }.sorted { $0.1 == $1.1 ? documents[$0.0].id < documents[$1.0].id : $0.1 > $1.1 }
        found.nearest = (near + others).prefix(5).map { .init(id: documents[$0.0].id, score: $0.1) }
        return found
    }

    /// Whether it names something, and is not said of anything.
    private func isSubject(_ unit: SpokenUnit) -> Bool {
        if case .concepts(let names) = unit.kind { !names.isSubset(of: commonplaces) } else { false }
    }

    /// For a single word: every rule that holds it.
    private func subject() -> FoundRules? {
        guard names.rest.count <= 6, units.count == 1, let unit = units.first, !names.hasForeign else { return nil }
        let holders = documents.indices.map { (index: $0, weight: documents[$0].weight(of: unit)) }.filter { $0.weight >= 0.5 }
            .sorted { $0.weight == $1.weight ? documents[$0.index].id < documents[$1.index].id : $0.weight > $1.weight }
        guard !holders.isEmpty else { return nil }
        return FoundRules(fitting: holders.map { .init(id: documents[$0.index].id, score: $0.weight) }, isClear: holders.count == 1)
    }

    /// How far what was said and what a rule says mean the same, up to 1.
    private func meaning(_ index: Int) -> Double {
        let document = documents[index]
        var (shared, whole) = (0.0, 0.0)
        for unit in units {
            let rarity = rarity[unit] ?? 0
            if rarity == 0 {
                whole += unit.isElsewhere ? 0.9 : 0.35
            } else {
                whole += rarity
                shared += rarity * document.weight(of: unit)
            }
        }
        guard whole > 0, shared > 0, units.contains(where: { isSubject($0) && document.weight(of: $0) >= 0.5 }) else { return 0 }
        let coverage =
            document.wordings.map { wording -> Double in
                var (held, all) = (0.0, 0.0)
                for unit in wording.units {
                    let said = units.first { $0.agrees(with: unit) }
                    let rarity = said.flatMap { self.rarity[$0] } ?? self.ownRarity(unit)
                    all += rarity
                    if said != nil { held += rarity }
                }
                // Of the text and of what was said, the harmonic mean.
                let saidAll = whole
                return held > 0 ? (wording.origin == .cause ? 0.92 : 1) * 2 / (all / held + saidAll / min(held, saidAll)) : 0
            }.max() ?? 0
        let enough = min(1, shared / (units.contains { $0.isUnknown(rarity) } ? 0.45 : 0.25))
        return (0.65 * shared / whole + 0.35 * coverage) * enough * document.focus * (0.55 + 0.45 * essence(of: document))
    }

    /// How much of what a rule speaks of all the time was said.
    private func essence(of document: RuleDocument) -> Double {
        var (said, whole) = (0.0, 0.0)
        for (unit, share) in document.essence {
            let weight = share * ownRarity(unit)
            whole += weight
            if units.contains(where: { $0.agrees(with: unit) }) { said += weight }
        }
        return whole > 0 ? said / whole : 0
    }

    private func ownRarity(_ unit: SpokenUnit) -> Double {
        let holders = documents.reduce(0) { $0 + min(1, 1.2 * $1.weight(of: unit)) }
        return max(0.06, rareness(Double(documents.count), holders))
    }
}

/// From 0 for what all rules hold to 1 for what one holds.
private func rareness(_ count: Double, _ holders: Double) -> Double {
    1 - log(max(holders, 1)) / log(max(count, 2))
}

extension SpokenUnit {
    fileprivate func isUnknown(_ rarity: [SpokenUnit: Double]) -> Bool { rarity[self] ?? 0 == 0 }
}
