public import LogScanning
public import Terms

/// A checked table of products and rules: the built-in one, or with a rule author's own on top.
public struct RuleSet: Hashable, Sendable {
    /// Sorted by id. The texts that the rules and operations look for stand among the hints of their log sources.
    public let products: [Product]
    /// The same without those texts: as they stand in their files.
    package let declaredProducts: [Product]
    /// Sorted by id.
    public let rules: [Rule]
    /// What the products ask of a certificate, sorted by product; not every product has such a list.
    public let requirements: [RequirementPolicy]
    /// SHA-256 over everything in the table, whatever files and order it was read from.
    public let digest: String
    private let index: RuleIndex

    /// A table whose digest is known, as the built-in one's is, and perhaps the hints of each product's sources, by its id.
    public init(
        products: [Product], rules: [Rule], requirements: [RequirementPolicy] = [], digest: String,
        hints known: KeyValuePairs<String, [String]> = [:]
    ) {
        declaredProducts = products.sorted { $0.id < $1.id }
        self.products = declaredProducts.map { product in
            let hints = known.first { $0.key == product.id }?.value ?? Self.hints(of: product, rules)
            var product = product
            for index in product.sources.indices { product.sources[index].hints = hints }
            return product
        }
        self.rules = rules.sorted { $0.id < $1.id }
        self.requirements = requirements.sorted { $0.product < $1.product }
        self.digest = digest
        index = RuleIndex(self.rules)
    }

    public init(products: [Product], rules: [Rule], requirements: [RequirementPolicy] = []) {
        let digest = RuleSet(products: products, rules: rules, requirements: requirements, digest: "").tableValue.digest
        self.init(products: products, rules: rules, requirements: requirements, digest: digest)
    }

    /// The texts that the rules and operations of a product look for.
    private static func hints(of product: Product, _ rules: [Rule]) -> [String] {
        let markers = rules.filter { $0.product == product.id }.flatMap(\.match.markers) + product.operations.flatMap(\.markers)
        return shortest(of: Set(markers.lazy.filter { !$0.isEmpty }.map { Array($0.lowercased().utf8) }))
    }

    /// Without those that hold another one: wherever they stand, that one stands too.
    private static func shortest(of markers: Set<[UInt8]>) -> [String] {
        let holding = markers.filter { marker in
            markers.contains { other in
                other.count < marker.count
                    && (0...marker.count - other.count).contains { marker[$0] == other[0] && marker[$0...].starts(with: other) }
            }
        }
        return markers.subtracting(holding).map { String(decoding: $0, as: UTF8.self) }.sorted()
    }

    /// The languages that its texts are there in.
    public var languages: [Language] { declaredProducts.first?.name.texts.map(\.language) ?? [] }

    public func rule(id: String) -> Rule? { rules.first { $0.id == id } }

    public func product(id: String) -> Product? { products.first { $0.id == id } }

    /// What a product asks of a certificate; nil where nothing is known of that.
    public func requirements(of product: String) -> RequirementPolicy? { requirements.first { $0.product == product } }

    /// A reference of a product, by the id that rules name it by.
    public func reference(id: String, of product: String) -> Product.Reference? {
        self.product(id: product)?.references.first { $0.id == id }
    }

    /// The messages of a record, each with the rule that speaks of it; of the texts that only a hint found, those that a rule knows.
    public func messages(of record: LogRecord, in product: String) -> [(message: LogMessage, rule: Rule?)] {
        let known = record.candidates.compactMap { message in
            rule(for: message, of: product).map { (message: message, rule: Optional($0)) }
        }
        return record.messages.map { ($0, rule(for: $0, of: product)) } + known
    }

    /// The rule of a product that speaks most specifically of a message, or nil.
    public func rule(for message: LogMessage, of product: String) -> Rule? {
        index.position(for: FoldedMessage(message), of: product).map { rules[$0] }
    }
}
