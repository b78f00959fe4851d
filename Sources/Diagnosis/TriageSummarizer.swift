import LogScanning
import RuleTable
import Terms

/// Summarizes the diagnoses of many bundles, one after another, in bounded memory.
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
    public mutating func add(_ diagnosis: BundleDiagnosis, earlier: EarlierBundles? = nil) -> BundleStanding {
        var standing = BundleStanding()
        standing.earlier = earlier
        if let earlier {
            result.seenBeforeCount += 1
            if result.seenBefore.count < listed { result.seenBefore.append(.init(path: diagnosis.path, earlier: earlier)) }
        }
        result.counts.add(diagnosis)
        if var window = diagnosis.window {
            window.recordsOutside += result.window?.recordsOutside ?? 0
            result.window = window
        }
        addFindings(of: diagnosis, to: &standing)
        name(diagnosis.path, in: standing)
        addCompetition(in: diagnosis, to: &standing)
        addReview(of: diagnosis, to: &standing)
        standing.story = stories.add(diagnosis)
        if !diagnosis.complete, result.unread.count < listed {
            result.unread.append(
                .init(
                    path: diagnosis.path, outcome: diagnosis.outcome, failed: diagnosis.failed,
                    note: diagnosis.notes.first(where: \.losesData)))
        }
        return standing
    }

    private mutating func addFindings(of diagnosis: BundleDiagnosis, to standing: inout BundleStanding) {
        for finding in diagnosis.findings {
            if let rule = finding.rule {
                add(finding, of: rule, in: diagnosis, to: &standing)
            } else if let shape = finding.unknownShape {
                guard unknown[shape] != nil || unknown.count < Self.shapes else {
                    result.unknownFurther += finding.count
                    continue
                }
                var group = unknown[shape] ?? TriageSummary.Unknown(shape: shape, number: unknown.count, example: finding.message)
                if !standing.shapes.contains(group.number) {
                    standing.shapes.append(group.number)
                    group.bundles.add(diagnosis.path, room: &room)
                }
                group.count += finding.count
                group.firstSeen = earliest(group.firstSeen, finding.firstSeen)
                group.lastSeen = latest(group.lastSeen, finding.lastSeen)
                unknown[shape] = group
            }
        }
    }

    private mutating func add(_ finding: Finding, of rule: String, in diagnosis: BundleDiagnosis, to standing: inout BundleStanding) {
        if !standing.rules.contains(rule) { standing.rules.append(rule) }
        var group = groups[rule] ?? TriageSummary.Group(rule: rule, severity: finding.severity)
        if finding.status != .superseded {
            if !standing.openRules.contains(rule) { standing.openRules.append(rule) }
            group.count += finding.count
            group.place = group.place ?? place(of: finding, in: diagnosis)
            group.firstSeen = earliest(group.firstSeen, finding.firstSeen)
            group.lastSeen = latest(group.lastSeen, finding.lastSeen)
        }
        groups[rule] = group
    }

    /// The evidence of a last try, or else the last evidence.
    private func place(of finding: Finding, in diagnosis: BundleDiagnosis) -> TriageSummary.Place? {
        let tries = Set(diagnosis.standings.map(\.last.evidence))
        let shown = finding.evidence.first { tries.contains($0.id) } ?? finding.evidence.last
        return shown.map { .init(bundle: diagnosis.path, entry: $0.entry, line: $0.line, evidence: $0.id) }
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

    private mutating func addReview(of diagnosis: BundleDiagnosis, to standing: inout BundleStanding) {
        standing.reviewReasons = diagnosis.reasonsForReview(standing)
        guard !standing.reviewReasons.isEmpty else { return }
        result.reviewCount += 1
        if result.review.count < listed { result.review.append(.init(path: diagnosis.path, reasons: standing.reviewReasons)) }
    }

    private mutating func addCompetition(in diagnosis: BundleDiagnosis, to standing: inout BundleStanding) {
        // A rule's findings in one bundle have the same causes.
        standing.undecided = standing.rules.filter { rule in diagnosis.findings.first { $0.rule == rule }?.isUndecided ?? false }
        standing.contests = diagnosis.contests
        let competing = standing.competing
        guard !competing.isEmpty else { return }
        result.competingCount += 1
        if result.competing.count < listed {
            let undecided = standing.undecided.filter(competing.contains)
            result.competing.append(.init(path: diagnosis.path, rules: competing, undecided: undecided))
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

extension BundleDiagnosis {
    /// For each unit of an appliance with several standing rules, these rules, any or all of which may explain the failure.
    fileprivate var contests: [[String]] {
        var rules: [Subject: [String]] = [:]
        var order: [Subject] = []
        for standing in standings {
            let subject = standing.subject
            let thing = Subject(product: subject.product, operation: nil, unit: subject.unit, node: subject.node, log: subject.log)
            if rules[thing] == nil { order.append(thing) }
            for rule in standing.rules where !rules[thing, default: []].contains(rule) { rules[thing, default: []].append(rule) }
        }
        return order.compactMap { rules[$0] }.filter { $0.count > 1 }
    }
}
