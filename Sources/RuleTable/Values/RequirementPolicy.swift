/// What a product asks of a certificate before it takes it (`Rules/<product>/verify.yaml`): which checks are made, in which order, whose
/// requirement each is, and what one that fails leads to.
public struct RequirementPolicy: Hashable, Sendable {
    /// The product's id.
    public var product: String
    /// Whether its requirements are meant where nobody names a product.
    public var isDefault: Bool
    /// What a person may, or must, say about the upload.
    public var options: [PolicyOption]
    /// The messages that a failure may lead to.
    public var messages: [PolicyMessage]
    /// In the order of reports. A check may stand there in several variants, of which the first whose conditions hold is made.
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

    /// The checks, each once, in order.
    public var checkNames: [CheckName] {
        var seen: Set<CheckName> = []
        return checks.map(\.name).filter { seen.insert($0).inserted }
    }
}

/// One of the command line's options, where the product's requirements depend on it.
public struct PolicyOption: Hashable, Sendable {
    /// The vocabulary of options.
    public enum Name: String, Hashable, Sendable, CaseIterable {
        /// A server certificate alone is uploaded, without its chain: a flag.
        case single
        /// What the certificate is for: one of `values`.
        case purpose
        /// The product's release: one of `values`.
        case release
        /// A folder with the appliance's trust store.
        case trust
        /// The chain of the other appliance.
        case peer

        /// Whether a person says one of some values.
        public var hasValues: Bool { self == .purpose || self == .release }
        /// As it is written.
        public var flag: String { "--\(rawValue)" }
    }

    public var name: Name
    public var values: [String]
    /// The value where none is said; nil where one must be said, or the option has none.
    public var otherwise: String?
    /// Options that make no sense beside it.
    public var excludes: [Name]

    public init(name: Name, values: [String] = [], otherwise: String? = nil, excludes: [Name] = []) {
        self.name = name
        self.values = values
        self.otherwise = otherwise
        self.excludes = excludes
    }

    /// What a flag that is given, and one that is not, counts as in a condition.
    public static let given = "given"
    public static let absent = "absent"
}

/// A message that an appliance may answer with.
public struct PolicyMessage: Hashable, Sendable {
    public enum Stage: String, Hashable, Sendable, CaseIterable {
        case upload
        /// When other machines connect, as the check of a migration does.
        case connection
    }

    /// As `invalid-chain`.
    public var id: String
    /// As `CGEN1008`; nil for a text without one.
    public var messageId: String?
    /// Nil where it is not published which arguments come.
    public var args: [String]?
    /// What a person sees where there is no id; nil where that is not published.
    public var text: String?
    public var stage: Stage
    /// The rule that explains it; nil where none does.
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
