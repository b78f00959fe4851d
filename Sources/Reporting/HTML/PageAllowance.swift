/// How much a page may hold, and how much of it is taken: so many bytes for the rows of its bundles, and so many for details, of which every rule has
/// its own share, so that a frequent diagnosis does not crowd out a rare one.
struct PageAllowance {
    /// With 10 000 bundles a page stays below 25 MB, and a browser opens it at once.
    static let rows = 14 << 20
    static let details = 8 << 20

    private let rows: Int
    private let share: Int
    private var rowBytes = 0
    private var detailBytes: [Int?: Int] = [:]

    /// A share for each rule, for what no rule knows, and for the tries.
    init(rules: Int, rows: Int = rows, details: Int = details) {
        self.rows = rows
        share = details / (rules + 2)
    }

    /// The details that were admitted before and stand in the row do not count as the row's.
    mutating func admits(row: String) -> Bool {
        rowBytes += row.utf8.count
        return rowBytes - detailBytes.values.reduce(0, +) <= rows
    }

    /// `rule` is the rule's index; nil for what no rule knows.
    mutating func admits(detail: String, of rule: Int?) -> Bool {
        let taken = detailBytes[rule, default: 0] + detail.utf8.count
        if taken > share { return false }
        detailBytes[rule] = taken
        return true
    }

    /// The tries have the share that stands behind those of the rules.
    mutating func admits(tries: String) -> Bool {
        admits(detail: tries, of: -1)
    }
}
