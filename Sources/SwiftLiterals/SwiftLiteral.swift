/// A Swift string literal. Invisible characters and those that could end the literal are escaped.
package func swiftLiteral(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case " ": literal += " "
        case "\\", "\"": literal += "\\\(scalar)"
        default:
            if invisible.contains(scalar.properties.generalCategory) {
                literal += "\\u{\(String(scalar.value, radix: 16))}"
            } else {
                literal.unicodeScalars.append(scalar)
            }
        }
    }
    return literal + "\""
}

private let invisible: Set<Unicode.GeneralCategory> = [
    .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .privateUse, .unassigned,
]
