import Terms

/// The text with each `{name}` and `{name.text}` replaced by the result of `replacement` for its parts, or unchanged if that is nil.
func replacingPlaceholders(in text: String, by replacement: (_ name: [String]) -> String?) -> String {
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
        let name = rest[rest.index(after: open)..<close].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let isName = (1...2).contains(name.count) && name.allSatisfy { !$0.isEmpty && ValueDecoder.isIdentifier($0) }
        let end = rest.index(after: close)
        result += rest[..<open]
        result += isName ? replacement(name) ?? String(rest[open..<end]) : String(rest[open..<end])
        rest = rest[end...]
    }
    return result + rest
}

extension LocalizedText {
    /// The values, among `names`, that the text or one of its variants might insert although the log does not give them.
    func valuesWithoutVariant(of names: Set<String>) -> Set<String> {
        // The text itself applies if no variant does.
        var alternatives: [(text: LocalizedText, lacking: Set<String>)] = variants.map { ($0.text, Set($0.names)) }
        alternatives.append((self, []))
        return alternatives.indices.reduce(into: []) { missing, index in
            let alternative = alternatives[index]
            for name in alternative.text.insertedValues.intersection(names) {
                let absent = alternative.lacking.union([name])
                if !alternatives[..<index].contains(where: { $0.lacking.isSubset(of: absent) }) { missing.insert(name) }
            }
        }
    }

    /// The names of the values that it inserts in any language (`{purpose}`), without those of texts (`{purpose.restart}`).
    private var insertedValues: Set<String> {
        var names: Set<String> = []
        for localized in texts {
            _ = replacingPlaceholders(in: localized.text) { name in
                if name.count == 1 { names.insert(name[0]) }
                return nil
            }
        }
        return names
    }
}
