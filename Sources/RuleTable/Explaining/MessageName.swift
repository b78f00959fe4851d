/// A message's id, such as `CGEN1008`, in any spelling: letters and a number.
struct MessageName: Hashable {
    let letters: LetterShape
    let digits: LetterShape
    let shape: LetterShape
    /// How its letters may sound.
    let sounds: Set<SpokenSounds>

    init?(_ id: String) {
        let compact = SpokenText(id).compact
        let letters = compact.prefix { !$0.isASCIIDigit }
        let digits = compact.dropFirst(letters.count)
        guard (2...6).contains(letters.count), digits.count >= 3, digits.allSatisfy(\.isASCIIDigit), letters.allSatisfy(\.isASCII) else {
            return nil
        }
        self.letters = LetterShape(letters)
        self.digits = LetterShape(digits)
        sounds = SpokenSounds.ways(ofSaying: Array(letters))
        shape = LetterShape(compact)
    }

    /// Splits a text shown on a screen into the id before it, if there is one, and the text itself.
    static func split(_ text: String) -> (name: String?, text: String) {
        let parts = text.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, MessageName(String(parts[0])) != nil else { return (nil, text) }
        return (String(parts[0]), String(parts[1]))
    }

    /// How an id was said.
    enum Saying: Int, Comparable {
        /// Another id that differs in at most two letters or digits.
        case near
        /// Only its letters.
        case letters
        /// Only its number.
        case number
        /// With one letter too many, missing or wrong, or spelled as it sounds.
        case slip
        case whole

        static func < (one: Saying, other: Saying) -> Bool { one.rawValue < other.rawValue }
    }

    /// How consecutive words say this id; nil if they do not.
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

/// The ids of messages in a text.
struct SaidNames {
    /// The ids that rules know, and how each was said.
    private(set) var known: [MessageName: MessageName.Saying] = [:]
    /// The ids of rules that almost match one in the text.
    private(set) var near: Set<MessageName> = []
    /// Whether the text contains an id that no rule knows.
    private(set) var hasForeign = false
    /// The rest of the text.
    private(set) var rest: [SpokenAtom] = []

    /// Words that are followed by a number but are not the id of a message.
    private static let otherNames: Set<String> = [
        "sha", "rsa", "rfc", "md", "aes", "ecdsa", "secp", "pkcs", "tls", "ssl", "utf", "iso", "http", "https", "port", "base", "kb",
        "cucm", "ome",
        "errno", "bit", "line", "exec", "apache", "win", "esxi", "article",
    ]

    private typealias Found = (saying: MessageName.Saying, names: [MessageName], length: Int)

    init(in atoms: [SpokenAtom], known names: Set<MessageName>, numbers: SpokenNumbers) {
        var index = 0
        while index < atoms.count {
            var best: Found?
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
            if best.map({ $0.saying < .slip }) ?? true, let heard = Self.heard(atoms, at: index, names, numbers) { best = heard }
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
        // A number by itself counts for little beside a whole id.
        if let best = known.values.max(), best > .letters { known = known.filter { $0.value > .number || $0.value == best } }
    }

    /// The ids whose number is said here, in words perhaps, behind letters that sound like theirs, or alone.
    private static func heard(
        _ atoms: [SpokenAtom], at start: Int, _ names: Set<MessageName>, _ numbers: SpokenNumbers
    ) -> Found? {
        for end in start..<min(start + longestSpelling, atoms.count) {
            if end > start, atoms[end - 1].hasDigit { return nil }
            guard let number = numbers.reading(of: atoms, at: end) else { continue }
            let sounds = SpokenSounds(atoms[start..<end])
            let said = names.filter { name in
                number.digits.contains(name.digits)
                    && (end == start || name.sounds.contains(sounds) || name.letters == LetterShape(atoms[start..<end].flatMap(\.scalars)))
            }
            if !said.isEmpty { return (end == start ? .number : .slip, Array(said), end + number.length - start) }
        }
        return nil
    }

    /// How many atoms the letters of an id may take: each of them is a word, or two or three kana.
    private static let longestSpelling = 12

    /// Whether an id begins here: letters and at least three digits, perhaps with a space or punctuation in between.
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

    /// Whether the letters are not a word: there are at most four of them, with at most one vowel.
    private static func isCode(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
        letters.count { "aeiou".unicodeScalars.contains($0) } <= 1 && letters.count <= 4
    }
}
