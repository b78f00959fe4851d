/// A message's id as `CGEN1008`, in any spelling: letters and a number.
struct MessageName: Hashable {
    let letters: LetterShape
    let digits: LetterShape
    let shape: LetterShape

    init?(_ id: String) {
        let compact = SpokenText(id).compact
        let letters = compact.prefix { !$0.isASCIIDigit }
        let digits = compact.dropFirst(letters.count)
        guard (2...6).contains(letters.count), digits.count >= 3, digits.allSatisfy(\.isASCIIDigit), letters.allSatisfy(\.isASCII) else {
            return nil
        }
        self.letters = LetterShape(letters)
        self.digits = LetterShape(digits)
        shape = LetterShape(compact)
    }

    /// A screen's text and the id that stands before it.
    static func split(_ text: String) -> (name: String?, text: String) {
        let parts = text.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, MessageName(String(parts[0])) != nil else { return (nil, text) }
        return (String(parts[0]), String(parts[1]))
    }

    /// How an id was said.
    enum Saying: Int, Comparable {
        /// Another one: so many letters or digits are others.
        case near
        /// Its letters alone.
        case letters
        /// Its number alone.
        case number
        /// With a letter too much, too few, or another one.
        case slip
        case whole

        static func < (one: Saying, other: Saying) -> Bool { one.rawValue < other.rawValue }
    }

    /// How a run of words says this id; nil where it does not.
    func saying(of words: ArraySlice<SpokenAtom>) -> Saying? {
        let compact = words.flatMap(\.scalars)
        let said = LetterShape(compact)
        if said == shape { return .whole }
        if words.count == 1, compact.allSatisfy(\.isASCIIDigit), LetterShape(compact) == digits { return .number }
        if said == letters, letters.count >= 4 { return .letters }
        // The number decides: ids that differ in it are different messages.
        let tail = said.scalars.suffix(digits.count)
        let head = LetterShape(of: said.scalars.dropLast(digits.count))
        if tail.elementsEqual(digits.scalars), !head.scalars.isEmpty, head.distance(to: letters, limit: 1) <= 1 { return .slip }
        guard compact.contains(where: \.isASCIIDigit), compact.contains(where: { !$0.isASCIIDigit }) else { return nil }
        return said.distance(to: shape, limit: 2) <= 2 ? .near : nil
    }
}

/// What a text says of messages by their ids.
struct SaidNames {
    /// The ids that rules know, by how they were said.
    private(set) var known: [MessageName: MessageName.Saying] = [:]
    /// Those that almost stand there.
    private(set) var near: Set<MessageName> = []
    /// Whether an id stands there that no rule knows.
    private(set) var hasForeign = false
    /// What is left of the text.
    private(set) var rest: [SpokenAtom] = []

    /// Words with a number that are no messages.
    private static let otherNames: Set<String> = [
        "sha", "rsa", "rfc", "md", "aes", "ecdsa", "secp", "pkcs", "tls", "ssl", "utf", "iso", "http", "https", "port", "base", "kb",
        "cucm", "ome",
        "errno", "bit", "line", "exec", "apache", "win", "esxi", "article",
    ]

    init(in atoms: [SpokenAtom], known names: Set<MessageName>) {
        var index = 0
        while index < atoms.count {
            var best: (saying: MessageName.Saying, names: [MessageName], length: Int)?
            for length in 1...6 where index + length <= atoms.count {
                let words = atoms[index..<index + length]
                if words.contains(where: \.isUnspaced) { break }
                if words.reduce(0, { $0 + $1.scalars.count }) > 14 { break }
                for name in names {
                    guard let saying = name.saying(of: words) else { continue }
                    if saying > best?.saying ?? .near || best == nil {
                        best = (saying, [name], length)
                    } else if saying == best?.saying, length == best?.length {
                        best?.names.append(name)
                    }
                }
            }
            if let best, best.saying > .near {
                for name in best.names { known[name] = max(known[name] ?? .near, best.saying) }
                index += best.length
                continue
            }
            let isForeign = Self.isName(atoms, at: index)
            if let best, isForeign { near.formUnion(best.names) }
            if isForeign { hasForeign = true } else { rest.append(atoms[index]) }
            index += 1
        }
        // A number alone says little beside a whole id.
        if let best = known.values.max(), best > .letters { known = known.filter { $0.value > .number || $0.value == best } }
    }

    /// Whether an id begins here: letters and at least three digits, perhaps with a blank or a sign between.
    private static func isName(_ atoms: [SpokenAtom], at index: Int) -> Bool {
        let atom = atoms[index]
        let letters = atom.scalars.prefix { !$0.isASCIIDigit }
        guard (2...5).contains(letters.count), letters.allSatisfy(\.isASCII) else { return false }
        if otherNames.contains(String(String.UnicodeScalarView(letters))) { return false }
        let digits = atom.scalars.dropFirst(letters.count)
        if digits.isEmpty {
            guard index + 1 < atoms.count else { return false }
            let next = atoms[index + 1]
            return next.isNumber && (3...6).contains(next.scalars.count) && next.scalars.count >= 4 && letters.count >= 3 && isCode(letters)
        }
        return digits.count >= 3 && digits.allSatisfy(\.isASCIIDigit)
    }

    /// Whether letters are no word: they have no vowel, or few.
    private static func isCode(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
        letters.count { "aeiou".unicodeScalars.contains($0) } <= 1 && letters.count <= 4
    }
}
