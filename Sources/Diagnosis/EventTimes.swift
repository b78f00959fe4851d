import Terms

/// The times of one finding's events, used to decide whether a record outside any operation repeats a known event.
///
/// Memory is bounded: a limited number of times is kept, and a record that is near none of them counts as an event of its own.
struct EventTimes {
    private static let bound = 500

    private struct Event {
        var first: LoggedTime
        var last: LoggedTime
        /// The node where it happened, if known.
        var node: String?
    }

    private var events: [Event] = []

    mutating func append(_ first: LoggedTime?, _ last: LoggedTime?, node: String?) {
        guard let first else { return }
        if events.count == Self.bound { events.removeFirst() }
        events.append(Event(first: first, last: last ?? first, node: node))
    }

    /// The distance, in milliseconds, to the nearest event within a span that is not known to have happened on another node; nil if there is none.
    func distance(of time: LoggedTime, node: String?, within span: Int) -> Int? {
        events.lazy.filter { $0.node == nil || node == nil || $0.node == node }
            .map { max(0, $0.first.milliseconds(since: time), time.milliseconds(since: $0.last)) }
            .filter { $0 <= span }.min()
    }
}
