/// The name of a subject or issuer: its attributes in the certificate's order (RFC 5280, 4.1.2.4).
public struct DistinguishedName: Hashable, Sendable, CustomStringConvertible {
    public struct Attribute: Hashable, Sendable {
        /// The short name, such as `CN`, or the dotted object identifier if there is none.
        public var type: String
        /// The text, or `#` and hexadecimal digits if the value is not text (RFC 4514, 2.4).
        public var value: String
        /// Attributes with the same number form one relative distinguished name.
        public var relativeName: Int
    }

    public var attributes: [Attribute]
    /// Equal for names that RFC 5280, 7.1 considers the same: case and whitespace are folded, and the string type is ignored.
    public let comparisonKey: String

    init(attributes: [Attribute]) {
        self.attributes = attributes
        comparisonKey = Self.comparisonKey(of: attributes)
    }

    /// All non-empty common names, in order.
    public var commonNames: [String] {
        attributes.filter { $0.type == "CN" && !$0.value.isEmpty }.map(\.value)
    }

    /// Such as `C=US, O=Example, CN=host`, in the certificate's order. Not escaped: that is left to the output.
    public var description: String {
        attributes.map { "\($0.type)=\($0.value)" }.joined(separator: ", ")
    }

    private static func comparisonKey(of attributes: [Attribute]) -> String {
        var key = ""
        var index = 0
        while index < attributes.count {
            let end = attributes[index...].firstIndex { $0.relativeName != attributes[index].relativeName } ?? attributes.count
            // A relative name is an unordered set. The lengths keep a value from imitating the next attribute.
            let parts = attributes[index..<end].map { attribute in
                let value = folded(attribute.value)
                return "\(attribute.type)=\(value.utf8.count):\(value)"
            }
            key += parts.sorted().joined(separator: "+") + ","
            index = end
        }
        return key
    }

    /// The value trimmed, with single spaces and ASCII letters in lower case, as libcrypto compares it.
    private static func folded(_ value: String) -> String {
        value.split { $0.isASCII && $0.isWhitespace }.map { $0.asciiLowercased }.joined(separator: " ")
    }
}

extension Substring {
    fileprivate var asciiLowercased: String {
        String(decoding: utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}
