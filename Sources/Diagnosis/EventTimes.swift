import Terms

/// The times of one finding's events: tells whether a record is one more, or tells again of one that is known.
///
/// Memory is bounded: only so many times are kept, and a record that is near none of them counts as an event of its own.
struct EventTimes {
    static let bound = 500

    struct Event {
        var time: LoggedTime
        /// Where it happened, as far as it is known.
        var node: String?

        /// Nil where the time is not known.
        init?(_ time: LoggedTime?, node: String?) {
            guard let time else { return nil }
            self.time = time
            self.node = node
        }
    }

    /// Within so many seconds it is one event, unless it is known to have happened on two nodes; nil: each is its own.
    private let span: Int?
    private var events: [Event] = []

    init(span: Int?) {
        self.span = span
    }

    /// Takes the time of a record; false where it tells of an event that is known.
    mutating func insert(_ time: LoggedTime?, node: String?) -> Bool {
        guard span != nil, let event = Event(time, node: node) else { return true }
        if let nearest = index(near: event) {
            events[nearest].node = events[nearest].node ?? node
            return false
        }
        if events.count == Self.bound { events.removeFirst() }
        events.append(event)
        return true
    }

    func contains(_ event: Event) -> Bool { index(near: event) != nil }

    /// The events, if there are so many: else the times of some are not known.
    func all(count: Int) -> [Event]? { events.count == count ? events : nil }

    private func index(near event: Event) -> Int? {
        guard let span else { return nil }
        return events.indices
            .filter { index in
                let other = events[index]
                return abs(other.time.milliseconds(since: event.time)) <= span * 1000
                    && (other.node == nil || event.node == nil || other.node == event.node)
            }
            .min { one, other in
                abs(events[one].time.milliseconds(since: event.time)) < abs(events[other].time.milliseconds(since: event.time))
            }
    }
}
