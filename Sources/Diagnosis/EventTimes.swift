/// The times of one finding's events: tells whether a record is one more, or tells again of one that is known.
///
/// Memory is bounded: only so many times are kept, and a record that is near none of them counts as an event of its own.
struct EventTimes {
    static let bound = 500

    struct Event {
        /// In milliseconds.
        var time: Int
        /// Where it happened, as far as it is known.
        var node: String?

        /// Nil where the time is not known.
        init?(_ timestamp: String?, node: String?) {
            guard let timestamp, let time = milliseconds(timestamp) else { return nil }
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
    mutating func insert(_ timestamp: String?, node: String?) -> Bool {
        guard span != nil, let event = Event(timestamp, node: node) else { return true }
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
                return abs(other.time - event.time) <= span * 1000 && (other.node == nil || event.node == nil || other.node == event.node)
            }
            .min { abs(events[$0].time - event.time) < abs(events[$1].time - event.time) }
    }
}

/// `2024-01-25T11:10:34.735` in milliseconds, counted from a day that is the same for all; nil where it is no such time.
private func milliseconds(_ timestamp: String) -> Int? {
    let digits = timestamp.utf8.map { Int($0) - 48 }.filter { (0...9).contains($0) }
    guard digits.count == 17 else { return nil }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    // Days from civil (H. Hinnant): March is the first month, so that a leap day is the last of its year.
    let month = number(4..<6)
    let year = number(0..<4) - (month < 3 ? 1 : 0)
    let day = (153 * ((month + 9) % 12) + 2) / 5 + number(6..<8)
    let days = year * 365 + year / 4 - year / 100 + year / 400 + day
    return (((days * 24 + number(8..<10)) * 60 + number(10..<12)) * 60 + number(12..<14)) * 1000 + number(14..<17)
}
