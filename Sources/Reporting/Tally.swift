import Wording

/// A count of bundles, which filters the table on the page.
struct Tally: Hashable, Sendable {
    var label: Phrase
    var count: Int
    /// The page's filter for them, and its value.
    var name: String
    var value: String
}
