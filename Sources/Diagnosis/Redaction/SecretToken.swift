/// Secrets recognised by their form, whatever precedes them.
enum SecretToken {
    /// The prefix of each kind of token, and its minimum length.
    private static let forms: [(prefix: String, length: Int)] = [
        ("AKIA", 20), ("ASIA", 20), ("ghp_", 30), ("gho_", 30), ("ghs_", 30), ("github_pat_", 40), ("glpat-", 20), ("xoxb-", 20),
        ("xoxp-", 20),
        ("sk_live_", 20), ("AIza", 35),
    ]

    /// The word if it is a token: a JSON Web Token (RFC 7519; its header is a JSON object in Base64, so it begins with `eyJ`), or of a known form.
    static func range(in text: FoldedBytes, word: Range<Int>) -> Range<Int>? {
        if word.count > 20, text.has("eyJ", at: word.lowerBound),
            text.bytes[word].contains(UInt8(ascii: ".")) || word.upperBound == text.count
        {
            return word
        }
        let form = forms.first { word.count >= $0.length && text.has($0.prefix, at: word.lowerBound) }
        return form == nil ? nil : word
    }

    /// The text after a scheme's name, as in `Bearer token` and `Basic token`, if it looks like credentials rather than a word.
    static func credentials(in text: FoldedBytes, scheme: Range<Int>) -> Range<Int>? {
        let name = text.bytes[scheme].lazy.map { $0 | 0x20 }
        guard text[scheme.upperBound]?.isGap == true, name.elementsEqual("bearer".utf8) || name.elementsEqual("basic".utf8) else {
            return nil
        }
        let start = scheme.upperBound + 1
        var end = start
        while let byte = text[end], byte.isWord || "~+/=".utf8.contains(byte) { end += 1 }
        let token = text.bytes[start..<end]
        let isMixed =
            token.contains(where: \.isDigit) || token.last == UInt8(ascii: "=")
            || token.dropFirst().contains { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
        return token.count >= 8 && isMixed && token.last != UInt8(ascii: ":") ? start..<end : nil
    }
}

extension FoldedBytes {
    /// The contents from `-----BEGIN … PRIVATE KEY-----` (RFC 7468), whose first word is given, to its end line or the end of the text.
    func privateKey(begunBy word: Range<Int>) -> Range<Int>? {
        guard let name = privateKeyLabel("BEGIN", word) else { return nil }
        return name..<(index(of: "-----END", from: name) ?? count)
    }

    /// The lines of a private key of which the text contains only the end.
    func privateKey(endedBy word: Range<Int>, after place: Int) -> Range<Int>? {
        guard privateKeyLabel("END", word) != nil else { return nil }
        var start = word.lowerBound
        while let byte = self[start - 1], byte.isAlphanumeric || byte <= 0x20 || "+/=\\".utf8.contains(byte) { start -= 1 }
        return places(of: start..<start).lowerBound < place ? nil : start..<word.lowerBound
    }

    /// The end of the label that begins with the word.
    private func privateKeyLabel(_ kind: String, _ word: Range<Int>) -> Int? {
        var start = word.lowerBound
        while start < word.upperBound, bytes[start] == UInt8(ascii: "-") { start += 1 }
        guard start - word.lowerBound >= 4, has(kind, at: start) else { return nil }
        guard let label = (start..<min(count, start + 40)).first(where: { has("PRIVATE KEY", at: $0) }) else { return nil }
        var end = label
        while let byte = self[end], !byte.isLineEnd, byte != UInt8(ascii: "-"), end < label + 40 { end += 1 }
        while self[end] == UInt8(ascii: "-") { end += 1 }
        return end
    }
}
