import Glibc
import Synchronization

/// How much a unit reveals: one in few rules reveals more than one in many.
final class UnitRarity: Sendable {
    /// The rarity of a unit that every rule contains.
    static let least = 0.06

    private let documents: [RuleDocument]
    /// Those that were asked for, at most so many: to find one, all words of all rules are looked at.
    private let known = Mutex<[SpokenUnit: Double]>([:])
    private static let bound = 20_000

    init(_ documents: [RuleDocument]) {
        self.documents = documents
    }

    /// From `least` to 1 for a unit that one rule contains; 0 if none does.
    subscript(unit: SpokenUnit) -> Double {
        if let rarity = known.withLock({ $0[unit] }) { return rarity }
        let rarity = rarity(of: unit)
        known.withLock {
            if $0.count == Self.bound { $0 = [:] }
            $0[unit] = rarity
        }
        return rarity
    }

    private func rarity(of unit: SpokenUnit) -> Double {
        // A rule in which it has little weight counts less.
        let holders = documents.reduce(0) { $0 + min(1, 1.2 * $1.weight(of: unit)) }
        guard holders > 0 else { return 0 }
        // A word without a concept may be in a rule by chance.
        let trust = if case .word = unit.kind { 0.6 } else { 1.0 }
        return max(Self.least, trust * (1 - log(max(holders, 1)) / log(Double(max(documents.count, 2)))))
    }
}
