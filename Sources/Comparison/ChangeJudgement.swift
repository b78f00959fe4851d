import Diagnosis
import RuleTable
import Terms

/// Judges what stood in BEFORE by what AFTER says, and what stands in AFTER by what BEFORE says.
struct ChangeJudgement {
    private let before, after: (bundles: [ComparedBundle], state: SideState)
    private let matching: ApplianceMatching
    private let isSwapped: Bool
    private let rules: RuleSet
    private let confirmed: Set<String>

    init(
        before: [ComparedBundle], after: [ComparedBundle], _ matching: ApplianceMatching, isSwapped: Bool, rules: RuleSet,
        confirmed: Set<String>
    ) {
        self.before = (before, SideState(before, on: .before, matching))
        self.after = (after, SideState(after, on: .after, matching))
        self.matching = matching
        self.isSwapped = isSwapped
        self.rules = rules
        self.confirmed = confirmed
    }

    var changes: [Change] {
        let open = after.state.open
        var isMatched = Array(repeating: false, count: open.count)
        let stood = before.state.open.compactMap { item -> Change? in
            let match = open.indices.first { !isMatched[$0] && open[$0].isAlike(item) }
            if let match { isMatched[match] = true }
            return change(of: item, after: match.map { open[$0] })
        }
        let others = zip(open, isMatched).filter { !$0.1 }.compactMap { change(ofOther: $0.0) }
        let all = stood + others
        return [Change.Status.new, .remaining, .unknown, .fixed].flatMap { status in all.filter { $0.status == status } }
    }

    private func bundles(_ side: Side) -> [ComparedBundle] { side == .before ? before.bundles : after.bundles }

    // MARK: What stood in BEFORE

    /// - Returns: nil where there is nothing to tell, since only the end of a try was not known and now is.
    private func change(of item: OpenItem, after match: OpenItem?) -> Change? {
        let change = Change(about: match ?? item, before: item.place, after: match?.place)
        if let reason = misfit { return change.unknown(reason) }
        guard let key = item.key else { return self.change(ofMessage: item, after: match, change) }
        guard let later = after.state.states[key] else { return silence(about: item, change) }
        let last = later.standing.last
        let order = item.isSameTry(as: last) ? Chronology.same : Chronology(last.timestamp, to: item.lastTime)
        switch order {
        case .unknown: return change.unknown(.orderUnknown)
        case .earlier: return silence(about: item, change)
        case .same where item.place == nil && last.outcome != .unknown: return nil
        case .same: return item.isSameTry(as: last) ? silence(about: item, change) : change.unknown(.orderUnknown)
        case .later: break
        }
        if item.place == nil { return last.outcome == .unknown ? change.shown(by: later, .unknown, .outcomeUnknown) : nil }
        switch last.outcome {
        case .unknown: return change.shown(by: later, .unknown, .outcomeUnknown)
        case .succeeded: return success(last, in: later, of: item, change)
        case .failed where match?.isStanding == true: return change.shown(by: later, .remaining, .failedAgain)
        case .failed:
            if let success = later.success(after: item) { return self.success(success, in: later, of: item, change) }
            return change.shown(by: later, .unknown, .otherCause)
        }
    }

    /// A later try succeeded: it is fixed unless something that was not read or cannot be attributed may contradict that.
    private func success(_ success: Attempt, in state: SubjectState, of item: OpenItem, _ change: Change) -> Change {
        let product = rules.product(id: success.product)
        var doubt: Change.Reason?
        if !matching.appliances[item.appliance].isProven {
            doubt = .applianceUnknown
        } else if product.map({ success.subject.isKnown(to: $0) }) != true {
            doubt = .subjectUnknown
        } else if let gap = gap(on: .after, of: item.appliance) {
            doubt = gap
        } else if hasNamesake(of: item, after: success.timestamp, where: { $0 != .succeeded }) {
            doubt = .nodeUnknown
        }
        return change.shown(by: state, doubt == nil ? .fixed : .unknown, doubt ?? .laterSuccess, as: success)
    }

    /// AFTER has no later try of the subject.
    private func silence(about item: OpenItem, _ change: Change) -> Change {
        if let reason = blindness(to: item.lastTime, of: item.appliance) { return change.unknown(reason.0, at: reason.1) }
        if hasNamesake(of: item, after: item.lastTime) { return change.unknown(.nodeUnknown) }
        if let gap = gap(on: .after, of: item.appliance) { return change.unknown(gap) }
        if isMissing(item) { return change.unknown(.missingInAfter, at: item.lastTime) }
        let isShown = item.state?.standing.showsSuccess ?? false
        if !isShown, let rule = change.rule, confirmed.contains(rule) { return change.confirmed() }
        return change.unknown(isShown ? .noNewTry : .noNewTrySuccessUnseen)
    }

    private func change(ofMessage item: OpenItem, after match: OpenItem?, _ change: Change) -> Change {
        if let later = match?.lastTime, Chronology(later, to: item.lastTime) == .later {
            var change = change
            (change.status, change.reason, change.time) = (.remaining, .loggedAgain, later)
            return change
        }
        if let reason = blindness(to: item.lastTime, of: item.appliance) { return change.unknown(reason.0, at: reason.1) }
        if let gap = gap(on: .after, of: item.appliance) { return change.unknown(gap) }
        if let rule = change.rule, confirmed.contains(rule) { return change.confirmed() }
        return change.unknown(.notLoggedAgain)
    }

    // MARK: What stands only in AFTER

    private func change(ofOther item: OpenItem) -> Change? {
        let change = Change(about: item, before: nil, after: item.place)
        if let reason = misfit { return change.unknown(reason) }
        guard item.place != nil || item.state?.standing.last.outcome == .failed else {
            return item.state.map { change.shown(by: $0, .unknown, .outcomeUnknown) }
        }
        if let first = item.firstTry, before.state.tries[first] == .unknown { return change.new(.unfinishedInBefore, item) }
        guard let since = item.since else { return change.unknown(.orderUnknown) }
        let appliance = matching.appliances[item.appliance]
        if appliance.trees(on: .before).isEmpty { return change.unknown(.noLogInBefore) }
        switch Chronology(since, to: appliance.to(.before)) {
        case .later: break
        case .same where item.firstTry.map { before.state.tries[$0] == nil } ?? false: break
        case .unknown: return change.unknown(.orderUnknown)
        case .same, .earlier:
            if let gap = gap(on: .before, of: item.appliance) { return change.unknown(gap) }
            if let from = appliance.from(.before), Chronology(since, to: from) == .earlier {
                return change.unknown(.begunLaterInBefore, at: from)
            }
            return change.unknown(.missingInBefore, at: since)
        }
        if let gap = gap(on: .before, of: item.appliance) { return change.unknown(gap) }
        return change.new(.begunSince, item)
    }

    // MARK: What may contradict

    /// Why the bundles as a whole do not fit.
    private var misfit: Change.Reason? { matching.identity.answer == .no ? .otherAppliance : isSwapped ? .swapped : nil }

    /// What of a side's logs of an appliance was not read or not looked at.
    private func gap(on side: Side, of appliance: Int) -> Change.Reason? {
        let indices = Set(matching.appliances[appliance].trees(on: side).map(\.bundle))
        let diagnoses = indices.map { bundles(side)[$0].diagnosis }
        if !diagnoses.allSatisfy(\.complete) { return side == .before ? .notReadInBefore : .notReadInAfter }
        // What comes before the window says nothing against a later success.
        let windows = diagnoses.compactMap(\.window).filter { $0.recordsOutside > 0 && (side == .before || $0.until != nil) }
        if windows.isEmpty { return nil }
        return side == .before ? .leftOutInBefore : .leftOutInAfter
    }

    /// Why the logs of AFTER say nothing about what followed a time; nil if they would.
    private func blindness(to time: LoggedTime?, of appliance: Int) -> (Change.Reason, at: LoggedTime?)? {
        let appliance = matching.appliances[appliance]
        guard !appliance.trees(on: .after).isEmpty else {
            let isElsewhere = after.bundles.contains { $0.diagnosis.products.contains(appliance.product) }
            return (isElsewhere ? .otherAppliance : .noLogInAfter, nil)
        }
        if let to = appliance.to(.after), Chronology(to, to: time) == .earlier { return (.endedEarlierInAfter, to) }
        if let from = appliance.from(.after), Chronology(from, to: appliance.to(.before)) == .later { return (.begunLaterInAfter, from) }
        return nil
    }

    /// Whether the logs of AFTER cover the last try of BEFORE and do not show it.
    private func isMissing(_ item: OpenItem) -> Bool {
        guard let identity = item.lastTry.flatMap(TryIdentity.init), after.state.tries[identity] == nil else { return false }
        return matching.appliances[item.appliance].trees(on: .after).contains { $0.isWhole && $0.covers(identity.time) }
    }

    /// Whether a later try may be of the same subject, although one of the two names no node.
    private func hasNamesake(
        of item: OpenItem, after time: LoggedTime?, where isMeant: (Attempt.Outcome) -> Bool = { _ in true }
    ) -> Bool {
        guard let key = item.key else { return false }
        return after.state.states.contains { other, state in
            guard other != key, other.nameless == key.nameless, other.node == nil || key.node == nil,
                isMeant(state.standing.last.outcome)
            else { return false }
            let order = Chronology(state.standing.last.timestamp, to: time)
            return order == .later || order == .unknown
        }
    }
}

extension OpenItem {
    fileprivate func isSameTry(as attempt: Attempt) -> Bool {
        guard let own = lastTry.flatMap(TryIdentity.init) else { return false }
        return own == TryIdentity(attempt)
    }

    /// The try with which the series of tries began that ended with it.
    fileprivate var firstTry: TryIdentity? {
        guard let since, let state else { return nil }
        return state.tries.first { $0.timestamp == since }.flatMap(TryIdentity.init)
    }
}

extension SubjectState {
    /// The last success after what stood in BEFORE, if all tries are known and none of them ended with that again.
    fileprivate func success(after item: OpenItem) -> Attempt? {
        guard hasAllTries, let finding = item.place?.finding else { return nil }
        let later = tries.filter { Chronology($0.timestamp, to: item.lastTime) == .later }
        guard let place = later.lastIndex(where: { $0.outcome == .succeeded }) else { return nil }
        return later[place...].contains { $0.endedWith(finding) || $0.outcome == .unknown } ? nil : later[place]
    }
}

extension Change {
    /// A change whose status is still to be found.
    fileprivate init(about item: OpenItem, before: Place?, after: Place?) {
        self.init(
            status: .unknown, reason: .orderUnknown, subject: item.state?.standing.subject, lastTry: item.state?.standing.last,
            before: before, after: after)
    }

    fileprivate func unknown(_ reason: Reason, at time: LoggedTime? = nil) -> Change {
        var change = self
        (change.status, change.reason, change.time) = (.unknown, reason, time)
        return change
    }

    fileprivate func confirmed() -> Change {
        var change = self
        (change.status, change.reason) = (.fixed, .customerConfirmed)
        return change
    }

    fileprivate func new(_ reason: Reason, _ item: OpenItem) -> Change {
        var change = self
        (change.status, change.reason, change.time) = (.new, reason, item.since)
        (change.shownBy, change.shownIn) = (item.lastTry, item.state?.bundle)
        return change
    }

    fileprivate func shown(by state: SubjectState, _ status: Status, _ reason: Reason, as attempt: Attempt? = nil) -> Change {
        var change = self
        let attempt = attempt ?? state.standing.last
        (change.status, change.reason, change.time) = (status, reason, attempt.timestamp)
        (change.shownBy, change.shownIn) = (attempt, state.bundle)
        return change
    }
}
