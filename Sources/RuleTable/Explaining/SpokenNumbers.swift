/// The numbers that people say in words: digit by digit, in groups of two, or as one number.
struct SpokenNumbers: Sendable {
    /// What each word is worth; a word of a script without blanks has an atom for each letter.
    private var values: [LetterShape: Int] = [:]
    private var longest = 1

    /// - Parameter texts: for each language, lines of a value, a colon and the words for it, with commas between.
    init(_ texts: [String] = []) {
        for line in texts.flatMap({ $0.split(separator: "\n") }) {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, let value = Int(parts[0].filter { !$0.isWhitespace }) else { continue }
            for word in parts[1].split(separator: ",") {
                let atoms = SpokenAtom.atoms(of: SpokenText(word))
                values[LetterShape(atoms.flatMap(\.scalars))] = value
                longest = max(longest, atoms.count)
            }
        }
    }

    /// Whether these words are one of the numbers.
    func contains(_ atoms: [SpokenAtom]) -> Bool { values[LetterShape(atoms.flatMap(\.scalars))] != nil }

    /// What a run of words may be as a number, each reading in digits: `nine thousand two` is 9002, and so is `ninety oh two`.
    struct Reading {
        var digits: Set<LetterShape>
        /// How many atoms it takes.
        var length: Int
    }

    /// The number that begins at a place; nil if none does.
    func reading(of atoms: [SpokenAtom], at start: Int) -> Reading? {
        guard start < atoms.count else { return nil }
        if atoms[start].hasDigit { return Reading(digits: [LetterShape(atoms[start].scalars)], length: 1) }
        var said: [Int] = []
        var index = start
        while said.count < 8, let (value, length) = value(of: atoms, at: index) {
            said.append(value)
            index += length
        }
        guard said.count > 1 else { return nil }
        let inGroups = said.map(String.init).joined()
        return Reading(
            digits: [LetterShape(inGroups.unicodeScalars), LetterShape(String(Self.sum(of: said)).unicodeScalars)], length: index - start)
    }

    private func value(of atoms: [SpokenAtom], at index: Int) -> (value: Int, length: Int)? {
        for length in (1...longest).reversed() where index + length <= atoms.count {
            if let value = values[LetterShape(atoms[index..<index + length].flatMap(\.scalars))] { return (value, length) }
        }
        return nil
    }

    /// As one number: hundreds and thousands multiply what stands before them.
    private static func sum(of said: [Int]) -> Int {
        var (whole, part) = (0, 0)
        for value in said {
            switch value {
            case 1000: (whole, part) = (whole + max(part, 1) * 1000, 0)
            case 100: part = max(part, 1) * 100
            case 10 where (1..<10).contains(part): part *= 10
            default: part += value
            }
        }
        return whole + part
    }
}
