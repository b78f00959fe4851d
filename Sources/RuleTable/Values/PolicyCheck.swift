/// One check of a product's `verify.yaml`, with its parameters.
public struct PolicyCheck: Hashable, Sendable, Codable {
    public var name: CheckName
    /// The conditions, all of which must hold; empty for a check that is always made.
    public var conditions: [Condition]
    /// What is required.
    public var title: LocalizedText
    /// Whose requirement it is and where it is stated; nil if nobody states it.
    public var place: String?
    public var parameters: Parameters
    /// The cause whose explanation and steps apply to a failure; nil if no rule covers it.
    public var cause: Cause?
    /// The message that a failure leads to; nil if none is published or can be inferred.
    public var prediction: Prediction?
    /// What to do after a failure, for a check that no rule covers.
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

    /// A condition that an option has one of several values.
    public struct Condition: Hashable, Sendable, Codable {
        public var option: PolicyOption.Name
        public var values: [String]

        public init(option: PolicyOption.Name, values: [String]) {
            self.option = option
            self.values = values
        }
    }

    /// A cause in the rule table.
    public struct Cause: Hashable, Sendable, Codable {
        /// Such as `dell-ome/eku-missing`.
        public var rule: String
        /// The cause's id within the rule; nil for all causes of the rule.
        public var cause: String?

        public init(rule: String, cause: String?) {
            self.rule = rule
            self.cause = cause
        }
    }

    /// Whether the vendor documents that this fault leads to this message, or it was inferred from what the vendor says.
    public enum Basis: String, Hashable, Sendable, Codable, CaseIterable {
        case documented, inferred
    }

    public struct Prediction: Hashable, Sendable, Codable {
        /// The id of one of the policy's messages.
        public var message: String
        public var basis: Basis

        public init(message: String, basis: Basis) {
            self.message = message
            self.basis = basis
        }
    }
}

extension PolicyCheck {
    /// The parameters of checks. Which of them a check uses is in `CheckName.parameters`.
    public struct Parameters: Hashable, Sendable, Codable {
        /// The extended key usages that must be listed, or the only ones that may be.
        public var extendedUsages: [ExtendedUsageName]
        /// The key usages that must be listed.
        public var usages: [KeyUsageName]
        /// The file formats that the product accepts. A format in neither this list nor `undecided` is refused.
        public var accepts: [EncodingName]
        /// The file formats that no document mentions.
        public var undecided: [EncodingName]
        /// The limit: the number of certificates, or a key's size in bits.
        public var limit: Int?
        /// The smallest size of a key, in bits.
        public var minimum: Int?
        /// The kinds of key that are accepted; empty for any.
        public var keyKinds: [KeyKindName]
        /// The value from which on the report gives advice.
        public var adviceFrom: Int?
        /// How many days before its end a certificate is reported.
        public var days: Int?
        /// Where the issuers must be.
        public var issuers: IssuerPlace?
        /// Whether the leaf may itself be a CA.
        public var leafMayBeCA: Bool
        /// The signature algorithms that the product refuses, and those that are advised against.
        public var refused: [SignatureName]
        public var discouraged: [SignatureName]
        /// The extensions that must not be there.
        public var extensions: [ExtensionName]

        public init(
            extendedUsages: [ExtendedUsageName] = [], usages: [KeyUsageName] = [], accepts: [EncodingName] = [],
            undecided: [EncodingName] = [],
            limit: Int? = nil, minimum: Int? = nil, keyKinds: [KeyKindName] = [], adviceFrom: Int? = nil, days: Int? = nil,
            issuers: IssuerPlace? = nil, leafMayBeCA: Bool = false, refused: [SignatureName] = [], discouraged: [SignatureName] = [],
            extensions: [ExtensionName] = []
        ) {
            self.extendedUsages = extendedUsages
            self.usages = usages
            self.accepts = accepts
            self.undecided = undecided
            self.limit = limit
            self.minimum = minimum
            self.keyKinds = keyKinds
            self.adviceFrom = adviceFrom
            self.days = days
            self.issuers = issuers
            self.leafMayBeCA = leafMayBeCA
            self.refused = refused
            self.discouraged = discouraged
            self.extensions = extensions
        }
    }

    /// The purposes of RFC 5280, 4.2.1.12 and RFC 4945 that vendors ask for.
    public enum ExtendedUsageName: String, Hashable, Sendable, Codable, CaseIterable {
        case serverAuth, clientAuth, codeSigning, emailProtection, timeStamping, ocspSigning = "OCSPSigning", ipsecEndSystem
    }

    /// The bits of RFC 5280, 4.2.1.3.
    public enum KeyUsageName: String, Hashable, Sendable, Codable, CaseIterable {
        case digitalSignature, nonRepudiation, keyEncipherment, dataEncipherment, keyAgreement, keyCertSign, cRLSign, encipherOnly,
            decipherOnly
    }

    /// The formats of a certificate file.
    public enum EncodingName: String, Hashable, Sendable, Codable, CaseIterable {
        case pem, der, pkcs7InPEM = "pkcs7-pem", pkcs7InDER = "pkcs7-der", bareBase64 = "bare-base64", pkcs12
    }

    public enum KeyKindName: String, Hashable, Sendable, Codable, CaseIterable {
        case rsa, ec, edwards
    }

    /// What a signature may consist of: a digest, or a kind of signature.
    public enum SignatureName: String, Hashable, Sendable, Codable, CaseIterable {
        case md2 = "MD2", md5 = "MD5", sha1 = "SHA1", rsassaPSS = "RSASSA-PSS", ecdsa = "ECDSA"
    }

    /// Extensions that vendors forbid (RFC 5280, 4.2.1.13 and 4.2.2.1; a Microsoft CA's template).
    public enum ExtensionName: String, Hashable, Sendable, Codable, CaseIterable {
        case crlDistributionPoints, authorityInfoAccess, certificateTemplate
    }

    public enum IssuerPlace: String, Hashable, Sendable, Codable, CaseIterable {
        /// In the file, up to the root.
        case file
        /// In the appliance's trust store or in the file.
        case trustStore = "trust-store"
    }
}

extension CheckName {
    /// The parameters that a check needs, and those that it also accepts, by their keys in the file.
    var parameters: (needed: [String], taken: [String]) {
        switch self {
        case .encoding: (["accepts"], ["undecided"])
        case .extendedKeyUsage, .allowedExtendedUsages: (["extendedUsages"], [])
        case .peerChain: ([], ["extendedUsages"])
        case .keyEncipherment, .keyUsage: (["usages"], [])
        case .chainComplete: (["issuers"], [])
        case .caConstraints: ([], ["leafMayBeCA"])
        case .endingSoon: (["days"], [])
        case .depth, .peerDepth: (["limit"], [])
        case .keySize: ([], ["limit", "minimum", "keyKinds", "adviceFrom"])
        case .signatureAlgorithm: (["refused"], ["discouraged"])
        case .absentExtensions: (["extensions"], [])
        default: ([], [])
        }
    }

    /// The option without which the check has nothing to examine.
    var neededOption: PolicyOption.Name? {
        switch self {
        case .trustReplacement: .trust
        case .hostName: .host
        case _ where isOfPeer: .peer
        default: nil
        }
    }
}
