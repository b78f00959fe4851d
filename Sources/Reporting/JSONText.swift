import FoundationEssentials
import Wording

/// Writes a value as JSON in which no character can steer a terminal or hide: what `JSONEncoder` leaves raw of DEL, C1, bidi and zero width
/// characters, and of U+2028 and U+2029, is escaped as well. It reads back the same.
func jsonText(_ value: some Encodable, pretty: Bool) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = pretty ? [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted] : [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else {
        preconditionFailure("a report is made of texts, whole numbers and lists, which JSON can always hold")
    }
    var result = ""
    for scalar in String(decoding: data, as: UTF8.self).unicodeScalars {
        // Such a character stands within a string always, but for the line ends of the pretty form.
        if scalar.isUnseen, scalar != "\n" {
            for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter { result += "\\u" + hex(unit, digits: 4) }
        } else {
            result.unicodeScalars.append(scalar)
        }
    }
    return result
}
