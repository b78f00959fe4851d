/// A language that reports can be written in, by its code. The words and the rules determine which languages there are.
public struct Language: RawRepresentable, Hashable, Sendable, Codable, ExpressibleByStringLiteral {
    /// The BCP 47 code, such as `en`.
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public init(stringLiteral value: String) {
        rawValue = value
    }

    /// The language in which all words exist, and against which the others are checked.
    public static let english: Language = "en"
}
