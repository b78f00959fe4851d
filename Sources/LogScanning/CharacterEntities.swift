/// Decodes HTML character entities for printable ASCII characters, numeric or with common names, as some products write them into their
/// logs: `&#61;`, `&colon;`.
func withoutEntities(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "&") {
        result += rest[..<start]
        rest = rest[start...]
        guard let end = rest.prefix(10).firstIndex(of: ";"), let character = character(rest[rest.index(after: start)..<end]) else {
            result += "&"
            rest = rest.dropFirst()
            continue
        }
        result.append(character)
        rest = rest[rest.index(after: end)...]
    }
    return result + rest
}

private func character(_ name: Substring) -> Character? {
    let named: [Substring: Character] = ["amp": "&", "apos": "'", "colon": ":", "equals": "=", "gt": ">", "lt": "<", "quot": "\""]
    if let character = named[name] { return character }
    let number = name.dropFirst()
    let isHexadecimal = number.first == "x" || number.first == "X"
    guard name.first == "#", let value = UInt8(number.dropFirst(isHexadecimal ? 1 : 0), radix: isHexadecimal ? 16 : 10),
        (0x21...0x7E).contains(value)
    else { return nil }
    return Character(Unicode.Scalar(value))
}
