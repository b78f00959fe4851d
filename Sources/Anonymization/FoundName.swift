/// A name in a text, by its form or by what the text calls it.
public struct FoundName: Hashable, Sendable, Codable {
    enum Form: String, Sendable, Codable {
        /// A name without a dot, of a host or a whole domain.
        case host
        /// A host with its domain, or a domain.
        case qualified
        case domain, ip, mac, mail, user, serial, certificateName
    }

    var form: Form
    var name: String
    /// The words before it that make it a name, such as `host=`; nil if only its form does, or if the words are too vague: then a name that is
    /// an ordinary word is none.
    var context: String?

    /// The names in a plain text, in their order.
    public static func all(in text: ArraySlice<UInt8>) -> [FoundName] { NameFinder(text).names }
}
