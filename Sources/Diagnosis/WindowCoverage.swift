/// The requested window of logged time, and how much of a bundle is outside it.
public struct WindowCoverage: Hashable, Sendable, Codable {
    /// The bounds as given, without a zone; nil for none.
    public var since: String?
    public var until: String?
    /// The number of records about a try or an error that were left out because of their time.
    public var recordsOutside: Int

    public init(since: String?, until: String?, recordsOutside: Int) {
        self.since = since
        self.until = until
        self.recordsOutside = recordsOutside
    }
}
