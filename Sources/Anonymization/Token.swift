/// What stands for a name: its kind, the number of the name, and letters that tell its spellings apart, such as `host-2` and `host-2b`. An
/// address's token begins with that of its network: `net-1.ip-4`.
struct Token: Hashable {
    var kind: IdentityKind
    var number: Int
    /// 0 for the first spelling.
    var spelling = 0
    /// The number of an address's network.
    var network: Int?

    var text: String { (network.map { "\(IdentityKind.net)-\($0)." } ?? "") + "\(kind)-\(number)" + Self.letters(spelling) }

    /// Nothing, `b`, `c` to `z`, `bb` and so on.
    private static func letters(_ spelling: Int) -> String {
        var (rest, letters) = (spelling, "")
        while rest > 0 {
            letters = String(Unicode.Scalar(UInt8(ascii: "b") + UInt8((rest - 1) % 25))) + letters
            rest = (rest - 1) / 25
        }
        return letters
    }

    /// The token whose text begins at an index, and where it ends.
    static func at(_ start: Int, in bytes: [UInt8]) -> (token: Token, end: Int)? {
        guard let (first, end) = single(at: start, in: bytes) else { return nil }
        if first.kind == .net, first.spelling == 0, end < bytes.count, bytes[end] == UInt8(ascii: "."),
            let (address, end) = single(at: end + 1, in: bytes), address.kind == .ip
        {
            return (Token(kind: .ip, number: address.number, spelling: address.spelling, network: first.number), end)
        }
        return (first, end)
    }

    /// The token with exactly this text.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let (token, end) = Self.at(0, in: bytes), end == bytes.count else { return nil }
        self = token
    }

    init(kind: IdentityKind, number: Int, spelling: Int = 0, network: Int? = nil) {
        self.kind = kind
        self.number = number
        self.spelling = spelling
        self.network = network
    }

    private static func single(at start: Int, in bytes: [UInt8]) -> (token: Token, end: Int)? {
        var at = start
        while at < bytes.count, bytes[at].isLowercase, at - start <= longestKind { at += 1 }
        guard at < bytes.count, bytes[at] == UInt8(ascii: "-"),
            let kind = IdentityKind(rawValue: String(decoding: bytes[start..<at], as: UTF8.self))
        else { return nil }
        at += 1
        let digits = at
        while at < bytes.count, bytes[at].isDigit { at += 1 }
        guard at > digits, bytes[digits] != UInt8(ascii: "0"),
            let number = Int(String(decoding: bytes[digits..<at], as: UTF8.self))
        else { return nil }
        var spelling = 0
        while at < bytes.count, bytes[at].isLowercase, bytes[at] != UInt8(ascii: "a"), spelling < 1 << 20 {
            spelling = spelling * 25 + Int(bytes[at] - UInt8(ascii: "a"))
            at += 1
        }
        guard at == bytes.count || !bytes[at].isAlphanumeric else { return nil }
        return (Token(kind: kind, number: number, spelling: spelling), at)
    }

    private static let longestKind = IdentityKind.allCases.map(\.rawValue.utf8.count).max() ?? 0
}
