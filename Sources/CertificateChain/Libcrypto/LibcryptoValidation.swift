import CCrypto

/// Validates a path that has already been built, with `X509_verify_cert` and with libcrypto's information on single certificates.
enum LibcryptoValidation {
    static func judge(_ chain: LibcryptoChain, isWhole: Bool) -> PathValidation {
        let profiles = unsafe chain.handles.map { unsafe LibcryptoProfile($0) }
        let root = unsafe isWhole ? chain.handles.count - 1 : nil
        let names = LibcryptoNameConstraints(chain)
        var stop: String?
        var faults: [PathFault] = []

        func add(_ place: Int, _ kind: PathFault.Kind, _ weight: PathFault.Weight) {
            faults.append(PathFault(place: place, kind: kind, weight: weight))
        }

        for (place, profile) in profiles.enumerated() {
            for fault in profile.faults { add(place, fault.kind, place == root ? fault.weightInRoot : fault.weight) }
            let issuer = min(place + 1, profiles.count - 1)
            if issuer != place || place == root, unsafe !LibcryptoProfile.identifierFits(chain.handles[place], of: chain.handles[issuer]) {
                // The JDK finds no path from a certificate directly below the anchor if its identifier differs; elsewhere it does not check.
                add(place, .keyIdentifier, issuer == root && place != root ? .refused : .told)
            }
        }
        let run = LibcryptoVerification(chain, purpose: X509_PURPOSE_ANY)
        for complaint in run.complaints {
            guard let place = complaint.place else {
                stop = LibcryptoVerification.words(complaint.code)
                continue
            }
            let profile = profiles[place]
            switch complaint.code {
            case X509_V_ERR_PERMITTED_VIOLATION, X509_V_ERR_EXCLUDED_VIOLATION:
                let excluded = complaint.code == X509_V_ERR_EXCLUDED_VIOLATION
                let violation = names.violation(at: place)
                let isOfRoot = violation.by != nil && violation.by == root
                add(place, .names(violation.names, excluded: excluded, by: violation.by), isOfRoot ? .told : .refused)
            case X509_V_ERR_SUBTREE_MINMAX, X509_V_ERR_UNSUPPORTED_CONSTRAINT_TYPE, X509_V_ERR_UNSUPPORTED_CONSTRAINT_SYNTAX,
                X509_V_ERR_UNSUPPORTED_NAME_SYNTAX:
                add(place, .constraints(reason: LibcryptoVerification.words(complaint.code)), .undecided)
            case X509_V_ERR_PATH_LENGTH_EXCEEDED:
                let below = profiles[..<place].dropFirst().count { !$0.isSelfIssued }
                add(place, .pathLength(allowed: profile.pathLength ?? 0, found: below), place == root ? .told : .refused)
            case X509_V_ERR_INVALID_CA
            where place > 0 && place != root && !profile.isUnreadable && !(profile.isAuthority == true && profile.mayNotSign):
                add(place, .notAuthority(says: profile.isAuthority == false), .refused)
            case X509_V_ERR_KEYUSAGE_NO_CERTSIGN where place > 0 && place != root: add(place, .mayNotSign, .refused)
            // A leaf whose issuers are missing is the anchor of its path and need not be a CA. Extensions, curves and the root are covered by the
            // profile; signatures and their keys are covered by the code that built the path.
            case X509_V_ERR_INVALID_CA, X509_V_ERR_KEYUSAGE_NO_CERTSIGN, X509_V_ERR_UNHANDLED_CRITICAL_EXTENSION,
                X509_V_ERR_INVALID_EXTENSION,
                X509_V_ERR_EC_KEY_EXPLICIT_PARAMS, X509_V_ERR_CERT_SIGNATURE_FAILURE, X509_V_ERR_UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY,
                X509_V_ERR_INVALID_PURPOSE:
                break
            default: stop = LibcryptoVerification.words(complaint.code)
            }
        }
        // There was not enough memory.
        if !run.isWhole, stop == nil { stop = LibcryptoVerification.words(X509_V_ERR_OUT_OF_MEM) }
        if let root, root > 0 {
            // The RFC does not restrict the anchor, but both verifiers refuse one that says that it may not issue certificates.
            let profile = profiles[root]
            if profile.mayNotSign { add(root, .mayNotSign, .refused) }
            if profile.isAuthority == false { add(root, .notAuthority(says: true), .refused) }
            if profile.isAuthority == nil, !profile.isUnreadable, !profile.mayNotSign { add(root, .notAuthority(says: false), .told) }
        }
        if profiles.contains(where: \.hasPolicyRules) {
            let policies = LibcryptoVerification(chain, purpose: X509_PURPOSE_ANY, flags: X509_V_FLAG_POLICY_CHECK)
            if policies.complaints.contains(where: { $0.code == X509_V_ERR_NO_EXPLICIT_POLICY }) { add(0, .noValidPolicy, .told) }
            if policies.complaints.contains(where: { $0.code == X509_V_ERR_INVALID_POLICY_EXTENSION }) { add(0, .invalidPolicy, .told) }
        }
        for (place, missing) in missingPurposes(chain, profiles) { add(place, .authorityUsage(missing: missing), .told) }
        let inOrder = faults.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map(\.element)
        return PathValidation(faults: inOrder, stoppedBy: stop)
    }

    /// The purposes that the extended key usages of CAs do not allow, according to runs for a server and for a client.
    private static func missingPurposes(_ chain: LibcryptoChain, _ profiles: [LibcryptoProfile]) -> [(place: Int, missing: [String])] {
        var missing: [Int: [String]] = [:]
        for (purpose, usage) in [
            (X509_PURPOSE_SSL_SERVER, ExtendedKeyUsage.serverAuthentication),
            (X509_PURPOSE_SSL_CLIENT, ExtendedKeyUsage.clientAuthentication),
        ] {
            let run = LibcryptoVerification(chain, purpose: purpose)
            // The complaint also follows one that a certificate is not a CA. The leaf's own usages are for the vendor's checks.
            for complaint in run.complaints where complaint.code == X509_V_ERR_INVALID_PURPOSE {
                guard let place = complaint.place, place > 0, profiles[place].usages?.contains(usage) == false else { continue }
                missing[place, default: []].append(usage)
            }
        }
        return missing.sorted { $0.key < $1.key }.map { (place: $0.key, missing: $0.value) }
    }
}
