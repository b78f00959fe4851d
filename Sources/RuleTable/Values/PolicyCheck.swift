/// One check of a product's `verify.yaml`, with its parameters.
public struct PolicyCheck: Hashable, Sendable {
    public var name: CheckName
    /// All must hold; none for a check that is always made.
    public var conditions: [Condition]
    /// What is asked for.
    public var title: LocalizedText
    /// Whose requirement it is, and where that stands; nil where nobody asks for it.
    public var place: String?
    public var parameters: Parameters
    /// Whose explanation and steps fit a failure; nil where no rule knows of it.
    public var cause: Cause?
    /// The message that a failure leads to; nil where none is published or to be concluded.
    public var prediction: Prediction?
    /// What to do where it fails, for a check of which no rule knows.
    public var steps: [LocalizedText]

    public init(
        name: CheckName, conditions: [Condition] = [], title: LocalizedText, place: String? = nil, parameters: Parameters = Parameters(),
        cause: Cause? = nil, prediction: Prediction? = nil, steps: [LocalizedText] = []
    ) {
        self.name = name
        self.conditions = conditions
        self.title = title
        self.place = place
        self.parameters = parameters
        self.cause = cause
        self.prediction = prediction
        self.steps = steps
    }

    /// An option must have one of some values.
    public struct Condition: Hashable, Sendable {
        public var option: PolicyOption.Name
        public var values: [String]

        public init(option: PolicyOption.Name, values: [String]) {
            self.option = option
            self.values = values
        }
    }

    /// A cause in the rule table.
    public struct Cause: Hashable, Sendable {
        /// As `dell-ome/eku-missing`.
        public var rule: String
        /// Its id within the rule; nil for all of the rule's.
        public var cause: String?

        public init(rule: String, cause: String?) {
            self.rule = rule
            self.cause = cause
        }
    }

    /// Whether the vendor says that this fault leads to this message, or it was concluded from what the vendor says.
    public enum Basis: String, Hashable, Sendable, CaseIterable {
        case documented, inferred
    }

    public struct Prediction: Hashable, Sendable {
        /// One of the policy's messages, by its id.
        public var message: String
        public var basis: Basis

        public init(message: String, basis: Basis) {
            self.message = message
            self.basis = basis
        }
    }
}

extension PolicyCheck {
    /// What a check needs to be told; which ones it takes says `CheckName.parameters`.
    public struct Parameters: Hashable, Sendable {
        /// The extended key usages that must be listed.
        public var extendedUsages: [ExtendedUsageName]
        /// The key usages that must be listed.
        public var usages: [KeyUsageName]
        /// The forms of a file that the product takes; what stands in neither list is refused.
        public var accepts: [EncodingName]
        /// Those of which no document says anything.
        public var undecided: [EncodingName]
        /// The most that there may be: certificates, or bits of a key.
        public var limit: Int?
        /// From here on a value is worth a word.
        public var adviceFrom: Int?
        /// How near an end is worth a word.
        public var days: Int?
        /// Where the issuers must be.
        public var issuers: IssuerPlace?
        /// Whether it is in order that the leaf is a CA itself.
        public var leafMayBeCA: Bool

        public init(
            extendedUsages: [ExtendedUsageName] = [], usages: [KeyUsageName] = [], accepts: [EncodingName] = [],
            undecided: [EncodingName] = [],
            limit: Int? = nil, adviceFrom: Int? = nil, days: Int? = nil, issuers: IssuerPlace? = nil, leafMayBeCA: Bool = false
        ) {
            self.extendedUsages = extendedUsages
            self.usages = usages
            self.accepts = accepts
            self.undecided = undecided
            self.limit = limit
            self.adviceFrom = adviceFrom
            self.days = days
            self.issuers = issuers
            self.leafMayBeCA = leafMayBeCA
        }
    }

    /// The purposes of RFC 5280, 4.2.1.12 and RFC 4945 that vendors ask for.
    public enum ExtendedUsageName: String, Hashable, Sendable, CaseIterable {
        case serverAuth, clientAuth, codeSigning, emailProtection, timeStamping, ocspSigning = "OCSPSigning", ipsecEndSystem
    }

    /// The bits of RFC 5280, 4.2.1.3.
    public enum KeyUsageName: String, Hashable, Sendable, CaseIterable {
        case digitalSignature, nonRepudiation, keyEncipherment, dataEncipherment, keyAgreement, keyCertSign, cRLSign, encipherOnly,
            decipherOnly
    }

    /// The forms that a file of certificates may have.
    public enum EncodingName: String, Hashable, Sendable, CaseIterable {
        case pem, der, pkcs7InPEM = "pkcs7-pem", pkcs7InDER = "pkcs7-der", bareBase64 = "bare-base64", pkcs12
    }

    public enum IssuerPlace: String, Hashable, Sendable, CaseIterable {
        /// In the file, up to the root.
        case file
        /// In the appliance's trust store, or in the file.
        case trustStore = "trust-store"
    }
}

extension CheckName {
    /// The parameters that a check needs, and those that it also takes, as they are written.
    var parameters: (needed: [String], taken: [String]) {
        switch self {
        case .encoding: (["accepts"], ["undecided"])
        case .extendedKeyUsage: (["extendedUsages"], [])
        case .keyEncipherment, .keyUsage: (["usages"], [])
        case .chainComplete: (["issuers"], [])
        case .caConstraints: ([], ["leafMayBeCA"])
        case .endingSoon: (["days"], [])
        case .depth, .peerDepth: (["limit"], [])
        case .keySize: (["limit"], ["adviceFrom"])
        default: ([], [])
        }
    }

    /// The option without which the check has nothing to look at.
    var neededOption: PolicyOption.Name? {
        switch self {
        case .trustReplacement: .trust
        case _ where isOfPeer: .peer
        default: nil
        }
    }
}
