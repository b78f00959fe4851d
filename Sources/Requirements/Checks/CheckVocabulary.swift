import CertificateChain
import RuleTable

extension CheckSubject {
    /// Makes one check of the vocabulary of `verify.yaml`, which is independent of products.
    func results(of check: PolicyCheck, peer: CheckSubject?) -> [CheckResult] {
        let parameters = check.parameters
        return switch check.name {
        case .csrKeyMatch: csrKeyMatch()
        case .csrSignature: csrSignature()
        case .encoding: encoding(accepts: parameters.accepts, undecided: parameters.undecided)
        case .privateKey: privateKey()
        case .singleCertificate: singleCertificate()
        case .extendedKeyUsage: extendedKeyUsage(required: parameters.extendedUsages.map(\.identifier))
        case .allowedExtendedUsages: extendedKeyUsage(only: parameters.extendedUsages.map(\.identifier))
        case .keyEncipherment, .keyUsage: keyUsage(check.name, required: KeyUsage(parameters.usages.map(\.usage)))
        case .version: version()
        case .absentExtensions: extensionsAbsent(parameters.extensions)
        case .chainComplete: parameters.issuers == .trustStore ? issuersTrusted() : complete()
        case .foreignCertificate: foreignCertificates()
        case .chainOrder: order()
        case .signatures: signatures()
        case .caConstraints: caConstraints(leafMayBeCA: parameters.leafMayBeCA)
        case .nameConstraints: nameConstraints()
        case .criticalExtensions: criticalExtensions()
        case .policies: policies()
        case .caUsages: authorityUsages()
        case .keyIdentifiers: keyIdentifiers()
        case .keyParameters: keyParameters()
        case .commonName: commonName()
        case .wildcard: wildcard()
        case .hostName: hostName()
        case .sansMatch: sansMatch()
        case .validity: validity()
        case .endingSoon: endingSoon(within: parameters.days ?? 0)
        case .depth: depth(limit: parameters.limit ?? .max)
        case .keySize:
            keySize(
                parameters.minimum ?? 0, limit: parameters.limit ?? .max, adviceFrom: parameters.adviceFrom ?? .max,
                kinds: parameters.keyKinds)
        case .weakKey: weakKeys()
        case .weakSignature: weakSignatures()
        case .signatureAlgorithm: signatureAlgorithms(refused: parameters.refused, discouraged: parameters.discouraged)
        case .trustReplacement: trustReplacement()
        case .peerNames: withPeer(check.name, peer) { peerNames($0, $1) }
        case .peerKeys: withPeer(check.name, peer) { peerKeys($0, $1) }
        case .peerChain:
            withPeer(check.name, peer) { _, peer in peer.connection(required: parameters.extendedUsages.map(\.identifier)) }
        case .peerValidity: withPeer(check.name, peer) { _, peer in peer.validity(.peerValidity) }
        case .peerDepth: withPeer(check.name, peer) { _, peer in peer.depth(.peerDepth, limit: parameters.limit ?? .max) }
        }
    }
}

extension PolicyCheck.ExtendedUsageName {
    /// RFC 5280, 4.2.1.12; RFC 4945, 5.1.3.12.
    fileprivate var identifier: String {
        switch self {
        case .serverAuth: ExtendedKeyUsage.serverAuthentication
        case .clientAuth: ExtendedKeyUsage.clientAuthentication
        case .codeSigning: "1.3.6.1.5.5.7.3.3"
        case .emailProtection: "1.3.6.1.5.5.7.3.4"
        case .ipsecEndSystem: ExtendedKeyUsage.ipsecEndSystem
        case .timeStamping: "1.3.6.1.5.5.7.3.8"
        case .ocspSigning: "1.3.6.1.5.5.7.3.9"
        }
    }
}

extension PolicyCheck.KeyUsageName {
    fileprivate var usage: KeyUsage {
        switch self {
        case .digitalSignature: .digitalSignature
        case .nonRepudiation: .nonRepudiation
        case .keyEncipherment: .keyEncipherment
        case .dataEncipherment: .dataEncipherment
        case .keyAgreement: .keyAgreement
        case .keyCertSign: .keyCertSign
        case .cRLSign: .cRLSign
        case .encipherOnly: .encipherOnly
        case .decipherOnly: .decipherOnly
        }
    }
}
