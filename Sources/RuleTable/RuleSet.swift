public import LogScanning

/// A checked table of products and rules: the built-in one, or with a rule author's own on top.
public struct RuleSet: Hashable, Sendable {
    /// Sorted by id.
    public let products: [Product]
    /// Sorted by id.
    public let rules: [Rule]
    /// SHA-256 over everything in the table, whatever files and order it was read from.
    public let digest: String

    /// A table whose digest is known, as the built-in one's is.
    public init(products: [Product], rules: [Rule], digest: String) {
        self.products = products.sorted { $0.id < $1.id }
        self.rules = rules.sorted { $0.id < $1.id }
        self.digest = digest
    }

    public init(products: [Product], rules: [Rule]) {
        let unnamed = RuleSet(products: products, rules: rules, digest: "")
        self.init(products: unnamed.products, rules: unnamed.rules, digest: unnamed.tableValue.digest)
    }

    public func rule(id: String) -> Rule? { rules.first { $0.id == id } }

    public func product(id: String) -> Product? { products.first { $0.id == id } }

    /// A reference of a product, by the id that rules name it by.
    public func reference(id: String, of product: String) -> Product.Reference? {
        self.product(id: product)?.references.first { $0.id == id }
    }

    /// The log sources of a product, with the texts that its rules look for among their marks. Scan with these.
    public func sources(of product: String) -> [LogSource] {
        let markers = rules.filter { $0.product == product }.compactMap(\.match.marker)
        return (self.product(id: product)?.sources ?? []).map { source in
            var source = source
            source.texts = Set(source.texts + markers).sorted()
            return source
        }
    }

    /// The rule of a product that speaks most specifically of a message, or nil.
    public func rule(for message: LogMessage, of product: String) -> Rule? {
        let folded = FoldedMessage(message)
        return
            rules
            .filter { $0.product == product && $0.match.fits(folded) }
            .reduce(nil) { best, rule in
                if let best, !rule.match.isNarrower(than: best.match) { best } else { rule }
            }
    }
}
