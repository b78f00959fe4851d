/// What a log has in place of each quotation mark of a payload. The payload may have been escaped as a JSON string, once or several times
/// (`{\"error\":…`), encoded as HTML (`{&quot;error&quot;:…`) or as a CSV field (`{""error"":…`), or written by Python or with a word
/// processor.
struct PayloadDress: Hashable {
    /// The number of times it was escaped as a JSON string.
    let escapes: Int
    /// The alternatives for the mark, without the backslashes before it.
    private let marks: [[UInt8]]

    static let plain = PayloadDress("\"")
    /// In a CSV field, a quotation mark is doubled (RFC 4180, section 2, item 7).
    static let doubled = PayloadDress("\"\"")
    /// `{'error': None}`, as Python's `repr` writes a dictionary.
    static let python = PayloadDress("'")
    private static let curled = PayloadDress("“", "”", "„", "″", "＂")

    private init(_ marks: String..., escapes: Int = 0) {
        self.marks = marks.map { Array($0.utf8) }
        self.escapes = escapes
    }

    /// The maximum number of times that a payload is escaped.
    private static let escapeBound = 4

    /// Each dress with its quotation mark. None of the marks is the beginning of another.
    private static let all: [(quote: [UInt8], dress: PayloadDress)] = {
        let entities = ["quot", "#34", "#034", "#x22", "#X22"].flatMap { name in ["&\(name);", "&amp;\(name);", "&amp;amp;\(name);"] }
        let marks = ["\""] + entities + ["u0022"]
        let escaped = marks.flatMap { mark in
            ((mark == "u0022" ? 1 : 0)...escapeBound).map { PayloadDress(mark, escapes: $0) }
        }
        // nginx and Apache write `\x22`, a shell writes `\042`, and a URL contains `%22`.
        let others = [python, curled] + [#"\x22"#, #"\042"#, "%22"].map { PayloadDress($0) }
        return (escaped + others).flatMap { dress in
            dress.marks.map { ([UInt8](repeating: UInt8(ascii: "\\"), count: dress.backslashes) + $0, dress) }
        }
    }()

    /// The number of backslashes before a quotation mark of the payload itself.
    private var backslashes: Int { 1 << escapes - 1 }

    /// Whether strings begin and end with a single byte that a backslash escapes, as in JSON.
    var hasJSONStrings: Bool { self == .plain || self == .python }

    /// The possible last bytes of a quotation mark.
    var lastBytes: [UInt8] { marks.map { $0[$0.count - 1] } }

    enum Reading { case dress(PayloadDress), more, none }

    /// The dress whose quotation mark these bytes are; `more` if they are the beginning of one.
    static func read(_ quote: [UInt8]) -> Reading {
        if quote == all[0].quote { return .dress(plain) }
        guard let match = all.first(where: { $0.quote.starts(with: quote) }) else { return .none }
        return match.quote.count == quote.count ? .dress(match.dress) : .more
    }

    /// Whether the bytes end with a quotation mark that delimits a string, not one within it. `lastEnd` is the end of the mark before it.
    func endsWithQuote(_ bytes: [UInt8], after lastEnd: Int) -> Bool {
        marks.contains { mark in
            guard bytes.count >= lastEnd + mark.count, bytes.suffix(mark.count).elementsEqual(mark) else { return false }
            let before = bytes.dropLast(mark.count)
            let inner = before.reversed().prefix { $0 == UInt8(ascii: "\\") }.count - backslashes
            return inner >= 0 && inner % (2 << escapes) == 0
        }
    }

    /// The payload as it was before it was dressed.
    func undressed(_ payload: [UInt8]) -> [UInt8] {
        if self == .plain { return payload }
        if self == .python { return Self.json(ofPython: payload) }
        var payload = payload
        if marks[0][0] == UInt8(ascii: "&") {
            var text = String(decoding: payload, as: UTF8.self)
            for _ in 0..<Self.escapeBound where text.utf8.contains(UInt8(ascii: "&")) { text = withoutEntities(text) }
            payload = Array(text.utf8)
        } else if escapes == 0 {
            payload = replacingMarks(in: payload)
        }
        for _ in 0..<escapes { payload = JsonCursor.unescaped(payload[...], bound: .max) }
        return payload
    }

    /// Replaces each of the marks with a quotation mark.
    private func replacingMarks(in payload: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var at = 0
        while at < payload.count {
            let mark = marks.first { payload[at...].starts(with: $0) }
            result.append(mark == nil ? payload[at] : UInt8(ascii: "\""))
            at += mark?.count ?? 1
        }
        return result
    }

    /// Converts a Python dictionary to JSON.
    private static func json(ofPython payload: [UInt8]) -> [UInt8] {
        let words = [("None", "null"), ("True", "true"), ("False", "false")].map { (Array($0.utf8), Array($1.utf8)) }
        var result: [UInt8] = []
        var delimiter: UInt8?
        var at = 0
        while at < payload.count {
            let byte = payload[at]
            if byte == UInt8(ascii: "\\"), delimiter != nil, at + 1 < payload.count {
                let next = payload[at + 1]
                // JSON has no `\'`.
                result += next == UInt8(ascii: "'") ? [next] : [byte, next]
                at += 2
                continue
            }
            if delimiter == nil, let word = words.first(where: { payload[at...].starts(with: $0.0) }) {
                result += word.1
                at += word.0.count
                continue
            }
            if byte == delimiter || delimiter == nil && "'\"".utf8.contains(byte) {
                delimiter = delimiter == nil ? byte : nil
                result.append(UInt8(ascii: "\""))
            } else {
                result += byte == UInt8(ascii: "\"") ? [UInt8(ascii: "\\"), byte] : [byte]
            }
            at += 1
        }
        return result
    }
}
