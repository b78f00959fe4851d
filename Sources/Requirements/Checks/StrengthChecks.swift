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

    /// Every signature up to the root's own, which a product that judges it reads like the others.
    func signatureAlgorithms(refused: [PolicyCheck.SignatureName], discouraged: [PolicyCheck.SignatureName]) -> [CheckResult] {
        let check = CheckName.signatureAlgorithm
        let findings = way.indices.compactMap { index -> CheckResult? in
            let algorithm = known[index].signatureAlgorithm
            let isRefused = refused.contains(where: algorithm.uses)
            guard isRefused || discouraged.contains(where: algorithm.uses) else { return nil }
            return CheckResult(check, isRefused ? .fail : .advice, .signatureAlgorithm(algorithm), certificate: index)
        }
        if findings.contains(where: { $0.outcome == .fail }) { return findings }
        // A certificate that is not there may be signed with anything.
        if let open = openWay(check) { return findings + [open] }
        return results(check, otherwise: .certificates(count: way.indices.count), findings)
    }

    /// Checks the kind of the key and, of an RSA key, the size in bits against the product's limits.
    func keySize(_ minimum: Int, limit: Int, adviceFrom: Int, kinds: [PolicyCheck.KeyKindName]) -> [CheckResult] {
        leafResult(.keySize) { leaf in
            let key = leaf.subjectPublicKeyInfo
            if !kinds.isEmpty, !kinds.contains(where: key.kind.is) { return (.fail, .key(key)) }
            guard key.kind == .rsa || key.kind == .rsaPSS, let bits = key.bits else { return (.pass, .key(key)) }
            return (bits < minimum || bits > limit ? .fail : bits >= adviceFrom ? .advice : .pass, .key(key))
        }
    }
}

extension Certificate.SignatureAlgorithm {
    fileprivate func uses(_ part: PolicyCheck.SignatureName) -> Bool {
        switch part {
        case .md2, .md5, .sha1: digest == part.rawValue || name.lowercased().hasPrefix(part.rawValue.lowercased() + "with")
        case .rsassaPSS: name == "rsassaPss"
        case .ecdsa: name.hasPrefix("ecdsa")
        }
    }
}

extension SubjectPublicKeyInfo.Kind {
    fileprivate func `is`(_ name: PolicyCheck.KeyKindName) -> Bool {
        switch (name, self) {
        case (.rsa, .rsa), (.ec, .ec), (.edwards, .edwards): true
        default: false
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
