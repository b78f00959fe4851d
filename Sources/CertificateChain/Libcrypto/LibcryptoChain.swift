import CCrypto

/// Lends a way of certificates in libcrypto's own form: `with` frees them after the call.
@safe struct LibcryptoChain {
    /// From the leaf up; alive for the call.
    let handles: [OpaquePointer]

    /// Nil where one of them cannot be decoded.
    static func with<Result>(_ encodings: [[UInt8]], _ body: (LibcryptoChain) -> Result) -> Result? {
        var handles: [OpaquePointer] = unsafe []
        defer { unsafe handles.forEach { unsafe X509_free($0) } }
        for encoding in encodings {
            guard let handle = unsafe LibcryptoCertificates.owned(encoding) else { return nil }
            unsafe handles.append(handle)
            // Fills its cache, without which some answers are "no".
            _ = unsafe X509_get_extension_flags(handle)
        }
        defer { ERR_clear_error() }
        return unsafe body(LibcryptoChain(handles: handles))
    }
}
