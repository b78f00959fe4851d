import CCrypto

/// What libcrypto reports about a single certificate: its extensions, and their consequences.
struct LibcryptoProfile {
    struct Fault {
        var kind: PathFault.Kind
        var weight: PathFault.Weight
        /// The weight in a root, whose extensions bind nobody according to the RFC.
        var weightInRoot: PathFault.Weight = .told
    }

    var faults: [Fault] = []
    /// Whether an extension of the profile occurs twice or cannot be read, so that the consequences of the extensions are unknown.
    let isUnreadable: Bool
    let isSelfIssued: Bool
    /// The value of basic constraints; nil if they are absent.
    let isAuthority: Bool?
    let pathLength: Int?
    /// Whether there is a key usage without keyCertSign.
    let mayNotSign: Bool
    /// The extended key usages; nil if the extension is absent.
    let usages: [String]?
    let hasPolicyRules: Bool

    init(_ handle: OpaquePointer) {
        let flags = Int32(bitPattern: unsafe X509_get_extension_flags(handle))
        isUnreadable = flags & EXFLAG_INVALID != 0
        isSelfIssued = flags & EXFLAG_SI != 0
        let extensions = unsafe LibcryptoExtensions.read(X509_get0_extensions(handle))
        isAuthority = extensions.basicConstraints.value?.isCA
        pathLength = extensions.basicConstraints.value?.pathLength
        mayNotSign = extensions.keyUsage.value.map { !$0.contains(.keyCertSign) } ?? false
        usages = extensions.extendedKeyUsage.value
        hasPolicyRules = [NID_policy_constraints, NID_policy_mappings].contains { unsafe X509_get_ext_by_NID(handle, $0, -1) >= 0 }

        let unknown = unsafe Self.extensions(of: handle)
        let critical = unknown.filter { $0.isCritical && !$0.isSupported }.map(\.title)
        let rare = unknown.filter { $0.isCritical && $0.isRarelyProcessed }.map(\.title)
        let unsupported = unknown.filter { !$0.isSupported }.map(\.name)
        let repeated = Set(unsupported).filter { name in unsupported.count { $0 == name } > 1 }.sorted()
        if !critical.isEmpty { faults.append(Fault(kind: .unknownCritical(critical), weight: .refused)) }
        if !rare.isEmpty { faults.append(Fault(kind: .rarelyProcessedCritical(rare), weight: .told)) }
        if isUnreadable { faults.append(Fault(kind: .unreadableExtensions, weight: .undecided, weightInRoot: .undecided)) }
        if !repeated.isEmpty { faults.append(Fault(kind: .repeatedExtensions(repeated), weight: .told)) }
        guard let key = unsafe X509_get0_pubkey(handle), unsafe EVP_PKEY_get_base_id(key) == EVP_PKEY_EC else { return }
        var isExplicit: Int32 = 0
        if unsafe EVP_PKEY_get_int_param(key, "decoded-from-explicit", &isExplicit) == 1, isExplicit == 1 {
            // The JDK cannot even decode such a certificate.
            faults.append(Fault(kind: .explicitCurve, weight: .refused, weightInRoot: .refused))
        } else if case .ec(let curve?) = unsafe LibcryptoKeys.kind(of: key), !["prime256v1", "secp384r1", "secp521r1"].contains(curve) {
            faults.append(Fault(kind: .rareCurve(curve), weight: .told))
        }
    }

    /// Whether the authority key identifier, if present, identifies the issuer.
    static func identifierFits(_ subject: OpaquePointer, of issuer: OpaquePointer) -> Bool {
        guard let decoded = unsafe X509_get_ext_d2i(subject, NID_authority_key_identifier, nil, nil) else { return true }
        let identifier = unsafe decoded.assumingMemoryBound(to: AUTHORITY_KEYID.self)
        defer { unsafe AUTHORITY_KEYID_free(identifier) }
        return unsafe X509_check_akid(issuer, identifier) == X509_V_OK
    }

    private struct Extension {
        var name: String
        /// The name that libcrypto knows it by, if any.
        var shortName: String?
        var isCritical: Bool
        var isSupported: Bool
        /// Whether libcrypto considers it supported, although the JDK processes it only with a revocation checker or not at all.
        var isRarelyProcessed: Bool

        var title: String { shortName.map { "\(name) (\($0))" } ?? name }
    }

    private static func extensions(of handle: OpaquePointer) -> [Extension] {
        unsafe (0..<max(0, X509_get_ext_count(handle))).compactMap { index in
            guard let found = unsafe X509_get_ext(handle, index) else { return nil }
            let object = unsafe X509_EXTENSION_get_object(found)
            let rare = [NID_crl_distribution_points, NID_id_pkix_OCSP_noCheck, NID_netscape_cert_type]
            return unsafe Extension(
                name: LibcryptoValues.dotted(object), shortName: shortName(of: object), isCritical: X509_EXTENSION_get_critical(found) == 1,
                isSupported: X509_supported_extension(found) == 1,
                isRarelyProcessed: rare.contains(OBJ_obj2nid(object))
                    || (OBJ_obj2nid(object) == NID_certificate_policies && hasPolicyQualifiers(handle)))
        }
    }

    private static func shortName(of object: OpaquePointer?) -> String? {
        let number = unsafe OBJ_obj2nid(object)
        return number == NID_undef ? nil : unsafe OBJ_nid2sn(number).map { unsafe String(cString: $0) }
    }

    /// Whether certificate policies have qualifiers, which the JDK refuses if the extension is critical.
    private static func hasPolicyQualifiers(_ handle: OpaquePointer) -> Bool {
        guard let decoded = unsafe X509_get_ext_d2i(handle, NID_certificate_policies, nil, nil) else { return false }
        let policies = OpaquePointer(decoded)
        defer { unsafe CERTIFICATEPOLICIES_free(policies) }
        return unsafe (0..<max(0, OPENSSL_sk_num(policies))).contains { index in
            guard let policy = unsafe OPENSSL_sk_value(policies, index)?.assumingMemoryBound(to: POLICYINFO.self) else { return false }
            return unsafe OPENSSL_sk_num(policy.pointee.qualifiers) > 0
        }
    }
}
