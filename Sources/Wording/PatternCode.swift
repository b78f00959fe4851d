/// The control codes in a compiled pattern, which occur in no text.
///
/// A value is a code and the letter of its argument, `a` for the first. A selection is a code and the letter; then for each variant, the default
/// first, a code, its key, a code and its pattern; and a final code. The key for a specific number is of the form `=1`.
package enum PatternCode {
    package static let value: UInt8 = 1
    /// A number whose digits are not grouped.
    package static let plainValue: UInt8 = 2
    package static let selection: UInt8 = 3
    package static let key: UInt8 = 4
    package static let pattern: UInt8 = 5
    package static let end: UInt8 = 6

    package static let firstArgument = UInt8(ascii: "a")
}
