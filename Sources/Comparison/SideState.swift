import Diagnosis
import LogScanning
import Terms

/// A subject in all bundles, whatever its tree is called in each.
struct SubjectKey: Hashable {
    /// The index of its appliance.
    var appliance: Int
    var operation: String?
    var unit: String?
    var node: String?
    var fields: [String: String]

    init(_ subject: Subject, of appliance: Int) {
        self.appliance = appliance
        // Names do not depend on case.
        (operation, unit, node) = (subject.operation, subject.unit?.lowercased(), subject.node?.lowercased())
        fields = subject.fields
    }

    /// The key without the node: subjects that differ in nothing else may be one.
    var nameless: SubjectKey {
        var key = self
        key.node = nil
        return key
    }
}

/// How the tries of a subject ended, in the bundle of a side with its latest try.
struct SubjectState {
    var bundle: Int
    var standing: Standing
    /// Its tries in that bundle, in order, as far as they are kept.
    var tries: [Attempt]
    /// Whether these are all of them.
    var hasAllTries: Bool
}

/// Something that stands, or may stand, at the end of a side's logs.
struct OpenItem {
    /// Nil for a message that belongs to no try.
    var key: SubjectKey?
    var appliance: Int
    var state: SubjectState?
    /// Nil if a try ended in a way that is not known.
    var place: Change.Place?
    /// Whether the last try of its subject ended with it.
    var isStanding: Bool

    /// Whether both are the same diagnosis, or messages of one shape that no rule knows.
    func isAlike(_ other: OpenItem) -> Bool {
        guard key == other.key, appliance == other.appliance else { return false }
        guard let own = place?.finding, let others = other.place?.finding else { return place == nil && other.place == nil }
        if own.rule != nil || others.rule != nil { return own.rule == others.rule }
        return MessageShape(own.message) == MessageShape(others.message)
    }

    /// The last try that is known to have ended with it.
    var lastTry: Attempt? {
        guard let state else { return nil }
        if isStanding { return state.standing.last }
        return place.flatMap { place in state.tries.last { $0.endedWith(place.finding) } }
    }

    /// When it was last seen.
    var lastTime: LoggedTime? { state == nil ? place?.finding.lastSeen : lastTry?.timestamp }

    /// When the uninterrupted series of tries that ended with it began.
    var since: LoggedTime? {
        guard let state else { return place?.finding.firstSeen }
        return isStanding ? state.standing.since : lastTry?.timestamp
    }
}

extension Attempt {
    /// Whether it failed with this finding, as far as the try itself says.
    func endedWith(_ finding: Finding) -> Bool {
        guard outcome == .failed else { return false }
        return finding.rule == nil ? MessageShape(message) == MessageShape(finding.message) : rule == finding.rule
    }
}

/// What the bundles of one side say at their end.
struct SideState {
    private(set) var states: [SubjectKey: SubjectState] = [:]
    private(set) var open: [OpenItem] = []
    /// The identities of all tries, with their outcomes.
    private(set) var tries: [TryIdentity: Attempt.Outcome] = [:]

    init(_ bundles: [ComparedBundle], on side: Side, _ matching: ApplianceMatching) {
        for (index, bundle) in bundles.enumerated() {
            let diagnosis = bundle.diagnosis
            for attempt in diagnosis.attempts.kept { if let identity = TryIdentity(attempt) { tries[identity] = attempt.outcome } }
            for standing in diagnosis.standings {
                let subject = standing.subject
                guard let appliance = matching.appliance(of: subject.log, subject.product, at: index, on: side) else { continue }
                let key = SubjectKey(subject, of: appliance)
                // Bundles are in order of time, so that of equal times the later bundle counts.
                if let known = states[key], Chronology(standing.last.timestamp, to: known.standing.last.timestamp) == .earlier { continue }
                let tries = diagnosis.attempts.kept.filter { $0.subject == subject }
                states[key] = SubjectState(
                    bundle: index, standing: standing, tries: tries, hasAllTries: tries.count == standing.tries)
            }
        }
        open = Self.openTries(states, bundles) + Self.openMessages(bundles, on: side, matching)
    }

    private static func openTries(_ states: [SubjectKey: SubjectState], _ bundles: [ComparedBundle]) -> [OpenItem] {
        states.sorted { $0.value.standing.subject < $1.value.standing.subject }.flatMap { key, state -> [OpenItem] in
            func item(_ finding: Finding?, isStanding: Bool) -> OpenItem {
                OpenItem(
                    key: key, appliance: key.appliance, state: state,
                    place: finding.map { Change.Place(bundle: state.bundle, finding: $0) }, isStanding: isStanding)
            }
            let items = bundles[state.bundle].diagnosis.findings.compactMap { finding -> OpenItem? in
                let status = finding.subjects.first { $0.subject == state.standing.subject }?.status
                guard let status, status != .superseded else { return nil }
                return item(finding, isStanding: status == .standing)
            }
            let last = state.standing.last
            let isTold =
                last.outcome == .succeeded
                || items.contains { $0.isStanding || $0.place.map { last.endedWith($0.finding) } ?? false }
            return isTold ? items : items + [item(nil, isStanding: true)]
        }
    }

    /// Messages that belong to no try, from the last bundle that has them.
    private static func openMessages(_ bundles: [ComparedBundle], on side: Side, _ matching: ApplianceMatching) -> [OpenItem] {
        var items: [OpenItem] = []
        for (index, bundle) in bundles.enumerated() {
            for finding in bundle.diagnosis.findings where finding.subjects.isEmpty && finding.status != .superseded {
                guard let appliance = matching.appliance(of: finding.log, finding.product, at: index, on: side) else { continue }
                let item = OpenItem(
                    appliance: appliance, place: Change.Place(bundle: index, finding: finding), isStanding: false)
                items.removeAll { $0.isAlike(item) && $0.place?.bundle != index }
                items.append(item)
            }
        }
        return items
    }
}
