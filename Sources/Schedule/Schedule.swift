/// The order of a run: its parts are begun largest first, so that no large one is left when all others are done, and told in the order in which
/// they were added.
///
/// Knows no process, no clock and no bundle. Whoever runs it adds the parts (`takesMore`), begins what `next` names, and says what became of it.
/// A part whose reader ends is tried once more. Memory depends on the number of jobs, not on the number of parts.
public struct Schedule<Work, Outcome> {
    /// What to begin next.
    public enum Next: Hashable, Sendable {
        case part(Int)
        /// To be begun while nothing else is being read, in case memory was short.
        case alone(Int)
    }

    /// How a part's reader ended without an outcome.
    public enum Failure: Hashable, Sendable {
        /// It died.
        case died
        /// It was ended, since it had been silent for too long.
        case hung
        /// It ended before it reached this part.
        case notReached
    }

    private struct Part {
        var work: Work
        var size: UInt64
        var tries = 0
        var outcome: Outcome?
    }

    /// The number of times that a part is tried.
    private static var triesBound: Int { 2 }

    private let window: Int
    /// The number of parts considered when choosing the largest to begin next.
    private let lookAhead: Int
    /// The parts not told yet, by consecutive numbers.
    private var parts: [Int: Part] = [:]
    private var nextTold = 0
    /// The number of parts added so far.
    public private(set) var added = 0
    /// The parts to begin, the largest first.
    private var waiting: [Int] = []
    /// The parts whose reader died.
    private var retries: [Int] = []
    /// Whether nothing more will be added.
    public private(set) var isClosed = false

    /// - Parameter jobs: The number of parts that may be read at the same time.
    public init(jobs: Int) {
        window = max(64, 8 * jobs)
        lookAhead = 4 * jobs
    }

    /// Whether another part can be used now.
    public var takesMore: Bool { !isClosed && retries.isEmpty && parts.count < window && waiting.count < lookAhead }

    /// Whether every part has been told.
    public var isFinished: Bool { isClosed && parts.isEmpty }

    /// Adds a part. They are numbered in their order, from 0.
    ///
    /// - Parameter outcome: What came of it, if it need not be begun.
    public mutating func add(_ work: Work, size: UInt64, outcome: Outcome? = nil) {
        parts[added] = Part(work: work, size: size, outcome: outcome)
        if outcome == nil {
            let place = waiting.firstIndex { (parts[$0]?.size ?? 0) < size }
            waiting.insert(added, at: place ?? waiting.endIndex)
        }
        added += 1
    }

    /// Says that nothing more will be added.
    public mutating func close() { isClosed = true }

    /// A part that has not been told yet.
    public subscript(number: Int) -> Work? { parts[number]?.work }

    public var next: Next? { retries.first.map(Next.alone) ?? waiting.first.map(Next.part) }

    /// Says that a part has been begun.
    public mutating func begin(_ number: Int) {
        waiting.removeAll { $0 == number }
        retries.removeAll { $0 == number }
        parts[number]?.tries += 1
    }

    /// Says that a part's reader ended. False if the part will not be tried again and needs an outcome.
    public mutating func fail(_ number: Int, _ failure: Failure) -> Bool {
        guard let part = parts[number] else { return true }
        if failure == .notReached {
            parts[number]?.tries -= 1
        } else if part.tries >= Self.triesBound {
            return false
        }
        if failure == .died { retries.append(number) } else { waiting.insert(number, at: 0) }
        return true
    }

    /// Says what came of a part.
    public mutating func finish(_ number: Int, _ outcome: Outcome) { parts[number]?.outcome = outcome }

    /// Removes the next part in order, if its outcome is there.
    public mutating func tell() -> (work: Work, outcome: Outcome)? {
        guard let told = tell(nextTold) else { return nil }
        nextTold += 1
        return told
    }

    /// Removes every part with an outcome, in order, whatever is missing between them; for a run that ends early.
    public mutating func tellAll() -> [(work: Work, outcome: Outcome)] { parts.keys.sorted().compactMap { tell($0) } }

    private mutating func tell(_ number: Int) -> (work: Work, outcome: Outcome)? {
        guard let part = parts[number], let outcome = part.outcome else { return nil }
        parts[number] = nil
        return (part.work, outcome)
    }
}
