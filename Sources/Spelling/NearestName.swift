/// The name that a mistyped one was probably meant to be, or nil if none is close. Of equally close names, the first.
package func nearest(to typed: String, among names: [String]) -> String? {
    let farthest = max(1, typed.count / 3)
    let rows = EditRows(Array(typed.lowercased().unicodeScalars), isWithin: false)
    let distances = names.map { (name: $0, distance: rows.distance(of: Array($0.lowercased().unicodeScalars))) }
    return distances.filter { $0.distance <= farthest }.min { $0.distance < $1.distance }?.name
}
