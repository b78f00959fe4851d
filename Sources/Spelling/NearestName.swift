/// The name that a mistyped one was probably meant to be, or nil if none is close. Of equally close names, the first.
package func nearest(to typed: String, among names: [String]) -> String? {
    let farthest = max(1, typed.count / 3)
    let distances = names.map { (name: $0, distance: editDistance(typed.lowercased(), $0.lowercased())) }
    return distances.filter { $0.distance <= farthest }.min { $0.distance < $1.distance }?.name
}

/// The number of characters to insert, delete or replace to turn one text into the other (Levenshtein).
private func editDistance(_ one: String, _ other: String) -> Int {
    let other = Array(other)
    var row = Array(0...other.count)
    for (index, character) in one.enumerated() {
        var diagonal = row[0]
        row[0] = index + 1
        for column in other.indices {
            let change = diagonal + (character == other[column] ? 0 : 1)
            diagonal = row[column + 1]
            row[column + 1] = min(change, diagonal + 1, row[column] + 1)
        }
    }
    return row[other.count]
}
