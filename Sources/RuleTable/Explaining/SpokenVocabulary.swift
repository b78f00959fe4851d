/// The words that people say for what the rules speak of, in every language at once: what they mean, whether they mean nothing, or something else.
public struct SpokenVocabulary: Sendable {
    enum Meaning: Hashable {
        /// Something that rules speak of, by a name that all languages share.
        case concept(String)
        /// Says nothing about the matter.
        case filler
        /// Is the matter of other programs, unless a rule holds it.
        case elsewhere
    }

    struct Form {
        let meaning: Meaning
        let shape: LetterShape
        /// The shape of each of its words.
        let words: [LetterShape]
        /// How many atoms it has.
        let length: Int
        /// How many letters may be wrong.
        let tolerance: Int
        /// A Korean word of one syllable is one only at a word's start.
        let isSyllable: Bool
    }

    private(set) var forms: [Form] = []
    /// The forms by the first letter of their shape.
    private(set) var byFirstLetter: [Unicode.Scalar: [Int]] = [:]
    private(set) var byShape: [LetterShape: [Int]] = [:]

    /// The concepts that are said of anything, and tell nothing by themselves.
    private(set) var commonplaces: Set<String> = []

    /// - Parameters:
    ///   - concepts: for each language, lines of a name, a colon and the forms that mean it, with commas between.
    ///   - commonplaces: the same of what is said of anything, as `missing`.
    ///   - fillers: for each language, forms with commas between.
    ///   - elsewhere: the same.
    public init(concepts: [String], commonplaces: [String], fillers: [String], elsewhere: [String]) {
        for text in concepts { addConcepts(text) }
        for text in commonplaces { self.commonplaces.formUnion(addConcepts(text)) }
        for text in fillers { add(text, meaning: .filler) }
        for text in elsewhere { add(text, meaning: .elsewhere) }
    }

    /// The names of the concepts of a text.
    @discardableResult
    private mutating func addConcepts(_ text: String) -> [String] {
        text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            let name = String(parts[0].filter { !$0.isWhitespace })
            add(parts[1], meaning: .concept(name))
            return name
        }
    }

    private mutating func add(_ list: some StringProtocol, meaning: Meaning) {
        for text in list.split(separator: ",") {
            let atoms = SpokenAtom.atoms(of: SpokenText(text))
            let shape = LetterShape(atoms.flatMap(\.stem))
            guard let first = shape.scalars.first else { continue }
            let isSyllable = atoms.count == 1 && atoms[0].isHangul
            forms.append(
                Form(
                    meaning: meaning, shape: shape, words: atoms.map { LetterShape($0.stem) }, length: atoms.count,
                    tolerance: Self.tolerance(of: atoms, shape), isSyllable: isSyllable))
            byShape[shape, default: []].append(forms.count - 1)
            byFirstLetter[first, default: []].append(forms.count - 1)
        }
    }

    /// How many letters of a word may be wrong before it is another word.
    static func tolerance(of atoms: [SpokenAtom], _ shape: LetterShape) -> Int {
        switch shape.count {
        case _ where atoms.contains(where: \.isHangul): shape.count < 6 ? 0 : shape.count < 11 ? 1 : 2
        case _ where atoms.contains(where: \.isUnspaced): shape.count < 5 ? 0 : 1
        case ..<5: 0
        case ..<9: 1
        case ..<15: 2
        default: 3
        }
    }
}

extension SpokenVocabulary.Form {
    /// Whether, where both have as many words, none is quite another one: `servidor de` is not `servidor web`.
    func agreesWordByWord(with atoms: ArraySlice<SpokenAtom>) -> Bool {
        guard atoms.count == words.count, words.count > 1, atoms.first?.isUnspaced == false else { return true }
        return zip(words, atoms).allSatisfy { word, atom in
            let said = LetterShape(atom.stem)
            let limit = word.count < 4 ? 0 : word.count < 8 ? 1 : 2
            return word == said || limit > 0 && word.distance(to: said, limit: limit) <= limit
        }
    }
}
