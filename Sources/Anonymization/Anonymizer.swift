import Synchronization

/// Puts tokens in place of names in everything that a run writes.
///
/// Names are learned from each text before it is written, from bundles' paths and nodes, and from a map of earlier runs; then every known name in
/// the text is replaced, wherever and however escaped it stands. Nothing else of the text changes, so that the map leads back to it exactly.
public final class Anonymizer: Sendable {
    private struct State {
        var map: TokenMap
        var names: NameBook
    }

    private let state: Mutex<State>

    /// - Parameter words: Our own words, which are not taken for names.
    public init(_ map: TokenMap = TokenMap(), words: OwnWords = OwnWords()) {
        var names = NameBook(words)
        for (kind, name, text) in map.names where kind != .cert { names.restore(name, spelled: text, as: kind) }
        state = Mutex(State(map: map, names: names))
    }

    /// The map with all tokens so far.
    public var map: TokenMap { state.withLock { $0.map } }

    /// Learns the names in a text that is not written.
    public func learn(_ text: String, in notation: Notation = .plain) { learn(NameFinder(notation.plain(text).utf8).names) }

    /// Learns names that were found elsewhere.
    public func learn(_ names: [FoundName]) {
        state.withLock { state in
            for name in names { state.names.learn(name) }
        }
    }

    /// Learns a name that is known to be one.
    public func learn(_ name: String, as kind: IdentityKind) { state.withLock { $0.names.learn(Array(name.utf8), as: kind) } }

    /// Learns the path of a bundle, or of another file of the customer's.
    public func learn(path: String) { state.withLock { $0.names.learn(path: path) } }

    /// The text with tokens in place of names.
    public func anonymized(_ text: String, in notation: Notation = .plain) -> String {
        learn(text, in: notation)
        return tokenized(text, in: notation)
    }

    /// The text with tokens in place of the names that are known by now.
    public func tokenized(_ text: String, in notation: Notation = .plain) -> String {
        state.withLock { state in
            Self.replaced(text, keepsKeys: notation == .json, names: state.names.tree, map: &state.map)
        }
    }

    /// - Parameter keepsKeys: Whether the names of JSON's members stay, which are our own.
    private static func replaced(_ report: String, keepsKeys: Bool, names: NameTree, map: inout TokenMap) -> String {
        let text = UnescapedText(report)
        let bytes = text.bytes
        var result: [UInt8] = []
        var (at, copied) = (0, 0)
        // The names behind the words that make them names; there may be other names in these words.
        var awaited: [NameTree.Part] = []
        func replace(_ part: NameTree.Part) {
            let written = String(decoding: text.written(part.range), as: UTF8.self)
            result += text.written(copied..<part.range.lowerBound) + map.token(for: written, of: part.kind, name: part.name).utf8
            (at, copied) = (part.range.upperBound, part.range.upperBound)
        }
        while at < bytes.count {
            if awaited.first?.range.lowerBound == at {
                replace(awaited.removeFirst())
                continue
            }
            // Of two tokens without anything between them, neither could be read.
            guard text.canBegin(at: at), at > copied || at == 0,
                let match = match(at: at, in: bytes, upTo: awaited.first?.range.lowerBound ?? bytes.count, names)
            else {
                at += 1
                continue
            }
            let parts = match.parts.map { $0.moved(by: at) }
            if let first = parts.first, first.range.lowerBound > at {
                if awaited.isEmpty { awaited = parts } else { at += 1 }
            } else {
                if !keepsKeys || !text.isKey(at..<match.end) || match.isToken { parts.forEach(replace) }
                at = match.end
            }
        }
        return String(decoding: result + text.written(copied..<at), as: UTF8.self)
    }

    /// The longest of what is to be replaced: a certificate, a known name, or a text that looks like a token and is none.
    private static func match(at start: Int, in bytes: [UInt8], upTo limit: Int, _ names: NameTree) -> NameTree.Match? {
        func whole(to end: Int, _ kind: IdentityKind) -> NameTree.Match {
            let name = kind.canonical(Array(bytes[start..<end]))
            return NameTree.Match(end: end, parts: [NameTree.Part(range: 0..<end - start, kind: kind, name: name)])
        }
        if var end = CertificateBlock.end(at: start, in: bytes) {
            while end < bytes.count, bytes[end].isAlphanumeric { end += 1 }
            if end <= limit { return whole(to: end, .cert) }
        }
        let name = names.match(at: start, in: bytes, upTo: limit)
        guard let (token, end) = Token.at(start, in: bytes), end <= limit, end >= name?.end ?? 0 else { return name }
        var match = whole(to: end, token.kind)
        match.isToken = true
        return match
    }
}

extension NameTree.Part {
    fileprivate func moved(by distance: Int) -> NameTree.Part {
        NameTree.Part(range: range.lowerBound + distance..<range.upperBound + distance, kind: kind, name: name)
    }
}
