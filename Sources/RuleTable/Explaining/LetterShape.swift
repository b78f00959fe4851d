import Spelling

/// A text reduced to the shapes of its letters: letters that OCR takes for each other are the same.
struct LetterShape: Hashable {
    let scalars: [Unicode.Scalar]

    /// - Parameter compact: Folded letters and digits.
    init(_ compact: some Sequence<Unicode.Scalar>) {
        var shape: [Unicode.Scalar] = []
        for scalar in compact {
            if scalar.isHangul {
                shape += Self.parts(of: scalar)
                continue
            }
            let seen = Self.twins[scalar] ?? scalar
            switch (shape.last, seen) {
            case ("r", "n"): shape[shape.count - 1] = "m"
            case ("v", "v"): shape[shape.count - 1] = "w"
            case ("c", "l"): shape[shape.count - 1] = "d"
            default: shape.append(seen)
            }
        }
        scalars = shape
    }

    /// Creates a part of a shape from its scalars.
    init(of scalars: some Sequence<Unicode.Scalar>) { self.scalars = Array(scalars) }

    var count: Int { scalars.count }

    /// The letters of a Hangul syllable, because a typing mistake changes one of them.
    private static func parts(of syllable: Unicode.Scalar) -> [Unicode.Scalar] {
        let index = syllable.value - 0xAC00
        let values = [0x1100 + index / 588, 0x1161 + index % 588 / 28] + (index.isMultiple(of: 28) ? [] : [0x11A7 + index % 28])
        return values.compactMap(Unicode.Scalar.init)
    }

    private static let twins: [Unicode.Scalar: Unicode.Scalar] = [
        "0": "o", "1": "l", "i": "l", "|": "l", "!": "l", "5": "s", "8": "b",
        // Kana, and the ideographs that look like them.
        "カ": "力", "ロ": "口", "エ": "工", "ニ": "二", "ハ": "八", "タ": "夕", "ト": "卜",
    ]

    /// The number of scalars that must be inserted, removed, replaced or swapped with their neighbour to turn one shape into the other, or
    /// `limit + 1` if it exceeds `limit`.
    func distance(to other: LetterShape, limit: Int) -> Int {
        guard abs(count - other.count) <= limit else { return limit + 1 }
        return min(EditRows(other.scalars, isWithin: false).distance(of: scalars), limit + 1)
    }

    /// The distance to the nearest part of another shape.
    func distance(within other: LetterShape) -> Int { EditRows(other.scalars, isWithin: true).distance(of: scalars) }
}
