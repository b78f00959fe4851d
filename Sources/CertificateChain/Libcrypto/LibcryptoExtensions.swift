import CCrypto

/// Reads extensions from libcrypto's list of them, which certificates and requests have in common.
///
/// Each extension is read with its own function: the shortcuts (`X509_get_key_usage` and the like) report an absent extension as "all bits set".
enum LibcryptoExtensions {
    static func read(_ list: OpaquePointer?) -> CertificateExtensions {
        unsafe CertificateExtensions(
            keyUsage: value(NID_key_usage, list, free: { unsafe ASN1_BIT_STRING_free($0.assumingMemoryBound(to: ASN1_STRING.self)) }) {
                unsafe keyUsage($0.assumingMemoryBound(to: ASN1_STRING.self))
            },
            extendedKeyUsage: value(NID_ext_key_usage, list, free: { unsafe EXTENDED_KEY_USAGE_free(OpaquePointer($0)) }) {
                unsafe elements(of: OpaquePointer($0)).map { unsafe LibcryptoValues.dotted(OpaquePointer($0)) }
            },
            basicConstraints: value(
                NID_basic_constraints, list,
                free: { unsafe BASIC_CONSTRAINTS_free($0.assumingMemoryBound(to: BASIC_CONSTRAINTS.self)) }
            ) {
                unsafe basicConstraints($0.assumingMemoryBound(to: BASIC_CONSTRAINTS.self))
            },
            subjectAltName: value(NID_subject_alt_name, list, free: { unsafe GENERAL_NAMES_free(OpaquePointer($0)) }) {
                unsafe elements(of: OpaquePointer($0)).map { unsafe generalName($0.assumingMemoryBound(to: GENERAL_NAME.self)) }
            },
            subjectKeyIdentifier: value(
                NID_subject_key_identifier, list,
                free: { unsafe ASN1_OCTET_STRING_free($0.assumingMemoryBound(to: ASN1_STRING.self)) }
            ) {
                unsafe LibcryptoValues.bytes(of: $0.assumingMemoryBound(to: ASN1_STRING.self))
            },
            authorityKeyIdentifier: value(
                NID_authority_key_identifier, list,
                free: { unsafe AUTHORITY_KEYID_free($0.assumingMemoryBound(to: AUTHORITY_KEYID.self)) }
            ) {
                unsafe $0.assumingMemoryBound(to: AUTHORITY_KEYID.self).pointee.keyid.map { unsafe LibcryptoValues.bytes(of: $0) } ?? []
            },
            identifiers: (0..<max(0, X509v3_get_ext_count(list))).map {
                unsafe LibcryptoValues.dotted(X509_EXTENSION_get_object(X509v3_get_ext(list, $0)))
            }
        )
    }

    private static func value<Value>(
        _ identifier: Int32, _ list: OpaquePointer?, free: (UnsafeMutableRawPointer) -> Void,
        read: (UnsafeMutableRawPointer) -> Value?
    ) -> CertificateExtensions.Extension<Value> {
        var critical: Int32 = 0
        guard let decoded = unsafe X509V3_get_d2i(list, identifier, &critical, nil) else {
            ERR_clear_error()
            return critical == -1 ? .absent : .unreadable
        }
        defer { unsafe free(decoded) }
        return unsafe read(decoded).map { .present($0) } ?? .unreadable
    }

    private static func elements(of stack: OpaquePointer) -> [UnsafeMutableRawPointer] {
        unsafe (0..<max(0, OPENSSL_sk_num(stack))).compactMap { unsafe OPENSSL_sk_value(stack, $0) }
    }

    private static func keyUsage(_ bits: UnsafePointer<ASN1_STRING>) -> KeyUsage {
        KeyUsage(rawValue: (0..<9).reduce(0) { unsafe $0 | UInt16(ASN1_BIT_STRING_get_bit(bits, $1)) << UInt16($1) })
    }

    private static func basicConstraints(_ constraints: UnsafePointer<BASIC_CONSTRAINTS>) -> CertificateExtensions.BasicConstraints? {
        let isCA = unsafe constraints.pointee.ca != 0
        guard let length = unsafe constraints.pointee.pathlen else { return .init(isCA: isCA, pathLength: nil) }
        let pathLength = unsafe ASN1_INTEGER_get(length)
        return pathLength < 0 ? nil : .init(isCA: isCA, pathLength: pathLength)
    }

    static func generalName(_ name: UnsafePointer<GENERAL_NAME>) -> GeneralName {
        var kind: Int32 = 0
        guard let value = unsafe GENERAL_NAME_get0_value(name, &kind) else { return .other("unknown") }
        switch kind {
        case GEN_DNS: return unsafe .dnsName(text(value))
        case GEN_EMAIL: return unsafe .rfc822Name(text(value))
        case GEN_URI: return unsafe .uri(text(value))
        case GEN_IPADD: return unsafe .ipAddress(address(LibcryptoValues.bytes(of: value.assumingMemoryBound(to: ASN1_STRING.self))))
        case GEN_DIRNAME: return unsafe .directoryName(LibcryptoValues.distinguishedName(OpaquePointer(value)))
        case GEN_OTHERNAME: return .other("otherName")
        case GEN_X400: return .other("x400Address")
        case GEN_EDIPARTY: return .other("ediPartyName")
        default: return .other("registeredID")
        }
    }

    private static func text(_ value: UnsafeMutableRawPointer) -> String {
        unsafe String(decoding: LibcryptoValues.bytes(of: value.assumingMemoryBound(to: ASN1_STRING.self)), as: UTF8.self)
    }

    private static func address(_ bytes: [UInt8]) -> String {
        switch bytes.count {
        case 4: bytes.map { String($0) }.joined(separator: ".")
        case 16:
            stride(from: 0, to: 16, by: 2).map { String(UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]), radix: 16) }.joined(separator: ":")
        default: LibcryptoValues.hexadecimal(bytes)
        }
    }
}
