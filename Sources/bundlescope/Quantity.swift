/// A number with a unit, as people write it on a command line.
enum Quantity {
    /// The number and the lower-case unit that make up a text; nil if it is anything else, or not finite.
    static func split(_ text: String) -> (number: Double, unit: String)? {
        var rest = text[...]
        guard let found = next(&rest), rest.isEmpty else { return nil }
        return found
    }

    /// Removes a number and its unit from the start of a text.
    static func next(_ rest: inout Substring) -> (number: Double, unit: String)? {
        let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard digits.first?.isNumber == true, let number = Double(digits), number.isFinite else { return nil }
        rest = rest.dropFirst(digits.count).drop { $0 == " " }
        let unit = rest.prefix { $0.isASCII && $0.isLetter }
        rest = rest.dropFirst(unit.count).drop { $0 == " " }
        return (number, unit.lowercased())
    }
}
