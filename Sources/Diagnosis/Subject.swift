import RuleTable

/// Whose try it is. Only tries of one subject follow each other, supersede each other, and succeed after each other.
public struct Subject: Hashable, Sendable, Codable {
    /// The product's id.
    public var product: String
    /// The id of one of its operations; nil where the log does not tell what was tried.
    public var operation: String?
    /// What it was tried on, as a certificate's purpose; nil where there is one of a kind, or the log does not tell.
    public var unit: String?
    /// Nil where the log names none.
    public var node: String?
    /// The tree that its logs lie in: what their paths have in common. Two appliances in one bundle have two.
    public var log: String
    /// What else tells its tries from others (`Product.Subject.fields`), by the ids of the fields.
    public var fields: [String: String]

    public init(
        product: String, operation: String?, unit: String? = nil, node: String? = nil, log: String = "", fields: [String: String] = [:]
    ) {
        self.product = product
        self.operation = operation
        self.unit = unit
        self.node = node
        self.log = log
        self.fields = fields
    }

    /// The subject of an operation of which the log tells these fields.
    init(of product: Product, operation: String?, fields: [String: String], log: String) {
        let apart = product.subject?.fields ?? []
        self.init(
            product: product.id, operation: operation, unit: product.subject?.unit.flatMap { fields[$0] },
            node: product.node.flatMap { fields[$0] }, log: log, fields: fields.filter { apart.contains($0.key) })
    }

    /// Whether the log tells of it all that its product's subjects have: of what it does not tell, nothing follows anything.
    func isKnown(to product: Product) -> Bool {
        operation != nil && (product.subject?.unit == nil || unit != nil)
    }
}

extension Subject: Comparable {
    public static func < (one: Subject, other: Subject) -> Bool {
        one.sortKey.lexicographicallyPrecedes(other.sortKey)
    }

    private var sortKey: [String] {
        [product, log, node ?? "", unit ?? "", operation ?? ""] + fields.sorted { $0.key < $1.key }.map(\.value)
    }
}
