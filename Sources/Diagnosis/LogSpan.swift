import RuleTable
public import Terms

/// The time that the logs of one product in one tree cover, from their earliest record to their latest.
public struct LogSpan: Hashable, Sendable, Codable {
    /// The product's id.
    public var product: String
    /// The tree of the logs, as in `Subject.log`.
    public var log: String
    /// Nil if no record has a time.
    public var from: LoggedTime?
    public var to: LoggedTime?

    public init(product: String, log: String, from: LoggedTime?, to: LoggedTime?) {
        self.product = product
        self.log = log
        self.from = from
        self.to = to
    }

    mutating func extend(to time: LoggedTime?) {
        guard let time else { return }
        from = from.map { min($0, time) } ?? time
        to = to.map { max($0, time) } ?? time
    }
}

/// Collects the spans of trees, up to a bound.
struct LogSpans {
    /// The number of trees distinguished.
    private static let bound = 100

    private struct Key: Hashable {
        var product: String
        var log: String
    }

    private var spans: [Key: LogSpan] = [:]

    mutating func add(_ log: ReadLog, in tree: String) {
        let key = Key(product: log.product.id, log: tree)
        guard log.counts, spans[key] != nil || spans.count < Self.bound else { return }
        for time in [log.firstTime, log.lastTime] {
            spans[key, default: LogSpan(product: key.product, log: tree, from: nil, to: nil)].extend(to: time)
        }
    }

    var list: [LogSpan] { spans.values.sorted { ($0.product, $0.log) < ($1.product, $1.log) } }
}
