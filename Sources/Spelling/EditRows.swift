/// The table of edits, computed row by row (Damerau–Levenshtein; Sellers if the text may be anywhere in the other one).
package struct EditRows {
    private let other: [Unicode.Scalar]
    private let isWithin: Bool

    /// - Parameter isWithin: Whether only the nearest part of `other` counts.
    package init(_ other: [Unicode.Scalar], isWithin: Bool) {
        self.other = other
        self.isWithin = isWithin
    }

    /// The number of scalars that must be inserted, removed, replaced or swapped with their neighbour.
    package func distance(of text: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = isWithin ? [Int](repeating: 0, count: other.count + 1) : Array(0...other.count)
        for index in text.indices {
            var row = [Int](repeating: index + 1, count: other.count + 1)
            for column in other.indices {
                var cost = min(last[column + 1] + 1, row[column] + 1, last[column] + (text[index] == other[column] ? 0 : 1))
                if index > 0, column > 0, text[index] == other[column - 1], text[index - 1] == other[column] {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                row[column + 1] = cost
            }
            (beforeLast, last) = (last, row)
        }
        return isWithin ? last.min() ?? 0 : last[other.count]
    }
}
