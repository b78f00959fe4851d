/// A value that is inserted into a text, or selects among its variants.
package enum WordArgument: Sendable {
    case number(UInt64)
    case phrase(Phrase)
    case list([Phrase])
    /// The name of a variant.
    case choice(String)
    /// A placeholder for a number that is not known yet, with its plural category.
    case hole(Phrase, PluralRule.Category)

    /// A number; a negative one counts as 0.
    package static func number(_ number: some BinaryInteger) -> WordArgument { .number(UInt64(clamping: number)) }

    /// A customer's or product's own text.
    package static func quoted(_ text: String) -> WordArgument { .phrase(Phrase(text, .quoted)) }

    /// Text by this program itself.
    package static func own(_ text: String) -> WordArgument { .phrase(Phrase(text)) }

    package static func list(_ texts: [String]) -> WordArgument { .list(texts.map { Phrase($0, .quoted) }) }

    package static func list(_ numbers: [Int]) -> WordArgument { .list(numbers.map { Phrase(String($0)) }) }
}
