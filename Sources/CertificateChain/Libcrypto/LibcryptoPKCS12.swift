import CCrypto

/// A PKCS#12 file (RFC 7292), as far as it can be read without a password. Nothing is decrypted.
struct LibcryptoPKCS12 {
    /// Those that are not encrypted, in its order.
    private(set) var certificates: [Certificate] = []
    /// Whether a private key is visible in it; an encrypted part may contain another.
    private(set) var containsPrivateKey = false
    /// Whether a part is encrypted, or cannot be read for another reason.
    private(set) var isEncrypted = false

    /// Nil if the bytes are not a PKCS#12 file.
    ///
    /// - Parameter limit: The maximum number of certificates read.
    init?(_ bytes: [UInt8], limit: Int) {
        let store = unsafe LibcryptoCertificates.decode(bytes) { unsafe d2i_PKCS12(nil, $0, $1) }
        defer { ERR_clear_error() }
        guard let store = unsafe store else { return nil }
        defer { unsafe PKCS12_free(store) }
        guard let parts = unsafe PKCS12_unpack_authsafes(store) else {
            isEncrypted = true
            return
        }
        defer { unsafe OPENSSL_sk_pop_free(parts) { unsafe PKCS7_free($0?.assumingMemoryBound(to: PKCS7.self)) } }
        for index in unsafe 0..<max(0, OPENSSL_sk_num(parts)) {
            guard let part = unsafe OPENSSL_sk_value(parts, index)?.assumingMemoryBound(to: PKCS7.self),
                unsafe OBJ_obj2nid(part.pointee.type) == NID_pkcs7_data, let bags = unsafe PKCS12_unpack_p7data(part)
            else {
                isEncrypted = true
                continue
            }
            defer { unsafe OPENSSL_sk_pop_free(bags) { unsafe PKCS12_SAFEBAG_free(OpaquePointer($0)) } }
            for bag in unsafe 0..<max(0, OPENSSL_sk_num(bags)) where certificates.count < limit {
                if let bag = unsafe OPENSSL_sk_value(bags, bag) { unsafe read(OpaquePointer(bag)) }
            }
        }
    }

    private mutating func read(_ bag: OpaquePointer) {
        switch unsafe PKCS12_SAFEBAG_get_nid(bag) {
        case NID_keyBag, NID_pkcs8ShroudedKeyBag: containsPrivateKey = true
        case NID_certBag:
            guard let certificate = unsafe PKCS12_SAFEBAG_get1_cert(bag) else { return }
            defer { unsafe X509_free(certificate) }
            unsafe certificates.append(LibcryptoCertificates.value(of: certificate))
        default: break
        }
    }
}
