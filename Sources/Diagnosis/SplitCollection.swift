/// Recognises the parts of a collection that was split, such as `logs-1.zip` and `logs-2.zip`, by the paths of their logs' trees.
///
/// Hosts and addresses differ in numbers, too, so the number must count parts: a small one behind a word for them.
enum SplitCollection {
    private static let words = ["log", "part", "bundle", "split", "vol", "chunk", "archive", "collect"]
    private static let highest = 30

    /// Whether the two paths differ only in the number of a part.
    static func areParts(_ one: String, _ other: String) -> Bool {
        let (first, second) = (pieces(of: one), pieces(of: other))
        guard first.count == second.count else { return false }
        let places = first.indices.filter { first[$0] != second[$0] }
        guard let place = places.first, places.count == 1, place > 0 else { return false }
        let numbers = [first[place], second[place]].compactMap { Int($0) }.filter { (0...highest).contains($0) }
        let word = first[place - 1].split { $0 == "/" || $0 == "!" }.last.map { $0.lowercased() } ?? ""
        return numbers.count == 2 && words.contains(where: word.contains)
    }

    /// The path as runs of digits and of other characters.
    private static func pieces(of path: String) -> [String] {
        var pieces: [String] = []
        var wasDigit: Bool?
        for character in path {
            let isDigit = character.isASCII && character.isNumber
            if isDigit == wasDigit { pieces[pieces.count - 1].append(character) } else { pieces.append(String(character)) }
            wasDigit = isDigit
        }
        return pieces
    }
}
