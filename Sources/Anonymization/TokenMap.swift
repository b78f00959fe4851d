import FoundationEssentials

/// Which token stands for which name. Numbers are given in the order in which names are first needed, so that nothing about a name is in its
/// token.
public struct TokenMap: Sendable {
    /// Why a text is not a token map.
    public enum Problem: Error, Hashable, Sendable {
        /// It is something else.
        case foreign
        /// It is of a later version of the program.
        case later(version: Int)
        /// It was one, and something in it is not right.
        case damaged
    }

    private struct Name: Hashable {
        var kind: IdentityKind
        var name: String
    }

    private struct Entry: Codable {
        var token: String
        /// The form that all spellings share.
        var name: String
        /// The spelling, as it stood in the report.
        var text: String
    }

    private struct Document: Codable {
        var format: String
        var version: Int
        var tokens: [Entry]
    }

    private static let format = "bundlescope token map"
    private static let version = 1

    private var entries: [Entry] = []
    private var numbers: [Name: Int] = [:]
    private var counts: [IdentityKind: Int] = [:]
    private var spellings: [Name: [String: Int]] = [:]
    /// The spelling that each token stands for.
    private var texts: [Token: Int] = [:]

    public init() {}

    /// Reads a map as `json` writes it.
    public init(json: String) throws(Problem) {
        struct Head: Decodable {
            var format: String
            var version: Int
        }
        let data = Data(json.utf8)
        guard let head = try? JSONDecoder().decode(Head.self, from: data), head.format == Self.format else { throw .foreign }
        guard head.version == Self.version else { throw .later(version: head.version) }
        guard let document = try? JSONDecoder().decode(Document.self, from: data) else { throw .damaged }
        for entry in document.tokens { try add(entry) }
    }

    private mutating func add(_ entry: Entry) throws(Problem) {
        guard let token = Token(entry.token), texts[token] == nil else { throw .damaged }
        let name = Name(kind: token.kind, name: entry.name)
        guard numbers[name] ?? token.number == token.number, spellings[name]?[entry.text] == nil else { throw .damaged }
        set(name, to: token.number)
        if let number = token.network {
            guard let network = Network(of: entry.name)?.name else { throw .damaged }
            set(Name(kind: .net, name: network), to: number)
        }
        record(entry, of: name, as: token)
    }

    private mutating func set(_ name: Name, to number: Int) {
        numbers[name] = number
        counts[name.kind] = max(counts[name.kind] ?? 0, number)
    }

    private mutating func record(_ entry: Entry, of name: Name, as token: Token) {
        spellings[name, default: [:]][entry.text] = token.spelling
        texts[token] = entries.count
        entries.append(entry)
    }

    private mutating func number(of name: Name) -> Int {
        if let number = numbers[name] { return number }
        let number = (counts[name.kind] ?? 0) + 1
        set(name, to: number)
        return number
    }

    /// The token for one spelling of a name.
    mutating func token(for text: String, of kind: IdentityKind, name: String) -> String {
        let key = Name(kind: kind, name: name)
        var token = Token(kind: kind, number: number(of: key))
        if kind == .ip, let network = Network(of: name) { token.network = number(of: Name(kind: .net, name: network.name)) }
        if let spelling = spellings[key]?[text] {
            token.spelling = spelling
        } else {
            token.spelling = (spellings[key]?.values.max() ?? -1) + 1
            record(Entry(token: token.text, name: name, text: text), of: key, as: token)
        }
        return token.text
    }

    /// The number of tokens.
    public var count: Int { entries.count }

    /// The map as JSON.
    public var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        let document = Document(format: Self.format, version: Self.version, tokens: entries)
        guard let data = try? encoder.encode(document) else { preconditionFailure("texts and numbers can always be written as JSON") }
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    /// The spellings of all names, in the order in which they were first needed.
    var names: [(kind: IdentityKind, name: String, text: String)] {
        entries.compactMap { entry in Token(entry.token).map { ($0.kind, entry.name, entry.text) } }
    }

    /// A report with the names in place of their tokens. What is no token of this map stays as it is.
    public func revealed(_ report: String) -> String {
        let text = UnescapedText(report)
        var result: [UInt8] = []
        var (at, copied) = (0, 0)
        while at < text.bytes.count {
            guard text.canBegin(at: at), let (token, end) = Token.at(at, in: text.bytes), let entry = texts[token] else {
                at += 1
                continue
            }
            result += text.written(copied..<at) + entries[entry].text.utf8
            (at, copied) = (end, end)
        }
        return String(decoding: result + text.written(copied..<at), as: UTF8.self)
    }
}
