import LogScanning
import RuleTable
import Terms

/// Follows the operations of one log from the record that begins each to the one that ends it.
///
/// A record belongs to the operation that its thread began last.
struct OperationTracker {
    /// So many operations can be open at one time; with one more the oldest is given up as one whose end is not known.
    static let bound = 64

    /// An operation whose end has not come yet.
    struct Open {
        var attempt: Attempt
        var order: LogOrder
        var thread: String
    }

    private let operations: [Product.Operation]
    private var open: [Open] = []
    /// What ended since it was asked for last.
    private var ended: [(attempt: Attempt, order: LogOrder)] = []

    init(_ product: Product) {
        operations = product.operations.filter { $0.course != nil }
    }

    /// Whether the product's logs tell of operations from beginning to end.
    var isUsed: Bool { !operations.isEmpty }

    /// Whether a message that a rule knows already said why the operation failed that a thread is in.
    func isExplained(ofThread thread: String) -> Bool {
        index(ofThread: thread).map { open[$0].attempt.rule != nil } ?? false
    }

    /// What the log says of the operation that a thread is in.
    func fields(ofThread thread: String) -> [String: String] {
        index(ofThread: thread).map { open[$0].attempt.fields } ?? [:]
    }

    /// Takes a record before it is judged: it may begin an operation, or tell something of one. Gives the text and the way in which it ends one.
    mutating func take(
        _ record: LogRecord, evidence: Evidence, product: Product, order: LogOrder
    ) -> (message: LogMessage, way: OperationCourse.End)? {
        for message in record.candidates + record.messages {
            guard let text = message.text else { continue }
            let folded = FoldedText(text)
            if let operation = operations.first(where: { $0.course?.isBegun(by: folded) ?? false }) {
                begin(operation, with: message, record, evidence, product, order)
            }
            if let index = index(ofThread: record.thread) {
                if let field = operations.first(where: { $0.id == open[index].attempt.operation })?.course?.field(in: text) {
                    open[index].attempt.fields[field.id] = open[index].attempt.fields[field.id] ?? field.value
                }
            }
            if let end = operations.lazy.compactMap({ $0.course?.end(by: folded) }).first { return (message, end) }
        }
        return nil
    }

    /// A message on a thread: the operation that the thread is in failed by it. The first message that a rule knows says why.
    mutating func fail(_ thread: String, by message: LogMessage, rule: Rule?, evidence: Evidence) {
        guard let index = index(ofThread: thread), open[index].attempt.rule == nil else { return }
        open[index].attempt.outcome = .failed
        open[index].attempt.rule = rule?.id
        open[index].attempt.message = message
        open[index].attempt.evidence = evidence.id
    }

    /// The operation that a thread is in is over; it went well unless a message said otherwise.
    mutating func end(_ thread: String, by message: LogMessage, evidence: Evidence) {
        guard let index = index(ofThread: thread) else { return }
        var last = open.remove(at: index)
        if last.attempt.outcome == .unknown {
            last.attempt.outcome = .succeeded
            last.attempt.message = message
            last.attempt.evidence = evidence.id
        }
        ended.append((last.attempt, last.order))
    }

    /// The log is over: how the open operations ended is not known.
    mutating func endAll() {
        ended += open.map { ($0.attempt, $0.order) }
        open = []
    }

    mutating func popEnded() -> [(attempt: Attempt, order: LogOrder)] {
        defer { ended = [] }
        return ended
    }

    private func index(ofThread thread: String) -> Int? { open.lastIndex { $0.thread == thread } }

    private mutating func begin(
        _ operation: Product.Operation, with message: LogMessage, _ record: LogRecord, _ evidence: Evidence, _ product: Product,
        _ order: LogOrder
    ) {
        if let before = index(ofThread: record.thread) ?? (open.count == Self.bound ? 0 : nil) {
            let given = open.remove(at: before)
            ended.append((given.attempt, given.order))
        }
        let attempt = Attempt(
            number: 0, timestamp: record.timestamp, thread: record.thread, product: product.id, operation: operation.id, outcome: .unknown,
            rule: nil,
            message: message, evidence: evidence.id)
        open.append(Open(attempt: attempt, order: order, thread: record.thread))
    }
}
