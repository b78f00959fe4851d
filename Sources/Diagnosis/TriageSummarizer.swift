import LogScanning
import RuleTable
import Terms

/// Summarizes the facts of many bundles, one after another, in bounded memory.
///
/// The order in which they are added is the order of the run, and determines which ones are named if not all can be.
public struct TriageSummarizer: Sendable {
    /// The maximum number of shapes of unknown messages distinguished.
    static let shapes = 200

    private var result = TriageSummary()
    private var groups: [String: TriageSummary.Group] = [:]
    private var unknown: [MessageShape: TriageSummary.Unknown] = [:]
    private var stories = StoryComparison()
    private var room: Int
    private let listed: Int

    public init() { self.init(names: 300_000) }

    /// - Parameters:
    ///   - names: the maximum number of names that all groups keep together; by default those of about a hundred thousand bundles.
    ///   - listed: the maximum number of bundles listed individually.
    init(names: Int = 300_000, listed: Int = 10_000) {
        room = names
        self.listed = listed
    }

    /// Adds a bundle, and returns its relation to those added so far.
    ///
    /// - Parameter earlier: The bundles of the same appliance in earlier runs.
    @discardableResult
    public mutating func add(_ facts: BundleFacts, earlier: EarlierBundles? = nil) -> BundleStanding {
        var standing = BundleStanding()
        standing.earlier = earlier
        if let earlier {
            result.seenBeforeCount += 1
            if result.seenBefore.count < listed { result.seenBefore.append(.init(path: facts.path, earlier: earlier)) }
        }
        result.counts.add(facts)
        if var window = facts.window {
            window.recordsOutside += result.window?.recordsOutside ?? 0
            result.window = window
        }
        addFindings(of: facts, to: &standing)
        name(facts.path, in: standing)
        addCompetition(in: facts, to: &standing)
        addReview(of: facts, to: &standing)
        standing.story = stories.add(facts)
        if !facts.complete, result.unread.count < listed {
            result.unread.append(.init(path: facts.path, outcome: facts.outcome, failed: facts.failed, note: facts.missing))
        }
        return standing
    }

    private mutating func addFindings(of facts: BundleFacts, to standing: inout BundleStanding) {
        for finding in facts.findings {
            if let rule = finding.rule {
                add(finding, of: rule, to: &standing)
            } else if let shape = finding.shape, let message = finding.message {
                guard unknown[shape] != nil || unknown.count < Self.shapes else {
                    result.unknownFurther += finding.count
                    continue
                }
                var group = unknown[shape] ?? TriageSummary.Unknown(shape: shape, number: unknown.count, example: message)
                if !standing.shapes.contains(group.number) {
                    standing.shapes.append(group.number)
                    group.bundles.add(facts.path, room: &room)
                }
                group.count += finding.count
                group.firstSeen = earliest(group.firstSeen, finding.firstSeen)
                group.lastSeen = latest(group.lastSeen, finding.lastSeen)
                unknown[shape] = group
            }
        }
    }

    private mutating func add(_ finding: BundleFacts.Item, of rule: String, to standing: inout BundleStanding) {
        if !standing.rules.contains(rule) { standing.rules.append(rule) }
        var group = groups[rule] ?? TriageSummary.Group(rule: rule, severity: finding.severity)
        if finding.status != .superseded {
            if !standing.openRules.contains(rule) { standing.openRules.append(rule) }
            group.count += finding.count
            group.place = group.place ?? finding.place
            group.firstSeen = earliest(group.firstSeen, finding.firstSeen)
            group.lastSeen = latest(group.lastSeen, finding.lastSeen)
        }
        groups[rule] = group
    }

    /// A bundle counts once for each rule, however many findings it has. If one of them stands, the rule stands in the bundle.
    private mutating func name(_ path: String, in standing: BundleStanding) {
        for rule in standing.rules {
            if standing.openRules.contains(rule) {
                groups[rule]?.bundles.add(path, room: &room)
            } else {
                groups[rule]?.overcome.add(path, room: &room)
            }
        }
    }

    private mutating func addReview(of facts: BundleFacts, to standing: inout BundleStanding) {
        standing.reviewReasons = facts.reviewReasons
        guard !standing.reviewReasons.isEmpty else { return }
        result.reviewCount += 1
        if result.review.count < listed { result.review.append(.init(path: facts.path, reasons: standing.reviewReasons)) }
    }

    private mutating func addCompetition(in facts: BundleFacts, to standing: inout BundleStanding) {
        // A rule's findings in one bundle have the same causes.
        standing.undecided = standing.rules.filter { rule in facts.findings.first { $0.rule == rule }?.isUndecided ?? false }
        standing.contests = facts.contests
        let competing = standing.competing
        guard !competing.isEmpty else { return }
        result.competingCount += 1
        if result.competing.count < listed {
            let undecided = standing.undecided.filter(competing.contains)
            result.competing.append(.init(path: facts.path, rules: competing, undecided: undecided))
        }
    }

    /// The summary of the bundles so far.
    public func summary() -> TriageSummary {
        var summary = result
        summary.groups = groups.values.sorted { one, other in
            one.bundles.count != other.bundles.count ? one.bundles.count > other.bundles.count : one.rule < other.rule
        }
        summary.unknown = unknown.values.sorted { one, other in
            if one.bundles.count != other.bundles.count { return one.bundles.count > other.bundles.count }
            return (one.shape.source, one.shape.id ?? "", one.shape.text) < (other.shape.source, other.shape.id ?? "", other.shape.text)
        }
        summary.stories = stories.stories
        summary.comparedForStories = stories.compared
        return summary
    }

    private func earliest(_ one: LoggedTime?, _ other: LoggedTime?) -> LoggedTime? { [one, other].compactMap(\.self).min() }

    private func latest(_ one: LoggedTime?, _ other: LoggedTime?) -> LoggedTime? { [one, other].compactMap(\.self).max() }
}

extension BundleDiagnosis {
    /// Whether nothing of the bundle could be read: it could not be opened, or its reader ended early.
    public var failed: Bool {
        outcome == .incomplete
            && notes.contains { note in
                switch note.reason {
                case .readerEnded: true
                case .systemError: note.entry == nil
                default: false
                }
            }
    }

    /// Whether nothing is missing except data outside the requested time window.
    public var isOutsideWindow: Bool {
        let missing = notes.filter(\.losesData)
        return !missing.isEmpty
            && missing.allSatisfy { note in
                switch note.reason {
                case .nothingInWindow, .windowUnknown: true
                default: false
                }
            }
    }

    /// Whether the input is one of our own documents and not a bundle.
    public var isOfOwnDocument: Bool {
        notes.contains { note in
            if case .ownDocument = note.reason { note.entry == nil } else { false }
        }
    }

    /// Whether something could not be read for a reason outside the bundle, so that another run may read more.
    public var wasHindered: Bool {
        notes.contains { note in
            switch note.reason {
            case .readerEnded, .systemError: true
            default: false
            }
        }
    }
}
