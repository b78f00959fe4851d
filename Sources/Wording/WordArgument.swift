/// A value that stands in a text, or chooses among its variants.
package enum WordArgument: Sendable {
    case number(UInt64)
    case phrase(Phrase)
    case list([Phrase])
    /// The name of a variant.
    case choice(String)
    /// What stands for a number that is not known yet, of a plural category.
    case hole(Phrase, PluralRule.Category)

    /// A negative number counts as none.
    package static func number(_ number: some BinaryInteger) -> WordArgument { .number(UInt64(clamping: number)) }

    /// A text of a customer's or of a product's.
    package static func quoted(_ text: String) -> WordArgument { .phrase(Phrase(text, .quoted)) }

    /// A text of this program's own.
    package static func own(_ text: String) -> WordArgument { .phrase(Phrase(text)) }

    package static func list(_ texts: [String]) -> WordArgument { .list(texts.map { Phrase($0, .quoted) }) }

    package static func list(_ numbers: [Int]) -> WordArgument { .list(numbers.map { Phrase(String($0)) }) }
}
