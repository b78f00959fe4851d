import CCrypto

/// The content of a test certificate; the defaults are those of a leaf that Dell OpenManage Enterprise accepts.
package struct CertificateSpec {
    package var subject = [("C", "US"), ("CN", "ome.example.com")]
    package var key = TestKey.leaf
    /// In OpenSSL's configuration syntax: extension name and value. A value that begins with `DER:` is used as it is.
    package var extensions = [("keyUsage", "critical,digitalSignature,keyEncipherment"), ("extendedKeyUsage", "serverAuth,clientAuth")]
    /// Seconds since 1970.
    package var notBefore: Int64 = TestTime.start
    package var notAfter: Int64 = TestTime.end
    package var digest: String? = "SHA256"
    package var usesPSS = false
    /// 2 means X.509 version 3.
    package var version = 2
    package var serial = 7

    package func with(_ change: (inout CertificateSpec) -> Void) -> CertificateSpec {
        var changed = self
        change(&changed)
        return changed
    }

    package static let leaf = CertificateSpec()
    package static let intermediate = CertificateSpec(
        subject: [("O", "Example"), ("CN", "Inter-CA1")], key: .intermediate,
        extensions: [("basicConstraints", "critical,CA:TRUE"), ("keyUsage", "critical,keyCertSign,cRLSign")]
    )
    package static let root = CertificateSpec(
        subject: [("O", "Example"), ("CN", "Root-CA")], key: .root,
        extensions: [("basicConstraints", "critical,CA:TRUE"), ("keyUsage", "critical,keyCertSign,cRLSign")]
    )
}

/// The time of the tests: 2026-06-01, with certificates from 2026-01-01 to 2027-01-01.
package enum TestTime {
    package static let start: Int64 = 1_767_225_600
    package static let now: Int64 = 1_780_272_000
    package static let end: Int64 = 1_798_761_600
    package static let day: Int64 = 86_400
}

package enum TestCertificate {
    /// The DER of a certificate; without an issuer it is self-signed.
    package static func make(_ spec: CertificateSpec, issuer: CertificateSpec? = nil) -> [UInt8] {
        let certificate: OpaquePointer = unsafe X509_new()
        defer { unsafe X509_free(certificate) }
        unsafe X509_set_version(certificate, spec.version)
        unsafe ASN1_INTEGER_set(X509_get_serialNumber(certificate), spec.serial)
        unsafe ASN1_TIME_adj(X509_getm_notBefore(certificate), 0, Int32(spec.notBefore / 86_400), Int(spec.notBefore % 86_400))
        unsafe ASN1_TIME_adj(X509_getm_notAfter(certificate), 0, Int32(spec.notAfter / 86_400), Int(spec.notAfter % 86_400))
        unsafe withName(spec.subject) { unsafe X509_set_subject_name(certificate, $0) }
        unsafe withName((issuer ?? spec).subject) { unsafe X509_set_issuer_name(certificate, $0) }
        unsafe X509_set_pubkey(certificate, spec.key.pointer)
        for (name, value) in spec.extensions {
            let addition = unsafe makeExtension(name, value)
            unsafe X509_add_ext(certificate, addition, -1)
            unsafe X509_EXTENSION_free(addition)
        }
        let signer = (issuer ?? spec).key
        let context: OpaquePointer = unsafe EVP_MD_CTX_new()
        defer { unsafe EVP_MD_CTX_free(context) }
        var keyContext: OpaquePointer?
        let digest = unsafe spec.digest.flatMap { unsafe EVP_get_digestbyname($0) }
        unsafe EVP_DigestSignInit(context, &keyContext, digest, nil, signer.pointer)
        if spec.usesPSS { unsafe EVP_PKEY_CTX_set_rsa_padding(keyContext, RSA_PKCS1_PSS_PADDING) }
        unsafe X509_sign_ctx(certificate, context)
        return unsafe encoded { unsafe i2d_X509(certificate, $0) }
    }

    /// The DER of a certificate signing request.
    package static func request(_ spec: CertificateSpec) -> [UInt8] {
        let request: OpaquePointer = unsafe X509_REQ_new()
        defer { unsafe X509_REQ_free(request) }
        unsafe withName(spec.subject) { unsafe X509_REQ_set_subject_name(request, $0) }
        unsafe X509_REQ_set_pubkey(request, spec.key.pointer)
        let stack = unsafe OPENSSL_sk_new_null()
        defer { unsafe OPENSSL_sk_pop_free(stack) { unsafe X509_EXTENSION_free(OpaquePointer($0)) } }
        for (name, value) in spec.extensions {
            unsafe OPENSSL_sk_push(stack, UnsafeRawPointer(makeExtension(name, value)))
        }
        if !spec.extensions.isEmpty { unsafe X509_REQ_add_extensions(request, stack) }
        unsafe X509_REQ_sign(request, spec.key.pointer, spec.digest.flatMap { unsafe EVP_get_digestbyname($0) })
        return unsafe encoded { unsafe i2d_X509_REQ(request, $0) }
    }

    /// A PKCS#7 file that contains only certificates.
    package static func pkcs7(_ certificates: [[UInt8]]) -> [UInt8] {
        let envelope: UnsafeMutablePointer<PKCS7> = unsafe PKCS7_new()
        defer { unsafe PKCS7_free(envelope) }
        unsafe PKCS7_set_type(envelope, NID_pkcs7_signed)
        unsafe PKCS7_content_new(envelope, NID_pkcs7_data)
        for der in certificates {
            let certificate = unsafe decoded(der)
            unsafe PKCS7_add_certificate(envelope, certificate)
            unsafe X509_free(certificate)
        }
        return unsafe encoded { unsafe i2d_PKCS7(envelope, $0) }
    }

    /// - Parameter isEncrypted: Whether the certificate is; a key always is.
    package static func pkcs12(_ der: [UInt8], key: TestKey?, isEncrypted: Bool = true) -> [UInt8] {
        let certificate = unsafe decoded(der)
        defer { unsafe X509_free(certificate) }
        let store: OpaquePointer = unsafe PKCS12_create("secret", nil, key?.pointer, certificate, nil, 0, isEncrypted ? 0 : -1, 0, 0, 0)
        defer { unsafe PKCS12_free(store) }
        return unsafe encoded { unsafe i2d_PKCS12(store, $0) }
    }

    package static func privateKey(_ key: TestKey) -> [UInt8] {
        unsafe encoded { unsafe i2d_PrivateKey(key.pointer, $0) }
    }

    private static func decoded(_ der: [UInt8]) -> OpaquePointer {
        unsafe der.withUnsafeBufferPointer { buffer in
            var start = buffer.baseAddress
            return unsafe d2i_X509(nil, &start, buffer.count)
        }
    }

    private static func makeExtension(_ name: String, _ value: String) -> OpaquePointer {
        let isCritical = value.hasPrefix("critical,DER:")
        if let bytes = value.split(separator: ":").last, value.hasPrefix("DER:") || isCritical {
            let der = hexadecimal(String(bytes))
            let octets: UnsafeMutablePointer<ASN1_OCTET_STRING> = unsafe ASN1_OCTET_STRING_new()
            defer { unsafe ASN1_OCTET_STRING_free(octets) }
            unsafe ASN1_OCTET_STRING_set(octets, der, Int32(der.count))
            let object = unsafe OBJ_txt2obj(name, 0)
            defer { unsafe ASN1_OBJECT_free(object) }
            return unsafe X509_EXTENSION_create_by_OBJ(nil, object, isCritical ? 1 : 0, octets)
        }
        return unsafe X509V3_EXT_conf_nid(nil, nil, OBJ_sn2nid(name), value)
    }

    private static func withName(_ attributes: [(String, String)], _ body: (OpaquePointer) -> Void) {
        let name: OpaquePointer = unsafe X509_NAME_new()
        defer { unsafe X509_NAME_free(name) }
        for (type, value) in attributes {
            let bytes = Array(value.utf8)
            unsafe X509_NAME_add_entry_by_txt(name, type, MBSTRING_UTF8, bytes, Int32(bytes.count), -1, 0)
        }
        unsafe body(name)
    }

    private static func encoded(_ write: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> Int32) -> [UInt8] {
        var start: UnsafeMutablePointer<UInt8>?
        let count = unsafe write(&start)
        defer { unsafe CRYPTO_free(start, nil, 0) }
        return unsafe Array(UnsafeBufferPointer(start: start, count: Int(count)))
    }
}
