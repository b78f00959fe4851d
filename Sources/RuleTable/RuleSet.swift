public import LogScanning

/// A checked table of products and rules: the built-in one, or with a rule author's own on top.
public struct RuleSet: Hashable, Sendable {
    /// Sorted by id.
    public let products: [Product]
    /// Sorted by id.
    public let rules: [Rule]
    /// SHA-256 over everything in the table.
    public let digest: String

    public init(products: [Product], rules: [Rule], digest: String) {
        self.products = products
        self.rules = rules
        self.digest = digest
    }

    /// The rule of a product that speaks most specifically of a message, or nil.
    public func rule(for message: LogMessage, of product: String) -> Rule? { nil }
}
