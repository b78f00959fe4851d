/// The name of a log that contains a number which counts up: `vpxd(-{number})?.log` stands for `vpxd-126.log`, and for `vpxd.log`, which is
/// being written. All names are in lower case.
struct CountedName: Hashable {
    private static let number = "{number}"

    /// What precedes the part that may be missing, or else the number.
    let stem: [UInt8]
    /// What precedes and follows the number within the part that may be missing.
    private let joint: [UInt8]
    private let tail: [UInt8]
    /// What follows that part, or else the number.
    private let ending: [UInt8]
    private let mayLackNumber: Bool

    /// Nil if the pattern contains no number.
    init?(_ pattern: [UInt8]) {
        guard let start = pattern[...].place(of: Array(Self.number.utf8)) else { return nil }
        let number = start..<start + Self.number.utf8.count
        let close = pattern[number.upperBound...].place(of: Array(")?".utf8))
        let open = close.flatMap { _ in pattern[..<number.lowerBound].lastIndex(of: UInt8(ascii: "(")) }
        mayLackNumber = open != nil
        stem = Array(pattern[..<(open ?? number.lowerBound)])
        joint = open.map { Array(pattern[($0 + 1)..<number.lowerBound]) } ?? []
        tail = close.map { Array(pattern[number.upperBound..<$0]) } ?? []
        ending = Array(pattern[(close.map { $0 + 2 } ?? number.upperBound)...])
    }

    /// The pattern for people: of a log that may lack its number without it, else with a `*` in its place.
    static func text(of pattern: String) -> String {
        guard let name = CountedName(Array(pattern.utf8)) else { return pattern }
        let shown = name.mayLackNumber ? name.plain : name.stem + name.joint + [UInt8(ascii: "*")] + name.tail + name.ending
        return String(decoding: shown, as: UTF8.self)
    }

    /// What is wrong with the name in a product's file, in words for a rule author; nil if nothing is.
    static func problem(in name: String) -> String? {
        let parts = name.split(separator: number, omittingEmptySubsequences: false)
        let rest = parts.joined()
        if rest.contains("{") || rest.contains("}") { return "expected {number} for the digits in a file's name, found '\(name)'" }
        if parts.count > 2 || parts.count == 2 && name.contains("*") { return "expected one {number} and no * beside it, found '\(name)'" }
        guard name.contains(")?") || parts.count == 2 && name.contains("(") else { return nil }
        let isGroup = parts.count == 2 && parts[0].count { $0 == "(" } == 1 && parts[1].contains(")?") && !parts[1].contains("(")
        return isGroup ? nil : "expected (…)? around {number}, found '\(name)'"
    }

    /// The name without the number.
    var plain: [UInt8] { stem + ending }

    /// The rotation that a file with this name is; nil if it is neither the log nor one with a number.
    func rotation(of name: ArraySlice<UInt8>) -> Rotation? {
        let file = RotatedName(Array(name))
        guard file.name.starts(with: stem) else { return nil }
        let rest = file.name.dropFirst(stem.count)
        if mayLackNumber, rest.elementsEqual(ending) { return file.isPacked ? .numbered(0) : .live }
        guard rest.starts(with: joint) else { return nil }
        let digits = rest.dropFirst(joint.count).prefix(while: \.isDigit)
        guard (1...9).contains(digits.count), rest[digits.endIndex...].elementsEqual(tail + ending) else { return nil }
        return .counted(digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) })
    }

    /// Whether a name that begins with the stem may be that of a copy: where the number begins, there is one.
    func mayGoOn(in name: ArraySlice<UInt8>) -> Bool {
        let rest = name.dropFirst(stem.count)
        guard rest.starts(with: joint) else { return mayLackNumber }
        return rest.dropFirst(joint.count).first?.isDigit == true
    }
}
