import Wording

/// A text whose values the page's script puts in, `{n}` for one of the name `n`: one text for each plural category of the first, if there is more than one.
struct PageTemplate: Encodable {
    private let texts: [PluralRule.Category: String]

    /// A text without values.
    init(_ text: Phrase) {
        texts = [.other: text.plain]
    }

    /// - Parameter holes: The names of the text's values, in their order.
    init(_ index: Int, in words: Words, _ holes: [String]) {
        texts = Dictionary(
            uniqueKeysWithValues: PluralRule.Category.allCases.map { category in
                let arguments = holes.enumerated().map { place, name in
                    let hole = Phrase("{" + name + "}")
                    return place == 0 ? WordArgument.hole(hole, category) : .phrase(hole)
                }
                return (category, words.table.phrase(index, arguments).plain)
            })
    }

    func encode(to encoder: any Encoder) throws {
        let other = texts[.other] ?? ""
        let different = texts.filter { $0.value != other }
        if different.isEmpty {
            var container = encoder.singleValueContainer()
            return try container.encode(other)
        }
        var container = encoder.container(keyedBy: CategoryKey.self)
        for (category, text) in different { try container.encode(text, forKey: CategoryKey(stringValue: category.rawValue)) }
        try container.encode(other, forKey: CategoryKey(stringValue: PluralRule.Category.other.rawValue))
    }

    private struct CategoryKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
