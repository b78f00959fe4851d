/// What a CUCM node uses a certificate for. The raw values are Cisco's spellings.
public enum CUCMPurpose: String, Hashable, Sendable, CaseIterable {
    case tomcat
    case callManager = "CallManager"
    case capf = "CAPF"
    case ipsec
    case tvs = "TVS"

    /// The extended key usages that a signed certificate has to keep (Administration Guide 12.5(1)SU3 and Security Guide 14, "certificate
    /// usage" tables).
    func extendedKeyUsage(_ release: CUCMRelease) -> [String] {
        let both = [ExtendedKeyUsage.serverAuthentication, ExtendedKeyUsage.clientAuthentication]
        return switch self {
        case .tomcat, .callManager, .tvs: both
        case .ipsec: both + [ExtendedKeyUsage.ipsecEndSystem]
        case .capf: release == .release12_5 ? [ExtendedKeyUsage.serverAuthentication] : both
        }
    }

    /// The key usages that it has to keep. Key Agreement is left out: table and prose of the guides disagree on it.
    func keyUsage(_ release: CUCMRelease) -> KeyUsage {
        switch self {
        case .tomcat, .callManager:
            release == .release12_5 ? [.digitalSignature, .keyEncipherment, .dataEncipherment] : [.digitalSignature, .dataEncipherment]
        case .ipsec, .tvs: [.digitalSignature, .keyEncipherment, .dataEncipherment]
        case .capf: [.digitalSignature, .keyCertSign]
        }
    }
}

/// The releases whose documents differ.
public enum CUCMRelease: String, Hashable, Sendable, CaseIterable {
    case release12_5 = "12.5"
    /// 14 and later.
    case release14 = "14"
}
