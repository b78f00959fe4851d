/// How letters sound, in whatever script they are written: their consonants, as far as all of the languages tell them apart. `see sec`, `cesec`, `シーセック` and
/// `씨섹` are one.
struct SpokenSounds: Hashable {
    private(set) var consonants: [Unicode.Scalar] = []

    /// - Parameter atoms: words as people write what they hear. A single letter is said by its name.
    init(_ atoms: some Sequence<SpokenAtom>) {
        for atom in atoms {
            let isLetter = atom.scalars.count == 1 || Self.spellingAlphabet.contains(String(String.UnicodeScalarView(atom.scalars)))
            if isLetter, let letter = atom.scalars.first, letter.isASCII {
                addName(of: letter)
            } else {
                for (index, scalar) in atom.scalars.enumerated() {
                    let next = index + 1 < atom.scalars.count ? atom.scalars[index + 1] : nil
                    let last = index > 0 ? atom.scalars[index - 1] : nil
                    add(scalar, before: next, after: last)
                }
            }
        }
    }

    /// The ways in which an id's letters are said: all by their names, the first one alone by its name, or as a word.
    static func ways(ofSaying letters: [Unicode.Scalar]) -> Set<SpokenSounds> {
        func named(_ count: Int) -> SpokenSounds {
            SpokenSounds(
                letters.prefix(count).map { SpokenAtom([$0], beginsWord: true) } + [
                    SpokenAtom(Array(letters.dropFirst(count)), beginsWord: true)
                ])
        }
        return [named(letters.count), named(1), named(0)]
    }

    /// The words that spell letters on the phone (ICAO): each begins with its letter.
    private static let spellingAlphabet: Set<String> = [
        "alfa", "alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india", "juliett", "juliet", "kilo", "lima",
        "mike",
        "november", "oscar", "papa", "quebec", "romeo", "sierra", "tango", "uniform", "victor", "whiskey", "xray", "yankee", "zulu",
    ]

    private mutating func addName(of letter: Unicode.Scalar) {
        switch letter {
        case "g": consonants.append("j")
        case "q": consonants.append("k")
        case "x": consonants += ["k", "s"]
        case "c", "z": consonants.append("s")
        default: add(letter, before: nil, after: nil)
        }
    }

    private mutating func add(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?, after last: Unicode.Scalar?) {
        if scalar.isHangul {
            addSyllable(scalar)
        } else if scalar.isKatakana || scalar.isHiragana {
            if let sound = Self.kana[scalar.isHiragana ? scalar.value + 0x60 : scalar.value] { consonants.append(sound) }
        } else if scalar != last {
            let isSoft = next.map { "eiy".unicodeScalars.contains($0) } ?? false
            switch scalar {
            case "c": consonants.append(isSoft || next == "h" ? "s" : "k")
            case "g": consonants.append(isSoft ? "j" : "g")
            case "z": consonants.append("s")
            case "q": consonants.append("k")
            case "x": consonants += ["k", "s"]
            case "l": consonants.append("r")
            case "v": consonants.append("b")
            case "f": consonants.append("p")
            case "a", "e", "i", "o", "u", "h", "y", "w": break
            default: consonants.append(scalar)
            }
        }
    }

    private mutating func addSyllable(_ syllable: Unicode.Scalar) {
        let index = Int(syllable.value - 0xAC00)
        for sound in [Self.initials[index / 588], Self.finals[index % 28]] where sound != "-" { consonants.append(sound) }
    }

    /// In the order in which Unicode counts the first and the last letters of a syllable; `-` is silent.
    private static let initials = Array("ggnddrmbbss-jjsktp-".unicodeScalars)
    private static let finals = Array("-kkknnntrrrrrrrrmppss-jsktp-".unicodeScalars)

    /// By code point; vowels, and the small kana that lengthen or change one, are silent.
    private static let kana: [UInt32: Unicode.Scalar] = {
        let rows: [(sound: Unicode.Scalar, kana: String)] = [
            ("k", "カキクケコ"), ("g", "ガギグゲゴ"), ("s", "サシスセソザズゼゾチツ"), ("j", "ジヂ"), ("t", "タテト"), ("d", "ダデド"), ("n", "ナニヌネノン"),
            ("b", "バビブベボヴ"), ("p", "パピプペポフ"), ("m", "マミムメモ"), ("r", "ラリルレロ"),
        ]
        return Dictionary(uniqueKeysWithValues: rows.flatMap { row in row.kana.unicodeScalars.map { ($0.value, row.sound) } })
    }()
}
