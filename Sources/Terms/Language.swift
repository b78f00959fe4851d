/// The languages that a report can be read in.
public enum Language: String, Hashable, Sendable, Codable, CaseIterable {
    case english = "en"
    case spanish = "es"
    case japanese = "ja"
    case korean = "ko"
}
