/// Assigns whole numbers to a language's plural categories: Unicode Technical Standard 35, part 3, "Language Plural Rules".
package struct PluralRule: Sendable {
    package enum Category: String, Hashable, Sendable, CaseIterable {
        case zero, one, two, few, many, other
    }

    /// A rule's words. They are read each time, since most runs ask for few numbers.
    private let words: [Substring]

    /// - Parameter text: CLDR's rules for whole numbers, such as `one: n % 10 = 1 and n % 100 != 11; few: n % 10 = 2..4`. They are compiled in;
    ///   anything that is not a rule is ignored.
    package init(_ text: String) {
        words = text.split { $0 == " " || $0 == ";" }
    }

    /// The categories that contain any whole number.
    package var categories: Set<Category> { Set(words.compactMap(Self.category)).union([.other]) }

    package func category(of number: UInt64) -> Category {
        var category = Category.other
        var value = number
        var holds = false
        var rest = words[...]
        while let word = rest.popFirst() {
            switch word {
            case "n": value = number
            case "%":
                if let modulus = rest.popFirst().flatMap({ UInt64($0) }), modulus > 0 { value %= modulus }
            case "=": holds = holds && Self.contains(value, rest.popFirst())
            case "!=": holds = holds && !Self.contains(value, rest.popFirst())
            case "or":
                if holds { return category }
                holds = true
            default:
                guard let next = Self.category(word) else { continue }
                if holds { return category }
                (category, holds) = (next, true)
            }
        }
        return holds ? category : .other
    }

    /// The category whose conditions follow: `one:`.
    private static func category(_ word: Substring) -> Category? {
        word.last == ":" ? Category(rawValue: String(word.dropLast())) : nil
    }

    /// Whether the ranges, such as `11..14,70`, contain a value.
    private static func contains(_ value: UInt64, _ ranges: Substring?) -> Bool {
        (ranges ?? "").split(separator: ",").contains { range in
            let ends = range.split(separator: ".").compactMap { UInt64($0) }
            return ends.first.map { $0 <= value && value <= (ends.last ?? $0) } ?? false
        }
    }
}
