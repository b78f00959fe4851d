public import Terms

/// The span of logged time that counts; both ends belong to it.
public struct TimeWindow: Hashable, Sendable {
    /// In the form of a record's timestamp, ISO 8601 without a zone, possibly shortened (`2024-01-25`); nil for no bound.
    public var since: String?
    public var until: String?

    public init(since: String? = nil, until: String? = nil) {
        self.since = since
        self.until = until
    }

    /// Whether a record of this time counts. One without a time always does: leaving it out would be a guess.
    public func contains(_ time: LoggedTime?) -> Bool {
        guard let timestamp = time?.clock else { return true }
        if let since, timestamp < since { return false }
        // A bound that is only a day or a second means all of it: compare as far as it goes.
        if let until, timestamp.prefix(until.count) > until { return false }
        return true
    }
}
