import CCrypto

/// Decodes certificates, requests and other DER content of files.
enum LibcryptoCertificates {
    /// The reason why bytes cannot be decoded, in libcrypto's words, such as `header too long`.
    struct Refusal: Error, Equatable {
        var reason: String

        static func lastOne() -> Refusal {
            let reason = unsafe ERR_reason_error_string(ERR_peek_error()).map { unsafe String(cString: $0) }
            ERR_clear_error()
            return Refusal(reason: reason ?? "unknown")
        }
    }

    /// The certificate at the start of the bytes.
    static func certificate(_ bytes: [UInt8]) throws(Refusal) -> Certificate {
        guard let certificate = unsafe withCertificate(bytes, { unsafe value(of: $0) }) else { throw .lastOne() }
        return certificate
    }

    static func request(_ bytes: [UInt8]) throws(Refusal) -> CertificateRequest {
        let request = unsafe decode(bytes) { unsafe d2i_X509_REQ(nil, $0, $1) }
        guard let request = unsafe request else { throw .lastOne() }
        defer { unsafe X509_REQ_free(request) }
        let extensions = unsafe X509_REQ_get_extensions(request)
        defer { unsafe OPENSSL_sk_pop_free(extensions) { unsafe X509_EXTENSION_free(OpaquePointer($0)) } }
        let key = unsafe LibcryptoKeys.subjectPublicKeyInfo(X509_REQ_get_X509_PUBKEY(request))
        return unsafe CertificateRequest(
            subject: LibcryptoValues.distinguishedName(X509_REQ_get_subject_name(request)),
            subjectPublicKeyInfo: key,
            extensions: LibcryptoExtensions.read(extensions),
            signature: LibcryptoKeys.signature(ofRequest: request, by: key)
        )
    }

    /// The certificates of a PKCS#7 or CMS file (RFC 5652, signed data), in its order; at most `limit`.
    static func certificates(ofPKCS7 bytes: [UInt8], limit: Int) throws(Refusal) -> [Certificate] {
        let envelope = unsafe decode(bytes) { unsafe d2i_PKCS7(nil, $0, $1) }
        guard let envelope = unsafe envelope else { throw .lastOne() }
        defer { unsafe PKCS7_free(envelope) }
        guard unsafe OBJ_obj2nid(envelope.pointee.type) == NID_pkcs7_signed, let signed = unsafe envelope.pointee.d.sign,
            let stack = unsafe signed.pointee.cert
        else { return [] }
        return unsafe (0..<max(0, min(Int32(limit), OPENSSL_sk_num(stack)))).compactMap { index in
            unsafe OPENSSL_sk_value(stack, index).map { unsafe value(of: OpaquePointer($0)) }
        }
    }

    /// Whether the bytes are a private key. The key is decoded, wiped and freed.
    static func isPrivateKey(_ bytes: [UInt8]) -> Bool {
        let key = unsafe decode(bytes) { unsafe d2i_AutoPrivateKey(nil, $0, $1) }
        defer { ERR_clear_error() }
        guard let key = unsafe key else { return false }
        unsafe EVP_PKEY_free(key)
        return true
    }

    /// Calls `body` with libcrypto's form of the certificate; nil if the bytes are not a certificate.
    static func withCertificate<Result>(_ bytes: [UInt8], _ body: (OpaquePointer) -> Result) -> Result? {
        guard let handle = unsafe owned(bytes) else { return nil }
        defer { unsafe X509_free(handle) }
        return unsafe body(handle)
    }

    /// Libcrypto's form of the certificate, which the caller must free.
    static func owned(_ bytes: [UInt8]) -> OpaquePointer? { unsafe decode(bytes) { unsafe d2i_X509(nil, $0, $1) } }

    static func value(of handle: OpaquePointer) -> Certificate {
        var algorithm: UnsafePointer<X509_ALGOR>?
        unsafe X509_get0_signature(nil, &algorithm, handle)
        var digest: Int32 = NID_undef
        unsafe X509_get_signature_info(handle, &digest, nil, nil, nil)
        ERR_clear_error()
        return unsafe Certificate(
            der: LibcryptoKeys.encoded { unsafe i2d_X509(handle, $0) },
            version: X509_get_version(handle) + 1,
            serialNumber: LibcryptoValues.serialNumber(X509_get_serialNumber(handle)),
            subject: LibcryptoValues.distinguishedName(X509_get_subject_name(handle)),
            issuer: LibcryptoValues.distinguishedName(X509_get_issuer_name(handle)),
            validity: Certificate.Validity(
                notBefore: LibcryptoValues.instant(X509_get0_notBefore(handle)),
                notAfter: LibcryptoValues.instant(X509_get0_notAfter(handle))
            ),
            subjectPublicKeyInfo: LibcryptoKeys.subjectPublicKeyInfo(X509_get_X509_PUBKEY(handle)),
            signatureAlgorithm: Certificate.SignatureAlgorithm(
                name: algorithm.map { unsafe LibcryptoValues.name($0.pointee.algorithm) } ?? "",
                digest: digest == NID_undef ? nil : OBJ_nid2sn(digest).map { unsafe String(cString: $0) }
            ),
            extensions: LibcryptoExtensions.read(X509_get0_extensions(handle))
        )
    }

    /// Decodes bytes. Since everything begins here, this is also where libcrypto is told to ignore the machine's `openssl.cnf`, which could forbid the
    /// very algorithms to be judged.
    static func decode<Handle>(
        _ bytes: [UInt8], _ read: (UnsafeMutablePointer<UnsafePointer<UInt8>?>, Int) -> Handle?
    ) -> Handle? {
        OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_LOAD_CONFIG), nil)
        return unsafe bytes.withUnsafeBufferPointer { buffer in
            var start = buffer.baseAddress
            return unsafe read(&start, buffer.count)
        }
    }
}
