public import LogScanning
public import Terms

/// A checked table of products and rules: the built-in one, possibly with a rule author's own on top.
public struct RuleSet: Hashable, Sendable {
    /// Sorted by id. Their log sources have, as hints, the texts that the rules and operations look for.
    public private(set) var products: [Product]
    /// The products without those hints, as written in their files.
    package let declaredProducts: [Product]
    /// Sorted by id.
    public let rules: [Rule]
    /// What the products require of a certificate, sorted by product. Not every product has requirements.
    public let requirements: [RequirementPolicy]
    /// SHA-256 of the table's contents, independent of the files and the order that they were read from.
    public let digest: String
    /// What looks like their messages and is not.
    public let falseFriends: [NamedLimit<FalseFriend>]
    /// The folders that were laid over the built-in table, in their order: later ones win.
    public internal(set) var folders: [RuleFolder] = []
    private let index: RuleIndex

    /// Creates a table whose digest is known, as that of the built-in one is.
    ///
    /// - Parameter known: The hints of each product's sources, by the product's id, if they are known; otherwise they are computed.
    public init(
        products: [Product], rules: [Rule], requirements: [RequirementPolicy] = [], digest: String,
        hints known: KeyValuePairs<String, [String]> = [:]
    ) {
        declaredProducts = products.sorted { $0.id < $1.id }
        self.products = declaredProducts.map { product in
            let hints = known.first { $0.key == product.id }?.value ?? Self.hints(of: product, rules)
            var product = product
            let findsErrors = product.operations.contains { $0.course?.errors == true }
            for index in product.sources.indices {
                product.sources[index].hints = hints + (findsErrors ? product.sources[index].head.errorMarkers : [])
            }
            return product
        }
        self.rules = rules.sorted { $0.id < $1.id }
        self.requirements = requirements.sorted { $0.product < $1.product }
        self.digest = digest
        falseFriends = Self.falseFriends(of: self.products, self.rules)
        index = RuleIndex(self.rules)
    }

    public init(products: [Product], rules: [Rule], requirements: [RequirementPolicy] = []) {
        let digest = RuleSet(products: products, rules: rules, requirements: requirements, digest: "").tableValue.digest
        self.init(products: products, rules: rules, requirements: requirements, digest: digest)
    }

    /// Whether both tables read the same logs in the same way.
    public func hasSameProducts(as other: RuleSet) -> Bool { declaredProducts == other.declaredProducts }

    /// The same table, with log sources that also look for what the rules of another table with the same products look for.
    public func searchingAlso(for other: RuleSet) -> RuleSet {
        var table = self
        for product in table.products.indices {
            for source in table.products[product].sources.indices {
                let hints = table.products[product].sources[source].hints + other.products[product].sources[source].hints
                table.products[product].sources[source].hints = Self.shortest(of: Set(hints.map { Array($0.utf8) }))
            }
        }
        return table
    }

    /// The texts that a product's rules and operations look for.
    package static func hints(of product: Product, _ rules: [Rule]) -> [String] {
        let rules = rules.filter { $0.product == product.id }
        let friends = falseFriends(of: [product], rules).map(\.limit.match)
        let markers = (rules.map(\.match) + friends).flatMap(\.markers) + product.operations.flatMap(\.markers)
        return shortest(of: Set(markers.lazy.filter { !$0.isEmpty }.map { Array($0.lowercased().utf8) }))
    }

    /// The markers without those that contain another one: wherever they occur, the other one does too.
    private static func shortest(of markers: Set<[UInt8]>) -> [String] {
        let holding = markers.filter { marker in
            markers.contains { other in
                other.count < marker.count
                    && (0...marker.count - other.count).contains { marker[$0] == other[0] && marker[$0...].starts(with: other) }
            }
        }
        return markers.subtracting(holding).map { String(decoding: $0, as: UTF8.self) }.sorted()
    }

    /// The languages of the table's texts.
    public var languages: [Language] {
        declaredProducts.map { $0.name.texts.map(\.language) }.max { $0.count < $1.count } ?? []
    }

    public func rule(id: String) -> Rule? {
        // A binary search.
        var range = rules.startIndex..<rules.endIndex
        while let middle = range.isEmpty ? nil : (range.lowerBound + range.upperBound) / 2 {
            if rules[middle].id == id { return rules[middle] }
            range = rules[middle].id < id ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return nil
    }

    public func product(id: String) -> Product? { products.first { $0.id == id } }

    /// What a product requires of a certificate, or nil if that is not known.
    public func requirements(of product: String) -> RequirementPolicy? { requirements.first { $0.product == product } }

    /// A product's reference, by the id that rules use for it.
    public func reference(id: String, of product: String) -> Product.Reference? {
        self.product(id: product)?.references.first { $0.id == id }
    }

    /// The messages of a record, each with its rule, and those texts found by a hint alone for which there is a rule.
    ///
    /// - Parameter log: The id within the product of the record's log source; nil if it is not known.
    public func messages(of record: LogRecord, in product: String, log: String? = nil) -> [(message: LogMessage, rule: Rule?)] {
        let origin = MessageOrigin(level: record.level, log: log)
        let known = record.candidates.compactMap { message -> (message: LogMessage, rule: Rule?)? in
            guard let rule = rule(for: message, of: product, from: origin) else { return nil }
            let isQuoted = !record.isErrorOrWarning && QuotedValue.holdsAll(of: rule.match.text, in: message.text ?? "")
            return isQuoted ? nil : (message, rule)
        }
        return record.messages.map { ($0, rule(for: $0, of: product, from: origin)) } + known
    }

    /// What a record that no rule knows looks like and is not, or nil.
    public func falseFriend(in record: LogRecord, of product: String, log: String? = nil) -> NamedLimit<FalseFriend>? {
        let friends = falseFriends.filter { $0.product == product }
        guard !friends.isEmpty else { return nil }
        let origin = MessageOrigin(level: record.level, log: log)
        // A message that is cut may be a refusal.
        let messages = (record.messages.isEmpty ? record.candidates : record.messages.filter(\.complete)).map {
            FoldedMessage($0, from: origin)
        }
        return friends.first { friend in messages.contains { friend.limit.match.fits($0) } }
    }

    /// The product's most specific rule for a message, or nil.
    public func rule(for message: LogMessage, of product: String, from origin: MessageOrigin = MessageOrigin()) -> Rule? {
        index.position(for: FoldedMessage(message, from: origin), of: product).map { rules[$0] }
    }
}
