/// The number of bundles, including those that the page does not list.
struct PageTotals: Encodable {
    var bundles = 0
    /// The number of them that the page lists.
    var listed = 0
    /// Whether the page lists no further ones.
    var isFull = false

    private enum CodingKeys: CodingKey {
        case bundles, listed
    }
}
