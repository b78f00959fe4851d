public import BundleArchive
import ContentDigest
import FoundationEssentials

/// The options that a bundle was analysed with. The same bytes, rules, version and settings give the same diagnosis.
public struct AnalysisSettings: Hashable, Sendable, Codable {
    /// Nil if not, so that the settings of earlier versions are the same.
    public var isAnonymous: Bool?
    public var limits: ReadLimits
    public var redacts: Bool
    public var since: String?
    public var until: String?

    public init(limits: ReadLimits = ReadLimits(), window: TimeWindow = TimeWindow(), redacts: Bool = true, isAnonymous: Bool = false) {
        self.isAnonymous = isAnonymous ? true : nil
        self.limits = limits
        self.redacts = redacts
        since = window.since
        until = window.until
    }

    /// The settings as JSON, the same text for the same settings.
    public var text: String { sortedJSON(self) }

    /// The SHA-256 of `text`.
    public var digest: String { SHA256.hexadecimal(of: text) }
}

/// A value of texts, numbers and lists as JSON, the same text for the same value.
package func sortedJSON(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { preconditionFailure("texts, numbers and lists can always be written as JSON") }
    return String(decoding: data, as: UTF8.self)
}
