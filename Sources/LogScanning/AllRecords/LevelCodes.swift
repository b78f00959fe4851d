/// The levels of a log's records as small numbers, since most records are only counted: 0 is none, then come the words of `LevelWord`, the classes of
/// HTTP's status codes, and the words that only this log has for its levels.
public struct LevelCodes: Sendable {
    /// How much a record of a level matters.
    public enum Weight: Sendable {
        case none, warning, error
    }

    public typealias Code = UInt8

    public static let none: Code = 0
    private static let classes = (1...5).map { "HTTP \($0)xx" }
    private static let known = [""] + LevelWord.names.map { $0.uppercased() } + classes
    private static let knownWeights = known.map(weight)
    /// The number of words kept that only this log has.
    private static let bound = 32

    private(set) var names = Self.known
    private(set) var weights = Self.knownWeights

    /// As logged, in capitals if the word is a common one; empty for none.
    public func name(of code: Code) -> String { names[Int(code)] }

    public func weight(of code: Code) -> Weight { weights[Int(code)] }

    public var count: Int { names.count }

    /// The code of the class that a status of HTTP is of.
    static func code(ofStatus status: Int) -> Code {
        (100..<600).contains(status) ? Code(LevelWord.names.count + status / 100) : none
    }

    /// The code of a word that a head of the log's own form has for the level.
    mutating func code(of word: ArraySlice<UInt8>) -> Code {
        let name = String(decoding: word, as: UTF8.self)
        if let place = names.firstIndex(where: { $0 == name || $0 == name.uppercased() }) { return Code(place) }
        guard names.count < Self.known.count + Self.bound else { return Self.none }
        names.append(name)
        weights.append(Self.weight(name))
        return Code(names.count - 1)
    }

    private static func weight(_ name: String) -> Weight {
        if LevelWord.isError(name) || name == "HTTP 5xx" || name.hasSuffix("Error") { return .error }
        return ["WARN", "WARNING"].contains(name) || name.hasSuffix("Warning") ? .warning : .none
    }

    private static func code(named name: String) -> Code { Code((LevelWord.names.firstIndex(of: name) ?? -1) + 1) }

    private static let severities = ["emerg", "alert", "crit", "err", "warning", "notice", "info", "debug"].map(code(named:))

    /// The code of a severity of syslog, from 0 for an emergency to 7.
    static func code(ofSeverity severity: Int) -> Code { severities[severity] }

    private static let letters: [UInt8: Code] = [
        UInt8(ascii: "D"): code(named: "debug"), UInt8(ascii: "I"): code(named: "info"), UInt8(ascii: "W"): code(named: "warn"),
        UInt8(ascii: "E"): code(named: "error"), UInt8(ascii: "F"): code(named: "fatal"),
    ]
    private static let tens = ["trace", "debug", "info", "warn", "error", "fatal"].map(code(named:))

    /// The code of a level that is a letter, as in the logs of Kubernetes and MongoDB, or a number, as in those of pino (10 to 60) and in GELF (syslog's);
    /// `none` for anything else.
    static func code(ofLetterOrNumber text: ArraySlice<UInt8>) -> Code {
        guard let first = text.first, text.count <= 2 else { return none }
        let digit = Int(first &- UInt8(ascii: "0"))
        if text.count == 2 { return text.last == UInt8(ascii: "0") && (1...tens.count).contains(digit) ? tens[digit - 1] : none }
        return digit < severities.count ? code(ofSeverity: digit) : letters[first] ?? none
    }

    /// The code of the word that these letters are; `none` for any other.
    static func code(of range: Range<Int>, in bytes: [UInt8]) -> Code { Code(LevelTable.ofLevels.code(of: range, in: bytes)) }
}
