import CertificateChain
import RuleTable

/// The checks of what the leaf's key may be used for.
///
/// The vendors require that the usages are listed. An absent extension, which RFC 5280 takes as unrestricted, does not list them.
extension CheckSubject {
    func extendedKeyUsage(_ check: CheckName = .extendedKeyUsage, required: [String]) -> [CheckResult] {
        leafResult(check) { leaf in
            let present = leaf.extensions.extendedKeyUsage
            if present == .unreadable { return (.unknown, .unreadableExtension("extendedKeyUsage")) }
            let missing = required.filter { present.value?.contains($0) != true }
            return (missing.isEmpty ? .pass : .fail, .extendedKeyUsage(present: present.value, missing: missing))
        }
    }

    /// Usages beyond the given ones are worth advice. Without the extension, no usage is listed.
    func extendedKeyUsage(only allowed: [String]) -> [CheckResult] {
        leafResult(.allowedExtendedUsages) { leaf in
            let present = leaf.extensions.extendedKeyUsage
            if present == .unreadable { return (.unknown, .unreadableExtension("extendedKeyUsage")) }
            let beyond = (present.value ?? []).filter { !allowed.contains($0) }
            return beyond.isEmpty ? (.pass, .extendedUsagesBeyond([])) : (.advice, .extendedUsagesBeyond(beyond))
        }
    }

    func keyUsage(_ check: CheckName, required: KeyUsage) -> [CheckResult] {
        leafResult(check) { leaf in
            let present = leaf.extensions.keyUsage
            if present == .unreadable { return (.unknown, .unreadableExtension("keyUsage")) }
            let missing = required.subtracting(present.value ?? [])
            return (
                missing.isEmpty ? .pass : .fail,
                .keyUsage(present: present.value, missing: missing, key: leaf.subjectPublicKeyInfo.kind)
            )
        }
    }
}
