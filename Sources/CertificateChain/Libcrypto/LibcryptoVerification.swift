import CCrypto

/// One run of `X509_verify_cert` over a path that has already been built, and everything that it reports.
@safe final class LibcryptoVerification {
    struct Complaint {
        /// One of libcrypto's `X509_V_ERR_` numbers.
        var code: Int32
        /// The certificate's position in the path; nil if the complaint is not about a certificate.
        var place: Int?
    }

    private(set) var complaints: [Complaint] = []
    /// Whether it was completed.
    private(set) var isWhole = false
    private let handles: [OpaquePointer]

    /// - Parameter flags: Flags in addition to those of every run, which make the last certificate the anchor, whatever it is, and read no clock.
    init(_ chain: LibcryptoChain, purpose: Int32, flags: Int32 = 0) {
        unsafe handles = chain.handles
        guard let store = unsafe X509_STORE_new() else { return }
        defer { unsafe X509_STORE_free(store) }
        // Names and signatures have been compared already, and a differing key identifier would hide everything above it.
        unsafe X509_STORE_set_check_issued(store) { context, subject, issuer in
            guard let run = unsafe LibcryptoVerification.of(context), let subject = unsafe subject, let issuer = unsafe issuer else {
                return 0
            }
            return unsafe run.isNext(issuer, after: subject) ? 1 : 0
        }
        guard let context = unsafe X509_STORE_CTX_new(), let between = unsafe OPENSSL_sk_new_null(),
            let anchors = unsafe OPENSSL_sk_new_null()
        else { return }
        defer {
            unsafe X509_STORE_CTX_free(context)
            unsafe OPENSSL_sk_free(between)
            unsafe OPENSSL_sk_free(anchors)
        }
        unsafe handles.dropFirst().dropLast().forEach { unsafe OPENSSL_sk_push(between, UnsafeRawPointer($0)) }
        if let last = unsafe handles.last { unsafe OPENSSL_sk_push(anchors, UnsafeRawPointer(last)) }
        guard unsafe X509_STORE_CTX_init(context, store, handles.first, between) == 1,
            let parameters = unsafe X509_STORE_CTX_get0_param(context)
        else { return }
        unsafe X509_STORE_CTX_set0_trusted_stack(context, anchors)
        unsafe X509_VERIFY_PARAM_set_purpose(parameters, purpose)
        unsafe X509_VERIFY_PARAM_set_depth(parameters, 100)
        unsafe X509_VERIFY_PARAM_set_flags(parameters, UInt(X509_V_FLAG_PARTIAL_CHAIN | X509_V_FLAG_NO_CHECK_TIME | flags))
        // Without an initial policy, the policy check fails even if all policies are valid.
        if flags & X509_V_FLAG_POLICY_CHECK != 0 { unsafe X509_VERIFY_PARAM_add0_policy(parameters, OBJ_nid2obj(NID_any_policy)) }
        unsafe X509_STORE_CTX_set_ex_data(context, 0, Unmanaged.passUnretained(self).toOpaque())
        unsafe X509_STORE_CTX_set_verify_cb(context) { ok, context in
            // If 1 is passed, libcrypto repeats the last error for every certificate.
            if ok == 0, let context = unsafe context { unsafe LibcryptoVerification.of(context)?.note(context) }
            return 1
        }
        isWhole = unsafe X509_verify_cert(context) >= 0
        if !isWhole { unsafe complaints.append(Complaint(code: X509_STORE_CTX_get_error(context), place: nil)) }
    }

    /// Libcrypto's message for an error number.
    static func words(_ code: Int32) -> String { unsafe String(cString: X509_verify_cert_error_string(Int(code))) }

    private static func of(_ context: OpaquePointer?) -> LibcryptoVerification? {
        unsafe X509_STORE_CTX_get_ex_data(context, 0).map { unsafe Unmanaged.fromOpaque($0).takeUnretainedValue() }
    }

    private func note(_ context: OpaquePointer) {
        let current = unsafe X509_STORE_CTX_get_current_cert(context)
        unsafe complaints.append(
            Complaint(code: X509_STORE_CTX_get_error(context), place: current.flatMap { unsafe handles.firstIndex(of: $0) }))
    }

    private func isNext(_ issuer: OpaquePointer, after subject: OpaquePointer) -> Bool {
        guard let place = unsafe handles.firstIndex(of: subject) else { return false }
        // A root is its own issuer.
        return unsafe handles[min(place + 1, handles.count - 1)] == issuer
    }
}
