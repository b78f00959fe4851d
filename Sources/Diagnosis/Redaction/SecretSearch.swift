/// Finds the secrets in a log's text: values whose names say so, credentials in headers and addresses, private keys, and tokens of known
/// form.
///
/// It passes over the text once, looks back by at most one word, and removes too much rather than too little if a value's end is unclear.
struct SecretSearch {
    /// A token shorter than this does not continue on the next line.
    private static let fullLine = 60

    private let text: FoldedBytes
    private var at = 0
    /// The preceding word, if a single space separates it from this position.
    private var former: Range<Int>?
    /// In the text's order, not adjacent.
    private(set) var secrets: [Range<Int>] = []

    init(_ string: String) {
        text = FoldedBytes(string)
        while let byte = text[at] {
            if byte.isWord, text[at - 1]?.isWord != true {
                examineWord()
            } else {
                if byte == UInt8(ascii: ":"), text.has("://", at: at) { examineUserInfo() }
                at += 1
                if byte != UInt8(ascii: " ") { former = nil }
            }
        }
    }

    /// Records a secret, unless it is a placeholder, and continues the search after it.
    private mutating func record(_ range: Range<Int>) {
        at = max(at, range.upperBound)
        former = nil
        if text.isSecret(range) { secrets.append(text.places(of: range)) }
    }

    private mutating func examineWord() {
        let (start, before) = (at, former)
        let line = start..<text.wordEnd(on: start)
        // The log may wrap lines within a word.
        let isWrapped = text[line.upperBound]?.isLineEnd == true && text[line.upperBound + 1]?.isWord == true
        let word = isWrapped ? start..<text.wordEnd(on: line.upperBound + 1) : line
        at = line.upperBound
        former = text[at] == UInt8(ascii: " ") ? word : nil
        if let key = text.privateKey(begunBy: line) ?? text.privateKey(endedBy: line, after: secrets.last?.upperBound ?? 0) {
            record(key)
        } else if let token = SecretToken.range(in: text, word: line.count < Self.fullLine ? line : word) {
            record(token)
        } else if let value = SecretValue(
            named: word, in: text, of: SecretKey(text.name(in: word), after: before.map { text.name(in: $0) } ?? []))
        {
            record(value.range)
        } else if let credentials = SecretToken.credentials(in: text, scheme: line) {
            record(credentials)
        }
    }

    /// Takes the password of `scheme://user:password@host`.
    private mutating func examineUserInfo() {
        // An IPv6 address is full of colons.
        if text[at + 3] == UInt8(ascii: "[") { return }
        let isEscaped = text.isEscaped(at)
        var colon: Int?
        var end: Int?
        var index = at + 3
        while index < at + 1024, let byte = text[index], byte > 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "<") {
            if text.isEscaped(index) == isEscaped {
                if byte == UInt8(ascii: "@") { end = index }
                if byte == UInt8(ascii: ":"), colon == nil { colon = index }
                if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") {
                    // Text after a port, or after a name alone, is not a password.
                    let isAuthority = colon.map { (($0 + 1)..<index).allSatisfy { text[$0]?.isDigit ?? false } } ?? true
                    if end != nil || isAuthority { break }
                }
            }
            index += 1
        }
        if let colon, let end, colon < end { record(colon + 1..<end) }
    }
}

extension FoldedBytes {
    /// The end, on its line, of the word that begins at an index.
    fileprivate func wordEnd(on start: Int) -> Int {
        var end = start
        while self[end]?.isWord == true { end += 1 }
        return end
    }

    fileprivate func name(in word: Range<Int>) -> [UInt8] {
        bytes[word].suffix(64).filter { !$0.isLineEnd }
    }

    /// Whether a value is a secret: not empty, not a placeholder such as `null`, and not already redacted.
    fileprivate func isSecret(_ range: Range<Int>) -> Bool {
        let value = bytes[range].filter { $0 > 0x20 }
        if value.allSatisfy({ "*.#-[](){}\"'".utf8.contains($0) }) { return false }
        let word = String(decoding: value.prefix(16), as: UTF8.self).lowercased()
        return !["null", "(null)", "nil", "none", "true", "false", "undefined", "n/a", Redaction.mark, "<redacted>", "redacted"].contains(
            word)
    }
}
