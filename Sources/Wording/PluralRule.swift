/// Assigns whole numbers to a language's plural categories: Unicode Technical Standard 35, part 3, "Language Plural Rules".
package struct PluralRule: Sendable {
    package enum Category: String, Hashable, Sendable, CaseIterable {
        case zero, one, two, few, many, other
    }

    /// Such as `n % 10 = 2..4`.
    private struct Relation {
        /// Zero if the number itself is compared.
        var modulus: UInt64
        var isEqual: Bool
        var ranges: [ClosedRange<UInt64>]

        func holds(_ number: UInt64) -> Bool {
            let value = modulus == 0 ? number : number % modulus
            return ranges.contains { $0.contains(value) } == isEqual
        }
    }

    /// Each category except `other`, with alternative conditions, each of which consists of several relations.
    private var conditions: [(category: Category, either: [[Relation]])] = []

    /// - Parameter text: CLDR's rules for whole numbers, such as `one: n % 10 = 1 and n % 100 != 11; few: n % 10 = 2..4`. They are compiled in;
    ///   anything that is not a rule is ignored.
    package init(_ text: String) {
        for rule in text.split(separator: ";") {
            let parts = rule.split(separator: ":")
            guard parts.count == 2, let category = Category(rawValue: Self.words(parts[0]).joined()) else { continue }
            let either = Self.split(Self.words(parts[1]), at: "or").map { Self.split($0, at: "and").compactMap(Self.relation) }
            conditions.append((category, either))
        }
    }

    /// The categories that contain any whole number.
    package var categories: Set<Category> { Set(conditions.map(\.category)).union([.other]) }

    package func category(of number: UInt64) -> Category {
        conditions.first { $0.either.contains { $0.allSatisfy { $0.holds(number) } } }?.category ?? .other
    }

    private static func words(_ text: Substring) -> [Substring] { text.split(separator: " ") }

    private static func split(_ words: [Substring], at word: Substring) -> [[Substring]] {
        words.split(separator: word).map(Array.init)
    }

    /// Parses a relation, such as `n = 1` or `n % 100 != 11..14,70`.
    private static func relation(_ words: [Substring]) -> Relation? {
        guard words.count == 3 || words.count == 5, let values = words.last else { return nil }
        let ranges = values.split(separator: ",").compactMap { range -> ClosedRange<UInt64>? in
            let ends = range.split(separator: ".").compactMap { UInt64($0) }
            return ends.first.map { $0...(ends.last ?? $0) }
        }
        return Relation(modulus: words.count == 5 ? UInt64(words[2]) ?? 0 : 0, isEqual: words[words.count - 2] == "=", ranges: ranges)
    }
}
