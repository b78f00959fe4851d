import FoundationEssentials
import Wording

/// Writes a value as JSON without characters that control a terminal or are invisible: DEL, C1, bidi and zero-width characters, U+2028 and U+2029,
/// which `JSONEncoder` leaves as they are, are escaped as well. The JSON decodes to the same value.
func jsonText(_ value: some Encodable, pretty: Bool) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = pretty ? [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted] : [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else {
        preconditionFailure("a report is made of texts, whole numbers and lists, which JSON can always hold")
    }
    var result = ""
    for scalar in String(decoding: data, as: UTF8.self).unicodeScalars {
        // Such a character is always within a string, except for the line ends of the pretty form.
        if scalar.isUnseen, scalar != "\n" {
            for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter { result += "\\u" + hex(unit, digits: 4) }
        } else {
            result.unicodeScalars.append(scalar)
        }
    }
    return result
}
