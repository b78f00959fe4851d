public import Comparison
public import Diagnosis
import RuleTable
import Terms
public import Wording

/// What became of a finding, in the words of one language: the contract's `change`.
public struct ChangeReport: Hashable, Sendable, Encodable {
    public var status: Change.Status
    public var reason: Change.Reason
    public var because: Phrase
    @Nullable public var advice: Phrase?
    @Nullable public var subject: SubjectReport?
    @Nullable public var rule: String?
    public var title: Phrase
    @Nullable public var before: FindingReport?
    /// The path of the bundle with that finding.
    @Nullable public var beforeBundle: String?
    @Nullable public var after: FindingReport?
    @Nullable public var afterBundle: String?
    /// The try in AFTER that the status is based on.
    @Nullable public var shownBy: ShowingTry?
    /// What was tried, for people; empty for a message that belongs to no try.
    let operation: Phrase
    /// What the finding says is to be done.
    var finding: FindingReport? { after ?? before }

    private enum CodingKeys: CodingKey {
        case status, reason, because, advice, subject, rule, title, before, beforeBundle, after, afterBundle, shownBy
    }

    /// A try, and the command that shows its record.
    public struct ShowingTry: Hashable, Sendable, Encodable {
        public var bundle: String
        @Nullable public var timestamp: String?
        public var outcome: Attempt.Outcome
        public var evidence: String
        public var command: String
        let commandWords: [String]
        /// The time, to the second.
        let time: String?

        private enum CodingKeys: CodingKey {
            case bundle, timestamp, outcome, evidence, command
        }

        init(_ attempt: Attempt, in bundle: String) {
            self.bundle = bundle
            timestamp = attempt.timestamp?.description
            time = attempt.timestamp?.wholeSecond
            outcome = attempt.outcome
            evidence = attempt.evidence
            commandWords = showCommand(bundle: bundle, evidence: attempt.evidence)
            command = commandWords.joined(separator: " ")
        }
    }

    init(_ change: Change, of comparison: BundleComparison, _ wording: Wording) {
        func path(_ index: Int, _ side: Side) -> String { comparison.bundles(on: side)[index].diagnosis.path }
        let stood = change.before.map { FindingReport($0.finding, bundle: path($0.bundle, .before), wording) }
        let stands = change.after.map { FindingReport($0.finding, bundle: path($0.bundle, .after), wording) }
        let last = (change.lastTry ?? change.shownBy).map { AttemptReport($0, wording) }
        let tried = last.map { $0.operationPhrase.isEmpty ? wording.phrases.attempts.unknownOperation : $0.operationPhrase }
        status = change.status
        reason = change.reason
        advice = change.advice.map(wording.phrases.compare.advice)
        subject = change.subject.map(SubjectReport.init)
        rule = change.rule
        before = stood
        beforeBundle = change.before.map { path($0.bundle, .before) }
        after = stands
        afterBundle = change.after.map { path($0.bundle, .after) }
        shownBy = change.shownIn.flatMap { bundle in change.shownBy.map { ShowingTry($0, in: path(bundle, .after)) } }
        operation = tried ?? ""
        title = (stands ?? stood)?.title ?? last.map { $0.cause.isEmpty ? tried ?? "" : $0.cause } ?? ""
        because = Self.because(change, wording)
    }

    private static func because(_ change: Change, _ wording: Wording) -> Phrase {
        let text = wording.phrases.compare.because(reason: change.reason, time: change.time?.wholeSecond ?? "?")
        let product = (change.subject?.product ?? (change.after ?? change.before)?.finding.product).flatMap(wording.product)
        guard change.reason == .noNewTrySuccessUnseen, let place = product?.successPlace.map(wording.phrase) else { return text }
        // A full-width stop brings its own blank.
        return text.plain.hasSuffix("。") ? "\(text)\(place)" : "\(text) \(place)"
    }
}
