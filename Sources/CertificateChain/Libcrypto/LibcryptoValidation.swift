import CCrypto

/// Judges a way that is built already, with `X509_verify_cert` and with what libcrypto knows of single certificates.
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
                // The JDK finds no way from a certificate right below the anchor whose identifier differs; of others it does not look.
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
            // A leaf whose issuers are missing is the anchor of its way, and need not be a CA. The profile speaks of extensions, curves and the root; of signatures and their keys speaks whoever built the way.
            case X509_V_ERR_INVALID_CA, X509_V_ERR_KEYUSAGE_NO_CERTSIGN, X509_V_ERR_UNHANDLED_CRITICAL_EXTENSION,
                X509_V_ERR_INVALID_EXTENSION,
                X509_V_ERR_EC_KEY_EXPLICIT_PARAMS, X509_V_ERR_CERT_SIGNATURE_FAILURE, X509_V_ERR_UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY,
                X509_V_ERR_INVALID_PURPOSE:
                break
            default: stop = LibcryptoVerification.words(complaint.code)
            }
        }
        // There was no memory for it.
        if !run.isWhole, stop == nil { stop = LibcryptoVerification.words(X509_V_ERR_OUT_OF_MEM) }
        if let root, root > 0 {
            // The anchor binds nobody by the RFC; both verifiers refuse one that says of itself that it may not issue.
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

    /// The purposes that the extended key usage of CAs does not allow: by the runs for a server and for a client.
    private static func missingPurposes(_ chain: LibcryptoChain, _ profiles: [LibcryptoProfile]) -> [(place: Int, missing: [String])] {
        var missing: [Int: [String]] = [:]
        for (purpose, usage) in [
            (X509_PURPOSE_SSL_SERVER, ExtendedKeyUsage.serverAuthentication),
            (X509_PURPOSE_SSL_CLIENT, ExtendedKeyUsage.clientAuthentication),
        ] {
            let run = LibcryptoVerification(chain, purpose: purpose)
            // It follows the complaint that a certificate is no CA, too; the leaf's own usages are the vendor's to ask for.
            for complaint in run.complaints where complaint.code == X509_V_ERR_INVALID_PURPOSE {
                guard let place = complaint.place, place > 0, profiles[place].usages?.contains(usage) == false else { continue }
                missing[place, default: []].append(usage)
            }
        }
        return missing.sorted { $0.key < $1.key }.map { (place: $0.key, missing: $0.value) }
    }
}
