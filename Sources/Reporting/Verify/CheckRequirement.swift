import CertificateChain
import RuleTable

/// Which of the vendor's requirements (`Product.requirements`) a check tests.
struct CheckRequirement {
    var id: String
    /// Whether the requirement's title says just what the check tests; else only its place is the check's.
    var isWhole = true

    init?(_ check: CheckName, of product: ChainCheck.Product) {
        switch product {
        case .dellOME(let single): self.init(dellOME: check, single: single)
        case .ciscoCUCM: self.init(ciscoCUCM: check)
        }
    }

    private init?(dellOME check: CheckName, single: Bool) {
        (id, isWhole) =
            switch check {
            case .csrKeyMatch: ("csr-key", true)
            case .encoding: ("encoding", true)
            // The title names both usages, of which a single certificate needs one.
            case .extendedKeyUsage: ("eku", !single)
            case .keyEncipherment: ("key-encipherment", true)
            case .chainComplete: ("chain-complete", true)
            case .chainOrder, .signatures, .caConstraints: ("trust-anchor", false)
            case .commonName, .wildcard: ("common-name", false)
            case .validity: ("validity", true)
            case .depth: ("depth", true)
            case .peerNames: ("peer-names", true)
            case .peerValidity: ("validity", false)
            case .peerDepth: ("depth", false)
            default: ("", false)
            }
        if id.isEmpty { return nil }
    }

    private init?(ciscoCUCM check: CheckName) {
        (id, isWhole) =
            switch check {
            case .csrKeyMatch: ("csr-key", true)
            case .encoding: ("encoding", true)
            case .extendedKeyUsage, .keyUsage: ("key-usage", false)
            case .chainComplete: ("trust-chain", true)
            case .wildcard: ("wildcard", true)
            case .sansMatch: ("sans", true)
            case .validity: ("validity", true)
            case .trustReplacement: ("trust-replacement", true)
            default: ("", false)
            }
        if id.isEmpty { return nil }
    }
}
