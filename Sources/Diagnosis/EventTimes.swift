import Terms

/// The times of one finding's events: tells whether a record that belongs to none tells again of one that is known.
///
/// Memory is bounded: only so many times are kept, and a record that is near none of them counts as an event of its own.
struct EventTimes {
    private static let bound = 500

    private struct Event {
        var first: LoggedTime
        var last: LoggedTime
        /// Where it happened, as far as it is known.
        var node: String?
    }

    private var events: [Event] = []

    mutating func append(_ first: LoggedTime?, _ last: LoggedTime?, node: String?) {
        guard let first else { return }
        if events.count == Self.bound { events.removeFirst() }
        events.append(Event(first: first, last: last ?? first, node: node))
    }

    /// How far, in milliseconds, the nearest event is that lies within a span and is not known to have happened on another node.
    func distance(of time: LoggedTime, node: String?, within span: Int) -> Int? {
        events.lazy.filter { $0.node == nil || node == nil || $0.node == node }
            .map { max(0, $0.first.milliseconds(since: time), time.milliseconds(since: $0.last)) }
            .filter { $0 <= span }.min()
    }
}
