import Glibc

/// How much a unit reveals: one in few rules reveals more than one in many.
struct UnitRarity {
    /// The rarity of a unit that every rule contains.
    static let least = 0.06

    private let documents: [RuleDocument]
    private var known: [SpokenUnit: Double] = [:]

    /// - Parameter units: The units that are asked for most.
    init(_ documents: [RuleDocument], of units: [SpokenUnit]) {
        self.documents = documents
        known = Dictionary(uniqueKeysWithValues: units.map { ($0, rarity(of: $0)) })
    }

    /// From `least` to 1 for a unit that one rule contains; 0 if none does.
    subscript(unit: SpokenUnit) -> Double { known[unit] ?? rarity(of: unit) }

    private func rarity(of unit: SpokenUnit) -> Double {
        // A rule in which it has little weight counts less.
        let holders = documents.reduce(0) { $0 + min(1, 1.2 * $1.weight(of: unit)) }
        guard holders > 0 else { return 0 }
        // A word without a concept may be in a rule by chance.
        let trust = if case .word = unit.kind { 0.6 } else { 1.0 }
        return max(Self.least, trust * (1 - log(max(holders, 1)) / log(Double(max(documents.count, 2)))))
    }
}
