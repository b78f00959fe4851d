import CCrypto

/// Reads and compares public keys, and verifies signatures with them.
enum LibcryptoKeys {
    /// What a certificate or request states about its key, whether or not the key itself can be decoded.
    static func subjectPublicKeyInfo(_ info: OpaquePointer?) -> SubjectPublicKeyInfo {
        var object: OpaquePointer?
        unsafe X509_PUBKEY_get0_param(&object, nil, nil, nil, info)
        let key = unsafe X509_PUBKEY_get0(info)
        ERR_clear_error()
        return unsafe SubjectPublicKeyInfo(
            der: encoded { unsafe i2d_X509_PUBKEY(info, $0) },
            kind: key.map { unsafe kind(of: $0) } ?? .unknown,
            algorithm: LibcryptoValues.name(object),
            bits: key.map { unsafe Int(EVP_PKEY_get_bits($0)) }
        )
    }

    /// Whether two keys are the same, even if they are encoded differently (a compressed point, an omitted parameter).
    static func isSame(_ left: SubjectPublicKeyInfo, _ right: SubjectPublicKeyInfo) -> Bool {
        if left.der == right.der { return true }
        return unsafe withKey(left) { leftKey in
            unsafe withKey(right) { rightKey in unsafe EVP_PKEY_eq(leftKey, rightKey) == 1 }
        } == .some(.some(true))
    }

    /// Whether the certificate was signed with the key.
    ///
    /// No security level applies here, so SHA-1 and short keys verify; a check of their own judges them.
    static func signature(of certificate: Certificate, by issuer: SubjectPublicKeyInfo) -> SignatureState {
        unsafe LibcryptoCertificates.withCertificate(certificate.der) { handle in
            let algorithm = unsafe X509_get_signature_nid(handle)
            return unsafe signature(algorithm, named: certificate.signatureAlgorithm.name, by: issuer) { unsafe X509_verify(handle, $0) }
        } ?? .broken
    }

    /// Whether a request was signed with its own key.
    static func signature(ofRequest request: OpaquePointer, by key: SubjectPublicKeyInfo) -> SignatureState {
        var algorithm: UnsafePointer<X509_ALGOR>?
        unsafe X509_REQ_get0_signature(request, nil, &algorithm)
        let name = unsafe algorithm.map { unsafe LibcryptoValues.name($0.pointee.algorithm) } ?? ""
        return unsafe signature(X509_REQ_get_signature_nid(request), named: name, by: key) { unsafe X509_REQ_verify(request, $0) }
    }

    private static func signature(
        _ algorithm: Int32, named name: String, by issuer: SubjectPublicKeyInfo, verify: (OpaquePointer) -> Int32
    ) -> SignatureState {
        var digest: Int32 = NID_undef
        guard unsafe OBJ_find_sigid_algs(algorithm, &digest, nil) == 1, digest == NID_undef || hasDigest(digest) else {
            return .unknown(.algorithm(name))
        }
        let isMade = unsafe withKey(issuer) { unsafe verify($0) == 1 }
        guard let isMade else { return .unknown(.algorithm(issuer.algorithm)) }
        return isMade ? .verified : .broken
    }

    /// Whether libcrypto can compute the digest: MD2 is not built in, and MD4 needs a provider that is not loaded.
    private static func hasDigest(_ identifier: Int32) -> Bool {
        let digest = unsafe OBJ_nid2sn(identifier).flatMap { unsafe EVP_MD_fetch(nil, $0, nil) }
        unsafe EVP_MD_free(digest)
        ERR_clear_error()
        return unsafe digest != nil
    }

    private static func withKey<Result>(_ info: SubjectPublicKeyInfo, _ body: (OpaquePointer) -> Result) -> Result? {
        let key = unsafe info.der.withUnsafeBufferPointer { buffer in
            var start = buffer.baseAddress
            return unsafe d2i_PUBKEY(nil, &start, buffer.count)
        }
        defer { ERR_clear_error() }
        guard let key = unsafe key else { return nil }
        defer { unsafe EVP_PKEY_free(key) }
        return unsafe body(key)
    }

    static func kind(of key: OpaquePointer) -> SubjectPublicKeyInfo.Kind {
        switch unsafe EVP_PKEY_get_base_id(key) {
        case EVP_PKEY_RSA: return .rsa
        case EVP_PKEY_RSA_PSS: return .rsaPSS
        case EVP_PKEY_DSA: return .dsa
        case EVP_PKEY_ED25519, EVP_PKEY_ED448: return .edwards
        case EVP_PKEY_EC:
            let curve = unsafe LibcryptoValues.text { unsafe EVP_PKEY_get_group_name(key, $0, Int($1), nil) }
            return .ec(curve: curve.isEmpty ? nil : curve)
        default: return .unknown
        }
    }

    /// The output of an `i2d_` function.
    static func encoded(_ write: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> Int32) -> [UInt8] {
        var start: UnsafeMutablePointer<UInt8>?
        let count = unsafe write(&start)
        guard count > 0, let start = unsafe start else {
            ERR_clear_error()
            return []
        }
        defer { unsafe CRYPTO_free(start, nil, 0) }
        return unsafe Array(UnsafeBufferPointer(start: start, count: Int(count)))
    }
}
