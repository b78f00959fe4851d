import CertificateChain
import RuleTable

/// The checks of all certificates up to the root for what is weak by current standards (NIST SP 800-131A revision 2; CA/Browser Forum
/// Baseline Requirements, 6.1.5). They only give advice, unless a product sets a limit.
extension CheckSubject {
    func weakKeys() -> [CheckResult] {
        results(
            .weakKey, otherwise: .certificates(count: way.indices.count),
            way.indices.compactMap { index in
                let key = known[index].subjectPublicKeyInfo
                return key.isWeak ? CheckResult(.weakKey, .advice, .key(key), certificate: index) : nil
            }
        )
    }

    /// A root's own signature proves nothing, so its hash is irrelevant.
    func weakSignatures() -> [CheckResult] {
        let findings = way.indices.filter { $0 != way.root }.compactMap { index -> CheckResult? in
            let algorithm = known[index].signatureAlgorithm
            guard let digest = algorithm.digest, ["MD2", "MD4", "MD5", "MD5-SHA1", "SHA1"].contains(digest) else { return nil }
            return CheckResult(.weakSignature, .advice, .signatureAlgorithm(algorithm), certificate: index)
        }
        return results(.weakSignature, otherwise: .certificates(count: way.indices.count), findings)
    }

    /// Checks the size of an RSA key against the product's limits, in bits.
    func keySize(limit: Int, adviceFrom: Int) -> [CheckResult] {
        leafResult(.keySize) { leaf in
            let key = leaf.subjectPublicKeyInfo
            guard key.kind == .rsa || key.kind == .rsaPSS, let bits = key.bits else { return (.pass, .key(key)) }
            return (bits > limit ? .fail : bits >= adviceFrom ? .advice : .pass, .key(key))
        }
    }
}

extension SubjectPublicKeyInfo {
    fileprivate var isWeak: Bool {
        guard let bits else { return false }
        return switch kind {
        case .rsa, .rsaPSS, .dsa: bits < 2_048
        case .ec: bits < 224
        case .edwards, .unknown: false
        }
    }
}
