/// The span of logged time that was asked for, and how much of a bundle lies outside of it.
public struct WindowCoverage: Hashable, Sendable, Codable {
    /// The bounds as they were given, without a zone; nil for none.
    public var since: String?
    public var until: String?
    /// How many records that tell of a try or of an error were left out for their time.
    public var recordsOutside: Int

    public init(since: String?, until: String?, recordsOutside: Int) {
        self.since = since
        self.until = until
        self.recordsOutside = recordsOutside
    }
}
