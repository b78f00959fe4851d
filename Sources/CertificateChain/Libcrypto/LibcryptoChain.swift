import CCrypto

/// A path of certificates in libcrypto's form, valid during a call of `with`.
@safe struct LibcryptoChain {
    /// From the leaf up; valid during the call.
    let handles: [OpaquePointer]

    /// Decodes the certificates and calls `body` with them. Nil if one of them cannot be decoded.
    static func with<Result>(_ encodings: [[UInt8]], _ body: (LibcryptoChain) -> Result) -> Result? {
        var handles: [OpaquePointer] = unsafe []
        defer { unsafe handles.forEach { unsafe X509_free($0) } }
        for encoding in encodings {
            guard let handle = unsafe LibcryptoCertificates.owned(encoding) else { return nil }
            unsafe handles.append(handle)
            // Fills libcrypto's cache, without which some answers are "no".
            _ = unsafe X509_get_extension_flags(handle)
        }
        defer { ERR_clear_error() }
        return unsafe body(LibcryptoChain(handles: handles))
    }
}
