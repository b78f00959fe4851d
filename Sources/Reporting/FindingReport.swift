public import Diagnosis
import LogScanning
public import RuleTable
public import Terms
public import Wording

/// The contract's `finding`.
public struct FindingReport: Hashable, Sendable, Encodable {
    @Nullable public var rule: String?
    public var product: String
    public var severity: Rule.Severity
    public var status: Finding.Status
    /// The later try with a different outcome, for a superseded finding.
    @Nullable public var supersededBy: SupersedingReport?
    public var title: Phrase
    public var diagnosis: Phrase
    public var causes: [CauseReport]
    /// What the supplied certificate files decide, or how they disagree with the log.
    @Nullable public var fileComparison: Phrase?
    public var message: MessageReport
    /// The values of the product's parameters in the logs, by id.
    public var values: [String: String]
    /// The nodes on which it happened, as far as the logs name them.
    public var nodes: [String]
    public var count: Int
    /// The number of records that show it: more than `count` if several show the same event.
    public var records: Int
    @Nullable public var firstSeen: LoggedTime?
    @Nullable public var lastSeen: LoggedTime?
    public var evidence: [EvidenceReport]
    public var references: [ReferenceReport]

    init(_ finding: Finding, bundle: String, _ wording: Wording) {
        let rule = wording.rule(finding.rule)
        self.rule = finding.rule
        product = finding.product
        severity = finding.severity
        status = finding.status
        supersededBy = finding.supersededBy.map(SupersedingReport.init)
        if let rule {
            title = wording.phrase(rule.title, of: finding)
            diagnosis = wording.tellingLanguage(of: rule.diagnosis, wording.phrase(rule.diagnosis, of: finding))
        } else {
            let phrases = wording.phrases.findings
            let id = finding.message.id
            title = wording.title(ofUnknown: finding.message)
            diagnosis =
                finding.message.isCut
                ? phrases.cutDiagnosis(id.map { "bundlescope explain " + shellWord($0) }) : phrases.unknownDiagnosis
        }
        causes = finding.causes.compactMap { ranked in
            rule?.causes.first { $0.id == ranked.cause }.map { CauseReport($0, as: ranked, of: finding, wording) }
        }
        fileComparison = finding.comparison.map { wording.comparison($0, of: finding, rule) }
        message = MessageReport(finding.message)
        values = finding.values
        nodes = finding.nodes
        count = finding.count
        records = finding.records
        firstSeen = finding.firstSeen
        lastSeen = finding.lastSeen
        evidence = finding.evidence.map { EvidenceReport($0, bundle: bundle) }
        references = ReferenceReport.list(rule, of: finding.product, wording)
    }
}

/// The later try, with a different outcome, that superseded a finding.
public struct SupersedingReport: Hashable, Sendable, Encodable {
    /// As in `attempts`.
    public var number: Int
    @Nullable public var timestamp: String?
    public var outcome: Attempt.Outcome
    @Nullable public var rule: String?
    public var evidence: String

    init(_ attempt: Attempt) {
        number = attempt.number
        timestamp = attempt.timestamp?.description
        outcome = attempt.outcome
        rule = attempt.rule
        evidence = attempt.evidence
    }
}

/// The contract's `cause`.
public struct CauseReport: Hashable, Sendable, Encodable {
    public var id: String
    public var title: Phrase
    public var explanation: Phrase
    public var supports: [Phrase]
    public var contradicts: [Phrase]
    /// Null if a rule of one's own does not say it.
    @Nullable public var decidedBy: Phrase?
    public var remediation: [Phrase]
    @Nullable public var verifyCheck: String?

    /// The cause as ranked for a finding: with only those hints that apply in its bundle.
    init(_ cause: Rule.Cause, as ranked: Finding.RankedCause, of finding: Finding, _ wording: Wording) {
        func phrase(_ text: LocalizedText) -> Phrase { wording.phrase(text, of: finding) }
        self.init(
            cause,
            supports: cause.supportedBy.filter { ranked.supportedBy.contains($0.rule) }.map { phrase($0.text) }
                + wording.observation(ranked.file, confirms: true),
            contradicts: cause.contradictedBy.filter { ranked.contradictedBy.contains($0.rule) }.map { phrase($0.text) }
                + wording.observation(ranked.file, confirms: false), phrase)
    }

    /// The cause as in the rule table: each hint with the rule that it depends on.
    init(_ cause: Rule.Cause, of product: String, _ wording: Wording) {
        func phrase(_ text: LocalizedText) -> Phrase { wording.phrase(text, of: product, [:]) }
        func conditional(_ hint: Rule.Hint) -> Phrase { "\(quoted: hint.rule)\(wording.phrases.common.colon)\(phrase(hint.text))" }
        self.init(cause, supports: cause.supportedBy.map(conditional), contradicts: cause.contradictedBy.map(conditional), phrase)
    }

    private init(_ cause: Rule.Cause, supports: [Phrase], contradicts: [Phrase], _ phrase: (LocalizedText) -> Phrase) {
        id = cause.id
        title = phrase(cause.title)
        explanation = phrase(cause.explanation)
        self.supports = supports
        self.contradicts = contradicts
        decidedBy = cause.decidedBy.map(phrase)
        remediation = cause.steps.map(phrase)
        verifyCheck = cause.verifyCheck
    }
}

/// The contract's `message`, as logged.
public struct MessageReport: Hashable, Sendable, Encodable {
    public var source: String
    @Nullable public var id: String?
    /// A single element with the raw text if the log contains something other than a list; the readable part of a list that was cut.
    public var args: [String]
    @Nullable public var text: String?
    @Nullable public var severity: String?
    @Nullable public var resolution: String?
    public var complete: Bool
    /// Whether a key occurred twice with different values; the last one counts.
    public var duplicateKeys: Bool
    /// Whether `args` is the raw text of something other than a list.
    public var argsMalformed: Bool

    init(_ message: LogMessage) {
        source = message.source
        id = message.id
        argsMalformed = false
        switch message.arguments {
        case .list(let elements), .cut(let elements): args = elements
        case .none: args = []
        case .malformed(let raw):
            args = [raw]
            argsMalformed = true
        }
        text = message.text
        severity = message.severity
        resolution = message.resolution
        complete = !message.isCut
        duplicateKeys = message.hasDuplicateKeys
    }
}

/// The contract's `evidence`, with the command that prints it again.
public struct EvidenceReport: Hashable, Sendable, Encodable {
    public var id: String
    public var entry: String
    public var line: Int
    public var byteStart: UInt64
    public var byteEnd: UInt64
    @Nullable public var timestamp: LoggedTime?
    public var thread: String
    public var excerpt: String
    /// Other files of the bundle that contain the same record.
    public var alsoIn: [Place]
    /// Quoted for a POSIX shell.
    public var command: String
    let commandWords: [String]

    private enum CodingKeys: String, CodingKey {
        case id, entry, line, byteStart, byteEnd, timestamp, thread, excerpt, alsoIn, command
    }

    public struct Place: Hashable, Sendable, Encodable {
        public var entry: String
        public var line: Int
    }

    init(_ evidence: Evidence, bundle: String) {
        id = evidence.id
        entry = evidence.entry.description
        line = evidence.line
        byteStart = evidence.byteStart
        byteEnd = evidence.byteEnd
        timestamp = evidence.timestamp
        thread = evidence.thread
        excerpt = evidence.excerpt
        alsoIn = evidence.alsoIn.map { Place(entry: $0.entry.description, line: $0.line) }
        commandWords = showCommand(bundle: bundle, evidence: evidence.id)
        command = commandWords.joined(separator: " ")
    }
}

/// A vendor's article: an element of the contract's `references`.
public struct ReferenceReport: Hashable, Sendable, Encodable {
    public var id: String
    public var title: Phrase
    public var url: String

    static func list(_ rule: Rule?, of productId: String, _ wording: Wording) -> [ReferenceReport] {
        guard let product = wording.product(productId) else { return [] }
        return product.references(of: rule).map { ReferenceReport(id: $0.id, title: wording.phrase($0.title), url: $0.url) }
    }
}

extension Product {
    /// The rule's own references, then those of every finding, without duplicates.
    func references(of rule: Rule?) -> [Reference] {
        let own = (rule?.references ?? []).compactMap { id in references.first { $0.id == id } }
        return own + references.filter { $0.onEveryFinding && !own.contains($0) }
    }
}
