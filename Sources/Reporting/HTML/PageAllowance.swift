/// The bytes that a page may use, and has used, for rows and for reports. Every rule has its own share of the reports, so a frequent diagnosis does not
/// crowd out a rare one.
struct PageAllowance {
    /// With 10 000 bundles a page stays below 25 MB, and a browser opens it at once.
    static let rows = 14 << 20
    static let details = 8 << 20

    private let rows: Int
    private let share: Int
    private var rowBytes = 0
    private var detailBytes: [Int?: Int] = [:]

    /// A share for each rule, and for what no rule knows.
    init(rules: Int, rows: Int = rows, details: Int = details) {
        self.rows = rows
        share = details / (rules + 1)
    }

    /// The details that were admitted before and stand in the row do not count as the row's.
    mutating func admits(row bytes: Int) -> Bool {
        rowBytes += bytes
        return rowBytes - detailBytes.values.reduce(0, +) <= rows
    }

    /// `rule` is the index of the rule of the bundle's first finding, or nil if there is none.
    mutating func admits(detail bytes: Int, of rule: Int?) -> Bool {
        let taken = detailBytes[rule, default: 0] + bytes
        if taken > share { return false }
        detailBytes[rule] = taken
        return true
    }
}
