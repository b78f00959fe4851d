import CCrypto

/// A key pair made by libcrypto for the length of a test run.
@safe package final class TestKey: Sendable {
    package nonisolated(unsafe) let pointer: OpaquePointer

    private init(_ kind: Int32, _ configure: (OpaquePointer) -> Void = { _ in }) {
        let context: OpaquePointer = unsafe EVP_PKEY_CTX_new_id(kind, nil)
        defer { unsafe EVP_PKEY_CTX_free(context) }
        unsafe EVP_PKEY_keygen_init(context)
        unsafe configure(context)
        var key: OpaquePointer?
        unsafe EVP_PKEY_keygen(context, &key)
        guard let key = unsafe key else { preconditionFailure("no key was made") }
        unsafe pointer = key
    }

    private init(_ key: OpaquePointer) {
        unsafe pointer = key
    }

    deinit {
        unsafe EVP_PKEY_free(pointer)
    }

    package static func rsa(_ bits: Int32) -> TestKey {
        unsafe TestKey(EVP_PKEY_RSA) { _ = unsafe EVP_PKEY_CTX_set_rsa_keygen_bits($0, bits) }
    }

    package static func ec(_ curve: String) -> TestKey {
        unsafe TestKey(EVP_PKEY_EC) { _ = unsafe EVP_PKEY_CTX_set_ec_paramgen_curve_nid($0, OBJ_txt2nid(curve)) }
    }

    package static func ed25519() -> TestKey {
        unsafe TestKey(EVP_PKEY_ED25519)
    }

    // Making RSA keys takes time, so that most tests share these.
    package static let root = rsa(2_048)
    package static let intermediate = rsa(2_048)
    package static let leaf = rsa(2_048)
    package static let stranger = rsa(2_048)
}

extension TestKey {
    /// The same key, on whose certificates the point is written in the short way (SEC 1, 2.3.3).
    package func compressed() -> TestKey? {
        guard let copy = unsafe EVP_PKEY_dup(pointer) else { return nil }
        unsafe EVP_PKEY_set_utf8_string_param(copy, "point-format", "compressed")
        return unsafe TestKey(copy)
    }
}
