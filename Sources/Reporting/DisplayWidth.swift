/// The number of terminal columns that a text takes: two for a wide character, none for a combining one.
///
/// Characters of ambiguous width (such as `│`) count as one, the default of terminals. The text must be visible (`visible`).
func displayWidth(_ text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.unicodeScalars.reduce(0) { $0 + displayWidth($1) }
}

private func displayWidth(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    if WideCharacters.contains(scalar) { return 2 }
    // Vowels and finals of conjoining Hangul are part of the wide consonant before them.
    if (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value) { return 0 }
    return switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: 0
    default: 1
    }
}
