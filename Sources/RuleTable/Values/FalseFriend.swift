/// A message that looks like what a rule or product is about, and means something else. A record with it is no try and no finding.
public struct FalseFriend: Hashable, Sendable, Codable {
    /// Unique within its rule or product file, such as `not-yet-trusted`.
    public var id: String
    public var match: RuleMatch
    /// What the message means, and why it is not the refusal that it resembles.
    public var text: LocalizedText
    /// Log texts that it must match, and no rule.
    public var examples: [String]

    public init(id: String, match: RuleMatch, text: LocalizedText, examples: [String]) {
        self.id = id
        self.match = match
        self.text = text
        self.examples = examples
    }
}

/// What the absence of a log, or of a rule's message, does not mean.
public struct BlindSpot: Hashable, Sendable, Codable {
    /// Unique within its rule or product file, such as `no-success-line`.
    public var id: String
    /// The id within the product of the log source whose absence it is about; nil if it is about logs without a finding.
    public var log: String?
    public var text: LocalizedText
    /// Log texts of what it is about, in which no rule may find anything.
    public var examples: [String]

    public init(id: String, log: String? = nil, text: LocalizedText, examples: [String]) {
        self.id = id
        self.log = log
        self.text = text
        self.examples = examples
    }
}

/// A false friend or a blind spot with the name by which reports refer to it.
public struct NamedLimit<Limit> {
    /// The rule's id, or the product's, and its own: `dell-ome/csr-key-mismatch#other-service`.
    public let name: String
    /// The product's id.
    public let product: String
    /// The rule's id, or nil if it is the product's.
    public let rule: String?
    public let limit: Limit

    fileprivate init(_ limit: Limit, id: String, of owner: String, product: String, rule: String?) {
        name = "\(owner)#\(id)"
        self.product = product
        self.rule = rule
        self.limit = limit
    }
}

extension NamedLimit: Equatable where Limit: Equatable {}
extension NamedLimit: Hashable where Limit: Hashable {}
extension NamedLimit: Sendable where Limit: Sendable {}

extension RuleSet {
    /// The false friends of all products and rules, products first.
    public static func falseFriends(of products: [Product], _ rules: [Rule]) -> [NamedLimit<FalseFriend>] {
        products.flatMap { product in
            product.falseFriends.map { NamedLimit($0, id: $0.id, of: product.id, product: product.id, rule: nil) }
        }
            + rules.flatMap { rule in
                rule.falseFriends.map { NamedLimit($0, id: $0.id, of: rule.id, product: rule.product, rule: rule.id) }
            }
    }

    /// The blind spots of all products and rules, products first.
    public var blindSpots: [NamedLimit<BlindSpot>] {
        products.flatMap { product in
            product.cannotTell.map { NamedLimit($0, id: $0.id, of: product.id, product: product.id, rule: nil) }
        } + rules.flatMap { rule in rule.cannotTell.map { NamedLimit($0, id: $0.id, of: rule.id, product: rule.product, rule: rule.id) } }
    }
}
