/// A language that a report can be read in, by its code. Which there are is for the words and the rules to say.
public struct Language: RawRepresentable, Hashable, Sendable, Codable, ExpressibleByStringLiteral {
    /// As BCP 47 has it: `en`.
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public init(stringLiteral value: String) {
        rawValue = value
    }

    /// The one that all words are there in, and that the others are held against.
    public static let english: Language = "en"
}
