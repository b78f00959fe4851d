/// What a part of a text means: a concept, or a word that the vocabulary does not know.
struct SpokenUnit: Hashable {
    enum Kind: Hashable {
        case concepts(Set<String>)
        case word(LetterShape)
    }

    let kind: Kind
    /// Whether it is a subject of other programs, unless a rule contains it.
    let isElsewhere: Bool

    /// Whether it names a subject, rather than what can be said of anything.
    func isSubject(besides commonplaces: Set<String>) -> Bool {
        if case .concepts(let names) = kind { !names.isSubset(of: commonplaces) } else { false }
    }

    /// Whether it is a word that the vocabulary does not know.
    var isWord: Bool { if case .word = kind { !isElsewhere } else { false } }
}

extension SpokenVocabulary {
    /// The maximum number of atoms that are read for their meaning.
    private static let limit = 400
    /// No form has more atoms.
    private static let longestForm = 12

    /// The units of a text in their order, without fillers.
    /// - Parameter tolerant: Whether words may be misspelt.
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

    /// A word that the vocabulary does not know; nil for numbers, very short words, Japanese grammar, and what Korean appends to words.
    private static func unit(of atoms: [SpokenAtom]) -> SpokenUnit? {
        guard let first = atoms.first else { return nil }
        if first.isHiragana { return nil }
        if first.isHangul && (atoms.count < 2 || !first.beginsWord && atoms.count < 4) { return nil }
        if !first.isUnspaced && (first.scalars.count < 3 || first.isNumber) { return nil }
        return SpokenUnit(kind: .word(LetterShape(atoms.flatMap(\.stem))), isElsewhere: false)
    }

    /// Like `forms(in:at:)`, but without misspelt words.
    private func exactForms(in atoms: [SpokenAtom], at start: Int) -> (meanings: Set<Meaning>, length: Int)? {
        var found: (meanings: Set<Meaning>, length: Int)?
        var shape: [Unicode.Scalar] = []
        for length in 1...Self.longestForm where start + length <= atoms.count {
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

    /// The form that fits best at `start`, with all its meanings and its number of atoms; nil if none fits.
    private func forms(in atoms: [SpokenAtom], at start: Int) -> (meanings: Set<Meaning>, length: Int)? {
        var best: (quality: Int, meanings: Set<Meaning>, length: Int)?
        for length in 1...Self.longestForm where start + length <= atoms.count {
            let shape = LetterShape(atoms[start..<start + length].flatMap(\.stem))
            // If the first letter is extra or swapped, the form begins with the second one.
            let starts = Set([shape.scalars.first, shape.scalars.dropFirst().first].compactMap(\.self))
            for form in starts.flatMap({ byFirstLetter[$0] ?? [] }).map({ forms[$0] }) {
                if abs(form.shape.count - shape.count) > form.tolerance || form.isSyllable && !Self.maySyllableStand(atoms, at: start) {
                    continue
                }
                let distance = form.shape == shape ? 0 : form.tolerance == 0 ? 1 : form.shape.distance(to: shape, limit: form.tolerance)
                if distance > form.tolerance { continue }
                let run = atoms[start..<start + length]
                if distance > 0, !form.agreesWordByWord(with: run) { continue }
                if distance > 0 || !atoms[start].beginsWord, form.isAcrossWords(run) { continue }
                if distance > 0, atoms[start].isHangul, !atoms[start].beginsWord { continue }
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
