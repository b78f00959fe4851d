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

    /// Whether nothing is left out for its time.
    public var isOpen: Bool { since == nil && until == nil }

    /// Whether its end lies before its beginning.
    public var isEmpty: Bool {
        guard let since, let until else { return false }
        return since.prefix(until.count) > until
    }

    /// Whether a record of this time counts. One without a time always does: leaving it out would be a guess.
    public func contains(_ time: LoggedTime?) -> Bool {
        guard let time else { return true }
        return !isAfter(time) && !isBefore(time)
    }

    /// Whether any of what was logged between two times counts.
    func contains(from first: LoggedTime?, to last: LoggedTime?) -> Bool {
        guard let first, let last else { return contains(first ?? last) }
        return !isAfter(max(first, last)) && !isBefore(min(first, last))
    }

    /// Whether it begins after a time.
    func isAfter(_ time: LoggedTime) -> Bool {
        since.map { time.clock < $0 } ?? false
    }

    /// Whether it ends before a time. A bound that is only a day or a second means all of it: it is compared as far as it goes.
    func isBefore(_ time: LoggedTime) -> Bool {
        until.map { time.clock.prefix($0.count) > $0 } ?? false
    }
}
