/// The checks that a product's `verify.yaml` can choose from. The raw values are the ids used in files and reports.
public enum CheckName: String, Hashable, Sendable, Codable, CaseIterable {
    // What was supplied.
    case csrKeyMatch = "csr-key-match"
    case csrSignature = "csr-signature"
    case encoding
    case privateKey = "private-key"
    case singleCertificate = "single-certificate"
    // What the leaf may be used for.
    case extendedKeyUsage = "eku"
    case allowedExtendedUsages = "eku-allowed"
    case keyEncipherment = "key-encipherment"
    case keyUsage = "key-usage"
    case version
    case absentExtensions = "extensions-absent"
    // How the certificates fit together.
    case chainComplete = "chain-complete"
    case foreignCertificate = "foreign-certificate"
    case chainOrder = "chain-order"
    case signatures
    // Path validation (RFC 5280, 6.1).
    case caConstraints = "ca-constraints"
    case nameConstraints = "name-constraints"
    case criticalExtensions = "critical-extensions"
    case policies
    case caUsages = "ca-usages"
    case keyIdentifiers = "key-identifiers"
    case keyParameters = "key-parameters"
    // Names and time.
    case commonName = "common-name"
    case wildcard
    case hostName = "host-name"
    case sansMatch = "sans-match"
    case validity
    case endingSoon = "ending-soon"
    case depth
    // Strength.
    case keySize = "key-size"
    case weakKey = "weak-key"
    case weakSignature = "weak-signature"
    case signatureAlgorithm = "signature-algorithm"
    // The appliance's trust store, and the other appliance.
    case trustReplacement = "trust-replacement"
    case peerNames = "peer-names"
    case peerKeys = "peer-keys"
    case peerChain = "peer-chain"
    case peerValidity = "peer-validity"
    case peerDepth = "peer-depth"

    /// Whether the check looks at the other appliance's chain, so that a result's certificate numbers refer to that chain.
    public var isOfPeer: Bool { rawValue.hasPrefix("peer-") }
}
