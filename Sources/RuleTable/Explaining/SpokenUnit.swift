/// What a part of a text means: a concept, or a word that the vocabulary does not know.
struct SpokenUnit: Hashable {
    enum Kind: Hashable {
        case concepts(Set<String>)
        case word(LetterShape)
    }

    let kind: Kind
    /// Whether it is the matter of other programs, unless a rule holds it.
    let isElsewhere: Bool

    /// Whether it names a thing, and is not said of anything.
    func isSubject(besides commonplaces: Set<String>) -> Bool {
        if case .concepts(let names) = kind { !names.isSubset(of: commonplaces) } else { false }
    }

    /// Whether the vocabulary does not know it.
    var isWord: Bool { if case .word = kind { !isElsewhere } else { false } }
}

extension SpokenVocabulary {
    /// How much of a text is looked at for its meaning.
    private static let limit = 400

    /// The meaning of a text, in order, without what says nothing.
    ///
    /// - Parameter tolerant: whether words may be misspelt.
    func units(in atoms: [SpokenAtom], tolerant: Bool) -> [SpokenUnit] {
        let atoms = Array(atoms.prefix(Self.limit))
        var units: [SpokenUnit] = []
        var unknown: [SpokenAtom] = []
        func end() {
            if let unit = Self.unit(of: unknown) { units.append(unit) }
            unknown = []
        }
        var index = 0
        while index < atoms.count {
            if let found = tolerant ? forms(in: atoms, at: index) : exactForms(in: atoms, at: index) {
                end()
                let names = found.meanings.compactMap { if case .concept(let name) = $0 { name } else { nil } }
                if !names.isEmpty {
                    units.append(SpokenUnit(kind: .concepts(Set(names)), isElsewhere: false))
                } else if !found.meanings.contains(.filler) {
                    units.append(
                        SpokenUnit(kind: .word(LetterShape(atoms[index..<index + found.length].flatMap(\.stem))), isElsewhere: true))
                }
                index += found.length
            } else {
                let atom = atoms[index]
                if !atom.isUnspaced || atom.beginsWord || unknown.last?.isUnspaced != true || Self.script(unknown.last) != Self.script(atom)
                {
                    end()
                }
                unknown.append(atom)
                index += 1
            }
        }
        end()
        return units
    }

    private static func script(_ atom: SpokenAtom?) -> Int {
        guard let scalar = atom?.scalars.first else { return 0 }
        return scalar.isHiragana ? 1 : scalar.isKatakana ? 2 : scalar.isHan ? 3 : scalar.isHangul ? 4 : 5
    }

    /// A word that the vocabulary does not know; nil for a number, for Japanese grammar, and for what Korean hangs on a word.
    private static func unit(of atoms: [SpokenAtom]) -> SpokenUnit? {
        guard let first = atoms.first else { return nil }
        if first.isHiragana { return nil }
        if first.isHangul && (atoms.count < 2 || !first.beginsWord && atoms.count < 4) { return nil }
        if !first.isUnspaced && (first.scalars.count < 3 || first.isNumber) { return nil }
        return SpokenUnit(kind: .word(LetterShape(atoms.flatMap(\.stem))), isElsewhere: false)
    }

    /// The same where no word is misspelt.
    private func exactForms(in atoms: [SpokenAtom], at start: Int) -> (meanings: Set<Meaning>, length: Int)? {
        var found: (meanings: Set<Meaning>, length: Int)?
        var shape: [Unicode.Scalar] = []
        for length in 1...8 where start + length <= atoms.count {
            shape += atoms[start + length - 1].stem
            guard let forms = byShape[LetterShape(shape)] else { continue }
            let meanings = forms.filter { !self.forms[$0].isSyllable || Self.maySyllableStand(atoms, at: start) }.map {
                self.forms[$0].meaning
            }
            if !meanings.isEmpty { found = (Set(meanings), length) }
        }
        return found
    }

    private static func maySyllableStand(_ atoms: [SpokenAtom], at index: Int) -> Bool {
        atoms[index].beginsWord || index == 0 || !atoms[index - 1].isHangul
    }

    /// The longest form that stands at a place, with all that it means, and how many atoms it takes.
    private func forms(in atoms: [SpokenAtom], at start: Int) -> (meanings: Set<Meaning>, length: Int)? {
        var best: (quality: Int, meanings: Set<Meaning>, length: Int)?
        for length in 1...8 where start + length <= atoms.count {
            let shape = LetterShape(atoms[start..<start + length].flatMap(\.stem))
            // A slip at the first letter is found where the second one begins another form.
            let starts = Set([shape.scalars.first, shape.scalars.dropFirst().first].compactMap(\.self))
            for form in starts.flatMap({ byFirstLetter[$0] ?? [] }).map({ forms[$0] }) {
                if abs(form.shape.count - shape.count) > form.tolerance || form.isSyllable && !Self.maySyllableStand(atoms, at: start) {
                    continue
                }
                let distance = form.shape == shape ? 0 : form.tolerance == 0 ? 1 : form.shape.distance(to: shape, limit: form.tolerance)
                if distance > form.tolerance { continue }
                if distance > 0, !form.agreesWordByWord(with: atoms[start..<start + length]) { continue }
                let quality = 2 * form.shape.count - 6 * distance
                if quality > best?.quality ?? 0 {
                    best = (quality, [form.meaning], length)
                } else if quality == best?.quality {
                    best?.meanings.insert(form.meaning)
                }
            }
        }
        return best.map { ($0.meanings, $0.length) }
    }
}
