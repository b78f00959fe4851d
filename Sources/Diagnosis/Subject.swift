public import RuleTable

/// What a try was made on. Only tries of the same subject follow, supersede or succeed each other.
public struct Subject: Hashable, Sendable, Codable {
    /// The product's id.
    public var product: String
    /// The id of one of its operations; nil if the log does not say what was tried.
    public var operation: String?
    /// What it was tried on, such as a certificate's purpose; nil if there is only one, or the log does not say.
    public var unit: String?
    /// Nil if the log names none.
    public var node: String?
    /// The tree of its logs: the part that their paths share. Two appliances in one bundle have two trees.
    public var log: String
    /// What else distinguishes it (`Product.Subject.fields`), by field id.
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

    /// Creates the subject of an operation from the fields that the log gives.
    init(of product: Product, operation: String?, fields: [String: String], log: String) {
        let unit = product.subject?.unit.flatMap { fields[$0] }
        let apart = product.subject?.distinctFields(of: unit) ?? []
        self.init(
            product: product.id, operation: operation, unit: unit,
            node: product.node.flatMap { fields[$0] }, log: log, fields: fields.filter { apart.contains($0.key) })
    }

    /// Whether the log gives everything that identifies a subject of the product. Otherwise its tries have no order.
    public func isKnown(to product: Product) -> Bool {
        guard operation != nil, let subject = product.subject else { return operation != nil }
        guard subject.unit == nil || unit != nil else { return false }
        return subject.distinctFields(of: unit).allSatisfy { fields[$0] != nil || subject.fields.contains($0) }
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
