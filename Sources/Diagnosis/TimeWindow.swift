public import Terms

/// A window of logged time; both bounds are inclusive.
public struct TimeWindow: Hashable, Sendable, Codable {
    /// In the form of a record's timestamp, ISO 8601 without a zone, possibly shortened (`2024-01-25`); nil for no bound.
    public var since: String?
    public var until: String?

    public init(since: String? = nil, until: String? = nil) {
        self.since = since
        self.until = until
    }

    /// Whether it has no bounds.
    public var isOpen: Bool { since == nil && until == nil }

    /// Whether its end precedes its beginning.
    public var isEmpty: Bool {
        guard let since, let until else { return false }
        return since.prefix(until.count) > until
    }

    /// Whether a record with this time counts. One without a time always does: leaving it out would be a guess.
    public func contains(_ time: LoggedTime?) -> Bool {
        guard let time else { return true }
        return !isAfter(time) && !isBefore(time)
    }

    /// Whether the window overlaps the span between two times.
    func contains(from first: LoggedTime?, to last: LoggedTime?) -> Bool {
        guard let first, let last else { return contains(first ?? last) }
        return !isAfter(max(first, last)) && !isBefore(min(first, last))
    }

    /// Whether it begins after a time.
    func isAfter(_ time: LoggedTime) -> Bool {
        since.map { time.clock < $0 } ?? false
    }

    /// Whether it ends before a time. A bound given only to the day or second includes all of it: only the given part is compared.
    func isBefore(_ time: LoggedTime) -> Bool {
        until.map { time.clock.prefix($0.count) > $0 } ?? false
    }
}
