/// How much a page may hold, and how much of it is taken: so many bytes for the rows of its bundles, and so many for details, of which every rule has
/// its own share, so that a frequent diagnosis does not crowd out a rare one.
struct PageAllowance {
    /// With 10 000 bundles a page stays below 25 MB, and a browser opens it at once.
    static let rows = 12 << 20
    static let details = 10 << 20

    private let share: Int
    private var rowBytes = 0
    private var detailBytes: [Int?: Int] = [:]

    /// A share for each rule, for what no rule knows, and for the tries.
    init(rules: Int) {
        share = Self.details / (rules + 2)
    }

    mutating func admits(row: String) -> Bool {
        rowBytes += row.utf8.count
        return rowBytes <= Self.rows
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
