import Wording

/// A path as a URI reference (RFC 3986). Every byte except unreserved characters, `/` and `!` is percent-encoded, so that nothing in a customer's
/// name is taken for a scheme, query or fragment. An absolute path becomes a `file` URI.
func uriReference(_ path: String) -> String {
    var result = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            result.unicodeScalars.append(Unicode.Scalar(byte))
        case _ where "-._~/!".utf8.contains(byte):
            result.unicodeScalars.append(Unicode.Scalar(byte))
        default:
            result += "%" + hex(byte, digits: 2).uppercased()
        }
    }
    return result
}
