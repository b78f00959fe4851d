import LogScanning
import RuleTable
import Terms

/// Counts what is inside and outside the requested time window, separately for each tree: one appliance's logs do not stand in for another's.
struct WindowTally {
    fileprivate struct Logs {
        var first: EntryPath
        var inside = 0
        var outside = 0
        /// The earliest and latest known time of any record.
        var times: ClosedRange<LoggedTime>?
        /// Whether `times` covers all records of all its logs.
        var knowsAll = true
    }

    private struct Key: Hashable, Comparable {
        var product: String
        var tree: String

        static func < (one: Key, other: Key) -> Bool { (one.product, one.tree) < (other.product, other.tree) }
    }

    /// The number of trees distinguished.
    private static let bound = 1000

    let window: TimeWindow
    private(set) var outside = 0
    private var logs: [Key: Logs] = [:]

    init(_ window: TimeWindow) {
        self.window = window
    }

    /// Adds an event, and returns the part of it in the window.
    mutating func admitted(_ event: LogEvent, of log: ReadLog) -> LogEvent? {
        let inside = event.within(window)
        // An operation counts as a record, whatever it contains; so does its end if only that is outside the window.
        let own = inside.map { max($0.isOperation ? 1 : 0, $0.recordsMatched) } ?? 0
        let isCut = event.isOperation && inside?.outcome != event.outcome
        let beyond = max(isCut ? 1 : 0, event.recordsMatched - own)
        outside += beyond
        change(log.product.id, log.tree, log.entry) { logs in
            logs.inside += own
            logs.outside += beyond
            logs.extend(to: event.time)
            logs.extend(to: event.lastTime)
        }
        return inside
    }

    /// Adds what is known about a log as a whole.
    mutating func add(_ outline: LogOutline, of entry: EntryPath, of product: String, tree: String) {
        // A log without any records has already been noted.
        guard outline.form == .known else { return }
        change(product, tree, entry) { logs in
            if outline.firstTime == nil || outline.lastTime == nil { logs.knowsAll = false }
            logs.extend(to: outline.firstTime)
            logs.extend(to: outline.lastTime)
        }
    }

    /// A note for each tree with nothing in the window: either that there is nothing, or that it is unknown.
    var notes: [ReadNote] {
        if window.isOpen { return [] }
        return logs.sorted { $0.key < $1.key }.compactMap { _, logs in
            logs.reason(window).map { ReadNote(.skipped, $0, at: logs.first, losesData: true) }
        }
    }

    /// The products with such trees.
    var productsOutside: Set<String> {
        window.isOpen ? [] : Set(logs.filter { $0.value.reason(window) != nil }.map(\.key.product))
    }

    var coverage: WindowCoverage? {
        window.isOpen ? nil : WindowCoverage(since: window.since, until: window.until, recordsOutside: outside)
    }

    private mutating func change(_ product: String, _ tree: String, _ entry: EntryPath, _ change: (inout Logs) -> Void) {
        let key = Key(product: product, tree: tree)
        guard !window.isOpen, logs[key] != nil || logs.count < Self.bound else { return }
        change(&logs[key, default: Logs(first: entry)])
    }
}

extension [BundleDiagnosis.Coverage] {
    /// The coverage if a window was requested: what is absent is absent in the window.
    func within(_ tally: WindowTally) -> Self {
        if tally.window.isOpen { return self }
        let outside = tally.productsOutside
        return map { coverage in
            var coverage = coverage
            guard coverage.state == .absent else { return coverage }
            // A rule's id begins with that of its product.
            let isOutside = outside.contains(String(coverage.rule.prefix { $0 != "/" }))
            (coverage.state, coverage.reason) = isOutside ? (.notEvaluable, .outsideWindow) : (.absent, .notInWindow)
            return coverage
        }
    }
}

extension WindowTally.Logs {
    fileprivate mutating func extend(to time: LoggedTime?) {
        guard let time else { return }
        times = times.map { min($0.lowerBound, time)...max($0.upperBound, time) } ?? time...time
    }

    /// Why the logs say nothing about the window; nil if they do.
    fileprivate func reason(_ window: TimeWindow) -> ReadNote.Reason? {
        if inside > 0 { return nil }
        if outside == 0 {
            guard knowsAll, let times else { return .windowUnknown(since: window.since, until: window.until) }
            // A log that spans the window was searched completely.
            if !window.isBefore(times.lowerBound), !window.isAfter(times.upperBound) { return nil }
        }
        return .nothingInWindow(
            since: window.since, until: window.until, outside: outside, first: times?.lowerBound, last: times?.upperBound)
    }
}
