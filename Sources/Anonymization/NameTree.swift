/// All known names, for finding the longest that begins at a place. ASCII letters are compared without case.
struct NameTree {
    /// A part of a known text that is a name.
    struct Part {
        /// In bytes of the text.
        var range: Range<Int>
        var kind: IdentityKind
        var name: String
    }

    struct Match {
        var end: Int
        var parts: [Part]
        /// Whether it looks like a token.
        var isToken = false
    }

    /// A text cut to fewer characters than this is not taken for the beginning of a name.
    private static let leastBeginning = 4

    /// The next node by a node and a byte.
    private var edges: [UInt64: Int] = [:]
    private var entries: [Int: [Part]] = [:]
    /// An entry below each node: what a text that is cut there may be the beginning of.
    private var entryBelow: [Int] = [0]

    /// Adds a text. One that is there already stays as it is.
    mutating func insert(_ text: [UInt8], parts: [Part]) {
        var path: [Int] = []
        var node = 0
        for byte in text {
            let edge = Self.edge(node, byte)
            if let next = edges[edge] {
                node = next
            } else {
                node = entryBelow.count
                edges[edge] = node
                entryBelow.append(-1)
            }
            path.append(node)
        }
        guard let end = path.last, entries[end] == nil else { return }
        entries[end] = parts
        for node in path where entryBelow[node] < 0 { entryBelow[node] = end }
    }

    /// The longest text at a place that ends before another one.
    func match(at start: Int, in bytes: [UInt8], upTo limit: Int) -> Match? {
        var (node, at) = (0, start)
        var found: Match?
        while at < limit, let next = edges[Self.edge(node, bytes[at])] {
            (node, at) = (next, at + 1)
            if let parts = entries[node], at == bytes.count || !bytes[at].isAlphanumeric { found = Match(end: at, parts: parts) }
        }
        if found?.end != at, at - start >= Self.leastBeginning, bytes[at...].starts(with: "…".utf8), let whole = entries[entryBelow[node]] {
            return Match(end: at, parts: whole.compactMap { $0.cut(to: at - start) })
        }
        return found
    }

    private static func edge(_ node: Int, _ byte: UInt8) -> UInt64 { UInt64(node) << 8 | UInt64(byte.lowercased) }
}

extension NameTree.Part {
    /// The part as far as it lies in the beginning of the text; nil if none of it does.
    fileprivate func cut(to length: Int) -> Self? {
        guard range.lowerBound < length else { return nil }
        var part = self
        part.range = range.clamped(to: 0..<length)
        return part
    }
}
