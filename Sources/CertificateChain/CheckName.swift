/// The checks, in the order in which reports list them. The raw values are the ids that rule files name (`verifyCheck`).
public enum CheckName: String, Hashable, Sendable, CaseIterable {
    case csrKeyMatch = "csr-key-match"
    case csrSignature = "csr-signature"
    case encoding
    case privateKey = "private-key"
    case singleCertificate = "single-certificate"
    case extendedKeyUsage = "eku"
    case keyEncipherment = "key-encipherment"
    case keyUsage = "key-usage"
    case chainComplete = "chain-complete"
    case foreignCertificate = "foreign-certificate"
    case chainOrder = "chain-order"
    case signatures
    case caConstraints = "ca-constraints"
    case commonName = "common-name"
    case wildcard
    case sansMatch = "sans-match"
    case validity
    case endingSoon = "ending-soon"
    case depth
    case keySize = "key-size"
    case weakKey = "weak-key"
    case weakSignature = "weak-signature"
    case trustReplacement = "trust-replacement"
    case peerNames = "peer-names"
    case peerKeys = "peer-keys"
    case peerChain = "peer-chain"
    case peerValidity = "peer-validity"
    case peerDepth = "peer-depth"

    /// Whether the check looks at the other appliance's chain: its certificates are those that a result counts.
    public var isOfPeer: Bool { rawValue.hasPrefix("peer-") }
}
