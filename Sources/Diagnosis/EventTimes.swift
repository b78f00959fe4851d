/// The times of one finding's events: tells whether a record is one more, or tells again of one that is known.
///
/// Memory is bounded: only so many times are kept, and a record that is near none of them counts as an event of its own.
struct EventTimes {
    static let bound = 500

    /// In order; in milliseconds.
    private var times: [(time: Int, node: String?)] = []

    /// Takes the time of a record. `span`: within so many seconds it is one event, unless it is known to have happened on two nodes.
    mutating func isNew(_ timestamp: String?, node: String?, within span: Int) -> Bool {
        guard let timestamp, let time = milliseconds(timestamp) else { return true }
        let nearest = times.indices.filter { index in
            let other = times[index]
            return abs(other.time - time) <= span * 1000 && (other.node == nil || node == nil || other.node == node)
        }.min { abs(times[$0].time - time) < abs(times[$1].time - time) }
        if let nearest {
            times[nearest].node = times[nearest].node ?? node
            return false
        }
        if times.count == Self.bound { times.removeFirst() }
        times.append((time, node))
        return true
    }
}

/// `2024-01-25T11:10:34.735` in milliseconds, counted from a day that is the same for all; nil where it is no such time.
private func milliseconds(_ timestamp: String) -> Int? {
    let digits = timestamp.utf8.map { Int($0) - 48 }.filter { (0...9).contains($0) }
    guard digits.count == 17 else { return nil }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    // Days from civil (H. Hinnant): March is the first month, so that a leap day is the last of its year.
    let month = number(4..<6)
    let year = number(0..<4) - (month < 3 ? 1 : 0)
    let day = (153 * ((month + 9) % 12) + 2) / 5 + number(6..<8)
    let days = year * 365 + year / 4 - year / 100 + year / 400 + day
    return (((days * 24 + number(8..<10)) * 60 + number(10..<12)) * 60 + number(12..<14)) * 1000 + number(14..<17)
}
