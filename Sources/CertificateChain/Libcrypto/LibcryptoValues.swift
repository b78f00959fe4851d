import CCrypto

/// Converts libcrypto's simple values (strings, identifiers, times, names) to Swift.
///
/// Only the files in this folder touch libcrypto. Every pointer passed in belongs to libcrypto and is valid during the call.
enum LibcryptoValues {
    static func bytes(of string: UnsafePointer<ASN1_STRING>) -> [UInt8] {
        unsafe Array(UnsafeBufferPointer(start: ASN1_STRING_get0_data(string), count: Int(ASN1_STRING_length(string))))
    }

    /// Any kind of string as text, or `#` and hexadecimal digits if it is not text.
    static func text(of string: UnsafePointer<ASN1_STRING>) -> String {
        var utf8: UnsafeMutablePointer<UInt8>?
        let count = unsafe ASN1_STRING_to_UTF8(&utf8, string)
        guard count >= 0 else {
            ERR_clear_error()
            return unsafe "#" + hexadecimal(bytes(of: string))
        }
        defer { unsafe CRYPTO_free(utf8, nil, 0) }
        return unsafe String(decoding: UnsafeBufferPointer(start: utf8, count: Int(count)), as: UTF8.self)
    }

    static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
    }

    static func serialNumber(_ integer: UnsafePointer<ASN1_INTEGER>) -> String {
        let sign = unsafe ASN1_STRING_type(integer) & V_ASN1_NEG != 0 ? "-" : ""
        return unsafe sign + hexadecimal(bytes(of: integer))
    }

    static func dotted(_ object: OpaquePointer?) -> String {
        unsafe text { unsafe OBJ_obj2txt($0, $1, object, 1) }
    }

    /// The name that certificate tools show, or the dotted form.
    static func name(_ object: OpaquePointer?) -> String {
        let identifier = unsafe OBJ_obj2nid(object)
        guard identifier != NID_undef, let name = unsafe OBJ_nid2ln(identifier) else { return unsafe dotted(object) }
        return unsafe String(cString: name)
    }

    /// The short name, such as `CN`, or the dotted form.
    static func shortName(_ object: OpaquePointer?) -> String {
        let identifier = unsafe OBJ_obj2nid(object)
        guard identifier != NID_undef, let name = unsafe OBJ_nid2sn(identifier) else { return unsafe dotted(object) }
        return unsafe String(cString: name)
    }

    static func instant(_ time: UnsafePointer<ASN1_TIME>?) -> Instant? {
        guard let epoch = unsafe ASN1_TIME_set(nil, 0) else { return nil }
        defer { unsafe ASN1_STRING_free(epoch) }
        var days: Int32 = 0
        var seconds: Int32 = 0
        guard let time = unsafe time, unsafe ASN1_TIME_diff(&days, &seconds, epoch, time) == 1 else {
            ERR_clear_error()
            return nil
        }
        return Instant(secondsSince1970: Int64(days) * 86_400 + Int64(seconds))
    }

    static func distinguishedName(_ name: OpaquePointer?) -> DistinguishedName {
        var attributes: [DistinguishedName.Attribute] = []
        for index in 0..<max(0, unsafe X509_NAME_entry_count(name)) {
            guard let entry = unsafe X509_NAME_get_entry(name, index), let value = unsafe X509_NAME_ENTRY_get_data(entry) else { continue }
            unsafe attributes.append(
                DistinguishedName.Attribute(
                    type: shortName(X509_NAME_ENTRY_get_object(entry)),
                    value: text(of: value),
                    relativeName: Int(X509_NAME_ENTRY_set(entry))
                )
            )
        }
        return DistinguishedName(attributes: attributes)
    }

    /// The text that a libcrypto function writes to the buffer passed to it; empty if it writes none.
    static func text(_ write: (UnsafeMutablePointer<CChar>, Int32) -> Int32) -> String {
        unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1_024) { buffer in
            guard let start = buffer.baseAddress, unsafe write(start, Int32(buffer.count)) > 0 else {
                ERR_clear_error()
                return ""
            }
            return unsafe String(cString: start)
        }
    }
}
