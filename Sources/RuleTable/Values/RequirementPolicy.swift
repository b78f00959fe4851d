/// A product's requirements for a certificate (`Rules/<product>/verify.yaml`): the checks in their order, whose requirement each is, and
/// what a failure leads to.
public struct RequirementPolicy: Hashable, Sendable, Codable {
    /// The product's id.
    public var product: String
    /// Whether these requirements apply if no product is named.
    public var isDefault: Bool
    /// The options of the upload that may, or must, be stated.
    public var options: [PolicyOption]
    /// The messages that a failure may lead to.
    public var messages: [PolicyMessage]
    /// In the order of the report. A check may occur in several variants; the first whose conditions hold is made.
    public var checks: [PolicyCheck]

    public init(product: String, isDefault: Bool, options: [PolicyOption], messages: [PolicyMessage], checks: [PolicyCheck]) {
        self.product = product
        self.isDefault = isDefault
        self.options = options
        self.messages = messages
        self.checks = checks
    }

    public func option(_ name: PolicyOption.Name) -> PolicyOption? { options.first { $0.name == name } }

    public func message(_ id: String) -> PolicyMessage? { messages.first { $0.id == id } }

    /// The names of the checks, each once, in order.
    public var checkNames: [CheckName] {
        var seen: Set<CheckName> = []
        return checks.map(\.name).filter { seen.insert($0).inserted }
    }
}

/// A command-line option on which the product's requirements depend.
public struct PolicyOption: Hashable, Sendable, Codable {
    /// The vocabulary of options.
    public enum Name: String, Hashable, Sendable, Codable, CaseIterable {
        /// A flag: a server certificate is uploaded alone, without its chain.
        case single
        /// The certificate's purpose: one of `values`.
        case purpose
        /// The product's release: one of `values`.
        case release
        /// A folder with the appliance's trust store.
        case trust
        /// The chain of the other appliance.
        case peer
        /// The machine's own name, which the certificate must contain.
        case host

        /// Whether the option takes one of a list of values.
        public var hasValues: Bool { self == .purpose || self == .release }
        /// As written on the command line.
        public var flag: String { "--\(rawValue)" }
    }

    public var name: Name
    public var values: [String]
    /// The default value; nil if one must be given, or the option has no values.
    public var otherwise: String?
    /// Options that make no sense together with it.
    public var excludes: [Name]

    public init(name: Name, values: [String] = [], otherwise: String? = nil, excludes: [Name] = []) {
        self.name = name
        self.values = values
        self.otherwise = otherwise
        self.excludes = excludes
    }

    /// The values that stand, in a condition, for a flag that is given and one that is not.
    public static let given = "given"
    public static let absent = "absent"
}

/// A message that an appliance may answer with.
public struct PolicyMessage: Hashable, Sendable, Codable {
    public enum Stage: String, Hashable, Sendable, Codable, CaseIterable {
        case upload
        /// When other machines connect, such as in the check of a migration.
        case connection
    }

    /// Such as `invalid-chain`.
    public var id: String
    /// Such as `CGEN1008`; nil for a text without an id.
    public var messageId: String?
    /// Nil if its arguments are not published.
    public var args: [String]?
    /// The text that a person sees, if there is no id; nil if it is not published.
    public var text: String?
    public var stage: Stage
    /// The id of the rule that explains it; nil if there is none.
    public var rule: String?

    public init(id: String, messageId: String?, args: [String]?, text: String?, stage: Stage, rule: String?) {
        self.id = id
        self.messageId = messageId
        self.args = args
        self.text = text
        self.stage = stage
        self.rule = rule
    }
}
