/// The smallest part of a text at which a word may begin: a word of letters, or one character of a script without reliable spaces.
struct SpokenAtom: Hashable {
    let scalars: [Unicode.Scalar]
    /// `doesn't`, `doesnt` and `cannot`.
    private static let contractions: [String: [[Unicode.Scalar]]] = {
        let verbs = ["do", "does", "did", "is", "are", "was", "were", "has", "have", "had", "could", "would", "should", "ca", "wo"]
        let negated = Dictionary(uniqueKeysWithValues: verbs.map { ($0 + "nt", ["ca": "can", "wo": "will"][$0] ?? $0) })
        return negated.merging(["cannot": "can"]) { one, _ in one }.mapValues { [Array($0.unicodeScalars), Array("not".unicodeScalars)] }
    }()

    /// The word without grammatical endings.
    let stem: [Unicode.Scalar]
    /// Whether it is the first, or follows a space or punctuation.
    let beginsWord: Bool

    var isUnspaced: Bool { scalars.first?.isUnspaced ?? false }
    var isHangul: Bool { scalars.first?.isHangul ?? false }
    var isHiragana: Bool { scalars.first?.isHiragana ?? false }
    var hasDigit: Bool { scalars.contains(where: \.isASCIIDigit) }
    var isNumber: Bool { scalars.allSatisfy(\.isASCIIDigit) }

    init(_ scalars: [Unicode.Scalar], beginsWord: Bool) {
        self.scalars = scalars
        self.beginsWord = beginsWord
        stem = Self.stem(of: scalars)
    }

    static func atoms(of text: SpokenText) -> [SpokenAtom] {
        var atoms: [SpokenAtom] = []
        var word: [Unicode.Scalar] = []
        var isApart = true
        func end() {
            guard !word.isEmpty else { return }
            for part in contractions[String(String.UnicodeScalarView(word))] ?? [word] {
                atoms.append(SpokenAtom(part, beginsWord: isApart))
            }
            isApart = false
            word = []
        }
        for (index, scalar) in text.scalars.enumerated() {
            if scalar.isUnspaced {
                end()
                atoms.append(SpokenAtom([scalar], beginsWord: isApart))
                isApart = false
            } else if scalar.isWordScalar {
                word.append(scalar)
            } else if scalar == "*", text.isWildcard(at: index) {
                end()
                atoms.append(SpokenAtom([scalar], beginsWord: true))
                isApart = true
            } else if scalar == "'", !word.isEmpty, index + 1 < text.scalars.count, text.scalars[index + 1].isWordScalar {
                // don't, CA's
                continue
            } else {
                end()
                isApart = true
            }
        }
        end()
        return atoms
    }

    /// The word without English and Spanish endings for number, gender and tense. Short words and words with digits are unchanged.
    private static func stem(of word: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard word.count > 3, word.allSatisfy(\.isASCII), !word.contains(where: \.isASCIIDigit) else { return word }
        var stem = word
        func drop(_ ending: String, leaving count: Int) -> Bool {
            guard stem.count >= ending.unicodeScalars.count + count,
                stem.suffix(ending.unicodeScalars.count).elementsEqual(ending.unicodeScalars)
            else { return false }
            stem.removeLast(ending.unicodeScalars.count)
            return true
        }
        if !stem.suffix(2).elementsEqual("ss".unicodeScalars) { _ = drop("s", leaving: 3) }
        if drop("ing", leaving: 4) || drop("ed", leaving: 4) { return stem }
        _ = drop("se", leaving: 5)
        for ending in ["ieron", "aron", "iendo", "ando", "amo", "imo", "ado", "ada", "ido", "ida", "ar", "ir"]
        where drop(ending, leaving: 3) {
            return stem
        }
        if stem.suffix(2).elementsEqual("an".unicodeScalars) || stem.suffix(2).elementsEqual("en".unicodeScalars) {
            _ = drop("n", leaving: 5)
        }
        if let last = stem.last, "aeoi".unicodeScalars.contains(last), stem.count > 3 { stem.removeLast() }
        return stem
    }
}
