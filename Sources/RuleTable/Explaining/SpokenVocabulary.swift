/// The words that people use for the subjects of the rules, in all languages at once, and what each means: a concept, nothing, or something
/// else.
public struct SpokenVocabulary: Sendable {
    enum Meaning: Hashable {
        /// A subject of the rules, with a name that all languages share.
        case concept(String)
        /// Says nothing about the subject.
        case filler
        /// Is a subject of other programs, unless a rule contains it.
        case elsewhere
    }

    struct Form {
        let meaning: Meaning
        let shape: LetterShape
        /// The shape of each of its words.
        let words: [LetterShape]
        /// The number of its atoms.
        let length: Int
        /// The number of letters that may be wrong.
        let tolerance: Int
        /// The number of its atoms that begin a word.
        let starts: Int
        /// Whether it is a Korean word of one syllable, which counts only at the beginning of a word.
        let isSyllable: Bool
    }

    private(set) var forms: [Form] = []
    /// The forms by the first letter of their shape.
    private(set) var byFirstLetter: [Unicode.Scalar: [Int]] = [:]
    private(set) var byShape: [LetterShape: [Int]] = [:]

    /// The concepts that can be said of anything and mean little by themselves.
    private(set) var commonplaces: Set<String> = []
    let numbers: SpokenNumbers

    /// - Parameters:
    ///   - concepts: For each language, lines of a name, a colon, and the forms with that meaning, separated by commas.
    ///   - commonplaces: Likewise, for what can be said of anything, such as `missing`.
    ///   - fillers: For each language, forms separated by commas.
    ///   - elsewhere: For each language, forms separated by commas.
    ///   - numbers: For each language, lines of a value, a colon, and the words for it.
    public init(concepts: [String], commonplaces: [String], fillers: [String], elsewhere: [String], numbers: [String]) {
        self.numbers = SpokenNumbers(numbers)
        for text in concepts { addConcepts(text) }
        for text in commonplaces { self.commonplaces.formUnion(addConcepts(text)) }
        for text in fillers { add(text, meaning: .filler) }
        for text in elsewhere { add(text, meaning: .elsewhere) }
    }

    /// Adds the concepts of a text, and returns their names.
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
            // A number has many words near it: `seen` is not `seven`, nor `right` `eight`.
            let tolerance = numbers.contains(atoms) ? 0 : Self.tolerance(of: atoms, shape)
            forms.append(
                Form(
                    meaning: meaning, shape: shape, words: atoms.map { LetterShape($0.stem) }, length: atoms.count,
                    tolerance: tolerance, starts: atoms.count(where: \.beginsWord), isSyllable: isSyllable))
            byShape[shape, default: []].append(forms.count - 1)
            byFirstLetter[first, default: []].append(forms.count - 1)
        }
    }

    /// The number of letters of a form that may be wrong before it is another word.
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
    /// Whether a run of atoms ends within another word than it begins in, where the form has no space.
    func isAcrossWords(_ atoms: ArraySlice<SpokenAtom>) -> Bool {
        atoms.first?.isUnspaced == true && atoms.dropFirst().count(where: \.beginsWord) >= max(starts, 1)
    }

    /// Whether none of the words is a different one: `servidor de` is not `servidor web`, and `CA certificate` is not `certificate`.
    func agreesWordByWord(with atoms: ArraySlice<SpokenAtom>) -> Bool {
        guard atoms.first?.isUnspaced == false else { return true }
        guard atoms.count == words.count else { return false }
        guard words.count > 1 else { return true }
        return zip(words, atoms).allSatisfy { word, atom in
            let said = LetterShape(atom.stem)
            let limit = word.count < 4 ? 0 : word.count < 8 ? 1 : 2
            return word == said || limit > 0 && word.distance(to: said, limit: limit) <= limit
        }
    }
}
