/// The value of a name: `name=value`, `name: value`, `"name":"value"`, `<name>value</name>`, `--name value`.
struct SecretValue {
    let range: Range<Int>

    /// Nil if no value follows the name, or the value is not a secret. `key` is evaluated only if a value follows.
    init?(named name: Range<Int>, in text: FoldedBytes, of key: @autoclosure () -> SecretKey?) {
        let element = text.element(named: name)
        guard let start = element?.lowerBound ?? text.valueStart(named: name), let key = key() else { return nil }
        if let element {
            range = element
            return
        }
        if let range = text.quoted(from: start) ?? text.bracketed(from: start) {
            self.range = range
        } else {
            switch key.extent {
            case .word: range = start..<text.wordEnd(from: start, separator: start - 1)
            case .credentials: range = start..<text.credentialsEnd(from: start)
            case .line: range = start..<text.lineEnd(from: start)
            }
        }
        if range.isEmpty { return nil }
    }
}

extension FoldedBytes {
    /// The content of an XML element with this name.
    fileprivate func element(named name: Range<Int>) -> Range<Int>? {
        var open = name.lowerBound - 1
        if self[open] == UInt8(ascii: ":") {
            // A namespace prefix.
            open -= 1
            while self[open]?.isWord == true, open > name.lowerBound - 64 { open -= 1 }
        }
        // `List<Token>` is a type.
        guard self[open] == UInt8(ascii: "<"), self[open - 1]?.isAlphanumeric != true else { return nil }
        let attributes = name.upperBound..<min(count, name.upperBound + 512)
        guard let close = attributes.first(where: { bytes[$0] == UInt8(ascii: ">") || bytes[$0] == UInt8(ascii: "<") }),
            bytes[close] == UInt8(ascii: ">"), bytes[close - 1] != UInt8(ascii: "/")
        else { return nil }
        let isSection = has("<![CDATA[", at: close + 1)
        let start = close + 1 + (isSection ? 9 : 0)
        return start..<((isSection ? index(of: "]]>", from: start) : index(of: "<", from: start)) ?? count)
    }

    /// The start of the value after a name and its separator. For a quoted name, it may be on another line.
    fileprivate func valueStart(named name: Range<Int>) -> Int? {
        var index = name.upperBound
        let isOption = has("--", at: name.lowerBound)
        // The quote or bracket that closes the name.
        var isQuoted = false
        while let byte = self[index], "\\\"']".utf8.contains(byte) {
            isQuoted = true
            index += 1
        }
        index = gapEnd(from: index, acrossLines: isQuoted)
        guard let separator = self[index] else { return nil }
        switch separator {
        case UInt8(ascii: "="): index += self[index + 1] == UInt8(ascii: ">") || self[index + 1] == separator ? 2 : 1
        case UInt8(ascii: ":"):
            if self[index + 1] == separator || has("//", at: index + 1) { return nil }
            index += self[index + 1] == UInt8(ascii: "=") ? 2 : 1
        case _ where isOption && index > name.upperBound: break
        default: return nil
        }
        return gapEnd(from: index, acrossLines: isQuoted)
    }

    private func gapEnd(from start: Int, acrossLines: Bool) -> Int {
        var index = start
        while let byte = self[index], byte.isGap || acrossLines && byte.isLineEnd { index += 1 }
        return index
    }

    /// The text between the quote at an index, however often escaped, and the closing one.
    fileprivate func quoted(from start: Int) -> Range<Int>? {
        var open = start
        while self[open] == UInt8(ascii: "\\") { open += 1 }
        guard let quote = self[open], quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        let (level, isEscaped) = (open - start, isEscaped(open))
        var index = open + 1
        var backslashes = 0
        while let byte = self[index] {
            if byte == quote, self.isEscaped(index) == isEscaped, backslashes < level || backslashes % (2 * level + 2) == level {
                return open + 1..<index - backslashes + (backslashes > level ? backslashes - level : 0)
            }
            // An unclosed apostrophe is not a quote.
            if byte.isLineEnd, quote == UInt8(ascii: "'") { return nil }
            backslashes = byte == UInt8(ascii: "\\") ? backslashes + 1 : 0
            index += 1
        }
        return open + 1..<count
    }

    /// A list or object, from the bracket at an index to the closing one.
    fileprivate func bracketed(from start: Int) -> Range<Int>? {
        let pairs: [UInt8: UInt8] = [UInt8(ascii: "["): UInt8(ascii: "]"), UInt8(ascii: "{"): UInt8(ascii: "}")]
        guard let open = self[start], let close = pairs[open] else { return nil }
        var depth = 0
        for index in start..<count {
            if bytes[index] == open { depth += 1 }
            if bytes[index] == close { depth -= 1 }
            if depth == 0 { return start..<index + 1 }
        }
        return start..<count
    }

    /// The end of an unquoted value. `separator` is the index of the character between the name and the value.
    func wordEnd(from start: Int, separator: Int) -> Int {
        let isEscaped = separator >= 0 && self.isEscaped(separator)
        let isWithin = isQuoted(at: start)
        var index = start
        while let byte = self[index], !byte.isGap {
            switch byte {
            case 0x0A, 0x0D:
                // Within JSON text, the log has wrapped its line.
                if !isWithin { return index }
            case UInt8(ascii: "\"") where isWithin && !self.isEscaped(index): return index
            case UInt8(ascii: "\\") where isQuoteEscape(at: index): return index
            case UInt8(ascii: "<") where has("</", at: index) || has("<br", at: index) || has("<!", at: index): return index
            case UInt8(ascii: "&"), UInt8(ascii: ";"), UInt8(ascii: ","):
                if self.isEscaped(index) == isEscaped, isEnd(at: index + 1) || isName(at: index + 1) { return index }
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"):
                if index > start, isEnd(at: index + 1) { return index }
            default: break
            }
            index += 1
        }
        return index
    }

    private func isQuoted(at index: Int) -> Bool { index < count && isQuoted[index] }

    private func isQuoteEscape(at start: Int) -> Bool {
        var index = start
        while self[index] == UInt8(ascii: "\\"), index < start + 16 { index += 1 }
        return index > start && self[index] == UInt8(ascii: "\"")
    }

    /// Whether a value ends before this index: at whitespace, or at a character that closes or separates values.
    private func isEnd(at index: Int) -> Bool {
        guard let byte = self[index] else { return true }
        return byte <= 0x20 || ",;)]}'\"`<".utf8.contains(byte)
    }

    /// Whether another name with its separator begins here.
    private func isName(at start: Int) -> Bool {
        var index = start
        while let byte = self[index], byte.isWord, index < start + 64 { index += 1 }
        return index > start && (self[index] == UInt8(ascii: "=") || self[index] == UInt8(ascii: ":"))
    }

    /// The end of the line, or of the enclosing quoted text.
    func lineEnd(from start: Int) -> Int {
        let isWithin = isQuoted(at: start)
        var index = start
        while let byte = self[index] {
            if byte.isLineEnd, !isWithin { break }
            if isWithin, byte == UInt8(ascii: "\"") && !isEscaped(index) || isQuoteEscape(at: index) { break }
            index += 1
        }
        return index
    }

    /// The end of credentials: two words (`Bearer token`, `Basic token`), the whole line for a scheme with parameters, or a token alone.
    fileprivate func credentialsEnd(from start: Int) -> Int {
        let end = wordEnd(from: start, separator: start - 1)
        let scheme = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
        if ["bearer", "basic", "token", "negotiate", "ntlm", "apikey"].contains(scheme) {
            return wordEnd(from: gapEnd(from: end, acrossLines: false), separator: end)
        }
        return ["digest", "oauth", "hawk"].contains(scheme) || scheme.hasPrefix("aws4") ? lineEnd(from: start) : end
    }
}
