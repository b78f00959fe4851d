/// What stands in a log for each quotation mark of a payload: a payload may have been made a JSON string, once or again and again
/// (`{\"error\":…`), or HTML (`{&quot;error&quot;:…`).
struct PayloadDress: Hashable {
    /// How many times it was made a JSON string.
    let escapes: Int
    /// What stands for the mark, behind its backslashes.
    private let mark: [UInt8]

    static let plain = PayloadDress(escapes: 0, mark: Array("\"".utf8))

    /// More often no payload is escaped.
    private static let escapeBound = 4

    /// Each dress, by what a quotation mark is in it. None of these begins with another one.
    private static let all: [(quote: [UInt8], dress: PayloadDress)] = {
        let entities = ["quot", "#34", "#034", "#x22", "#X22"].flatMap { name in ["&\(name);", "&amp;\(name);", "&amp;amp;\(name);"] }
        let marks = ["\""] + entities + ["u0022"]
        return marks.flatMap { mark in
            ((mark == "u0022" ? 1 : 0)...escapeBound).map { escapes in
                let dress = PayloadDress(escapes: escapes, mark: Array(mark.utf8))
                return ([UInt8](repeating: UInt8(ascii: "\\"), count: dress.backslashes) + dress.mark, dress)
            }
        }
    }()

    /// How many backslashes stand before a quotation mark of the payload itself.
    private var backslashes: Int { 1 << escapes - 1 }

    /// The last byte of a quotation mark.
    var lastByte: UInt8 { mark[mark.count - 1] }

    enum Reading { case dress(PayloadDress), more, none }

    /// The dress whose quotation mark these bytes are; `more` where they only begin one.
    static func read(_ quote: [UInt8]) -> Reading {
        if quote == all[0].quote { return .dress(plain) }
        guard let match = all.first(where: { $0.quote.starts(with: quote) }) else { return .none }
        return match.quote.count == quote.count ? .dress(match.dress) : .more
    }

    /// Whether the bytes end in a quotation mark that begins or ends a string, and is not one within it.
    func endsWithQuote(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= mark.count, bytes.suffix(mark.count).elementsEqual(mark) else { return false }
        let before = bytes.dropLast(mark.count)
        let inner = before.reversed().prefix { $0 == UInt8(ascii: "\\") }.count - backslashes
        return inner >= 0 && inner % (2 << escapes) == 0
    }

    /// The payload as it was before.
    func undressed(_ payload: [UInt8]) -> [UInt8] {
        if self == .plain { return payload }
        var payload = payload
        if mark[0] == UInt8(ascii: "&") {
            var text = String(decoding: payload, as: UTF8.self)
            for _ in 0..<Self.escapeBound where text.utf8.contains(UInt8(ascii: "&")) { text = withoutEntities(text) }
            payload = Array(text.utf8)
        }
        for _ in 0..<escapes { payload = JsonCursor.unescaped(payload[...], bound: .max) }
        return payload
    }
}
