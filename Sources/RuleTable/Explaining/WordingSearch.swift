/// Finds the texts of rules that are contained in what was said, or contain it, apart from mistakes.
struct WordingSearch {
    /// For each rule, how well one of its own texts fits; 0 if none does.
    private(set) var own: [Double]
    /// For each rule, how well a text fits that several rules have.
    private(set) var shared: [Double]
    /// For each rule, how well a text fits that is too short to be searched for without an id.
    private(set) var short: [Double]
    /// The units of the shared texts that fit.
    private(set) var sharedUnits: Set<SpokenUnit> = []

    init(_ atoms: [SpokenAtom], _ units: [SpokenUnit], _ documents: [RuleDocument]) {
        let said = LetterShape(atoms.flatMap(\.scalars))
        own = .init(repeating: 0, count: documents.count)
        (shared, short) = (own, own)
        var holders: [LetterShape: Set<Int>] = [:]
        var wordings: [LetterShape: RuleDocument.Wording] = [:]
        for (index, document) in documents.enumerated() {
            for wording in document.wordings where wording.origin != .cause {
                holders[wording.shape, default: []].insert(index)
                wordings[wording.shape] = wording
            }
        }
        for (shape, indices) in holders {
            guard let wording = wordings[shape] else { continue }
            var fit = Self.fit(of: wording, in: said, units)
            if let argument = wording.argument, !Self.isSaid(argument, in: said, atoms), shape.distance(within: said) > 0 { fit = 0 }
            if indices.count > 1, fit > 0 { sharedUnits.formUnion(wording.units) }
            let isShort = shape.count < 10 || wording.units.count < 2 && (shape.count < 16 || wording.isName)
            if isShort {
                let isSaid = said.distance(to: shape, limit: 1) <= 1
                let isThere = isSaid || fit >= 0.8 || atoms.contains { LetterShape($0.scalars) == shape }
                for index in indices where isThere { short[index] = max(short[index], isSaid ? 1.1 : 0.9) }
            }
            guard !isShort, fit > 0 else { continue }
            for index in indices {
                if indices.count == 1 { own[index] = max(own[index], fit) } else { shared[index] = max(shared[index], fit) }
            }
        }
    }

    private static func isSaid(_ argument: LetterShape, in said: LetterShape, _ atoms: [SpokenAtom]) -> Bool {
        argument.count < 5
            ? atoms.contains { LetterShape($0.scalars) == argument } : 4 * argument.distance(within: said) <= argument.count
    }

    /// How much of a text is contained in what was said, or, if that is the shorter one, how much of it is contained in the text. Less if
    /// one is a small part of the other; 0 if little fits, or meaningful words are missing.
    private static func fit(of wording: RuleDocument.Wording, in said: LetterShape, _ units: [SpokenUnit]) -> Double {
        let shape = wording.shape
        let least = wording.isUnspaced ? 9 : 12
        let threshold = shape.count < 20 ? 0.76 : shape.count < 40 ? 0.8 : 0.66
        guard min(shape.count, said.count) >= least else { return 0 }
        let isPart = shape.count > said.count + 2
        let distance = isPart ? said.distance(within: shape) : shape.distance(within: said)
        let fit = 1 - Double(distance) / Double(min(shape.count, said.count))
        guard fit >= threshold else { return 0 }
        if isPart, units.contains(where: { unit in unit.isElsewhere && !wording.units.contains { $0.agrees(with: unit) } }) { return 0 }
        if fit < 0.97 {
            let (parts, whole) = isPart ? (Set(units), wording.units) : (wording.units, Set(units))
            // An unknown word may be a misspelling of one in the text.
            let held =
                parts.count { part in whole.contains { $0.agrees(with: part) } }
                + (2 * said.count > 3 * shape.count ? 0 : units.count(where: \.isWord))
            let missing = 1 - min(1, Double(held) / Double(max(parts.count, 1)))
            if fit - missing / 2 < threshold { return 0 }
        }
        let share = Double(min(shape.count, said.count)) / Double(max(shape.count, said.count))
        // Nobody reads out part of one of our titles.
        if wording.origin != .logged, share < 0.8 { return 0 }
        return fit * (isPart ? 0.4 + 0.6 * share : 0.6 + 0.4 * share)
    }
}
