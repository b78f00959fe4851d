/// What stands in a log for each quotation mark of a payload: a payload may have been made a JSON string, once or again and again
/// (`{\"error\":…`), HTML (`{&quot;error&quot;:…`), a field of CSV (`{""error"":…`), or have been written by Python or through a word processor.
struct PayloadDress: Hashable {
    /// How many times it was made a JSON string.
    let escapes: Int
    /// What stands for the mark, behind its backslashes; one of them.
    private let marks: [[UInt8]]

    static let plain = PayloadDress("\"")
    /// In CSV (RFC 4180, 2.7) a quotation mark within a field is written twice.
    static let doubled = PayloadDress("\"\"")
    /// `{'error': None}`, as Python's `repr` writes a dictionary.
    static let python = PayloadDress("'")
    private static let curled = PayloadDress("“", "”", "„", "″", "＂")

    private init(_ marks: String..., escapes: Int = 0) {
        self.marks = marks.map { Array($0.utf8) }
        self.escapes = escapes
    }

    /// More often no payload is escaped.
    private static let escapeBound = 4

    /// Each dress, by what a quotation mark is in it. None of these begins with another one.
    private static let all: [(quote: [UInt8], dress: PayloadDress)] = {
        let entities = ["quot", "#34", "#034", "#x22", "#X22"].flatMap { name in ["&\(name);", "&amp;\(name);", "&amp;amp;\(name);"] }
        let marks = ["\""] + entities + ["u0022"]
        let escaped = marks.flatMap { mark in
            ((mark == "u0022" ? 1 : 0)...escapeBound).map { PayloadDress(mark, escapes: $0) }
        }
        // nginx and Apache write `\x22`, a shell `\042`, an address `%22`.
        let others = [python, curled] + [#"\x22"#, #"\042"#, "%22"].map { PayloadDress($0) }
        return (escaped + others).flatMap { dress in
            dress.marks.map { ([UInt8](repeating: UInt8(ascii: "\\"), count: dress.backslashes) + $0, dress) }
        }
    }()

    /// How many backslashes stand before a quotation mark of the payload itself.
    private var backslashes: Int { 1 << escapes - 1 }

    /// Whether strings begin and end with a single byte that a backslash takes its meaning from, as in JSON.
    var hasJSONStrings: Bool { self == .plain || self == .python }

    /// The last byte of a quotation mark; one of them.
    var lastBytes: [UInt8] { marks.map { $0[$0.count - 1] } }

    enum Reading { case dress(PayloadDress), more, none }

    /// The dress whose quotation mark these bytes are; `more` where they only begin one.
    static func read(_ quote: [UInt8]) -> Reading {
        if quote == all[0].quote { return .dress(plain) }
        guard let match = all.first(where: { $0.quote.starts(with: quote) }) else { return .none }
        return match.quote.count == quote.count ? .dress(match.dress) : .more
    }

    /// Whether the bytes end in a quotation mark that begins or ends a string, and is not one within it. `lastEnd`: where the mark before it ends.
    func endsWithQuote(_ bytes: [UInt8], after lastEnd: Int) -> Bool {
        marks.contains { mark in
            guard bytes.count >= lastEnd + mark.count, bytes.suffix(mark.count).elementsEqual(mark) else { return false }
            let before = bytes.dropLast(mark.count)
            let inner = before.reversed().prefix { $0 == UInt8(ascii: "\\") }.count - backslashes
            return inner >= 0 && inner % (2 << escapes) == 0
        }
    }

    /// The payload as it was before.
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

    /// A quotation mark for each of the marks.
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

    /// The JSON of a Python dictionary.
    private static func json(ofPython payload: [UInt8]) -> [UInt8] {
        let words = [("None", "null"), ("True", "true"), ("False", "false")].map { (Array($0.utf8), Array($1.utf8)) }
        var result: [UInt8] = []
        var delimiter: UInt8?
        var at = 0
        while at < payload.count {
            let byte = payload[at]
            if byte == UInt8(ascii: "\\"), delimiter != nil, at + 1 < payload.count {
                let next = payload[at + 1]
                // JSON knows no `\'`.
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
