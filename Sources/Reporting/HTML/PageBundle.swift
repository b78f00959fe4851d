import Diagnosis
import LogScanning
import RuleTable
import Terms
import Wording

/// A bundle in the HTML page: its row and its details, without the texts that `PageHead` has. Every text of the customer's is made visible here.
struct PageBundle: Encodable {
    let path: String
    /// The path as a word of a shell command.
    let shellPath: String
    let sha256: String?
    let size: UInt64
    let products: [String]
    let outcome: BundleDiagnosis.Outcome
    let complete: Bool
    /// The state of each rule of the table, a letter each: see `letter`.
    let coverage: String
    /// Entries seen, entries read, bytes read, records matched.
    let stats: [UInt64]
    let notes: [PageNote]
    let notesTotal: Int
    let findingsTotal: Int
    let tries: Int
    let subjects: Int
    /// The number of the bundle that was the first to tell the same story; nil where it is this one, or not known.
    let story: Int?
    /// The rules that stand; nil unless more than one thing may be to blame.
    let competing: [Int]?
    /// Those of them whose causes the bundle does not decide between.
    let undecided: [Int]?
    /// The numbers of the shapes of its messages that no rule knows; nil for none.
    let shapes: [Int]?
    /// What is said of the asked time; nil where none was asked for.
    let window: PageText?
    /// True where something is left out for its time.
    let isCutByWindow: Bool?
    /// True where nothing is missing but what lies outside of it.
    let isOutsideWindow: Bool?

    init(
        _ diagnosis: BundleDiagnosis, _ standing: BundleStanding, number: Int, _ wordings: [Wording], _ ruleIndex: [String: Int],
        rules: RuleSet
    ) {
        path = shown(diagnosis.path)
        shellPath = showCommand(bundle: diagnosis.path, evidence: "")[2]
        sha256 = diagnosis.sha256
        size = diagnosis.size
        products = diagnosis.products
        outcome = diagnosis.outcome
        complete = diagnosis.complete
        let states = Dictionary(diagnosis.coverage.map { ($0.rule, $0.reason) }) { first, _ in first }
        coverage = rules.rules.map { states[$0.id].map(Self.letter) ?? "-" }.joined()
        let read = diagnosis.stats
        stats = [UInt64(read.entriesSeen), UInt64(read.entriesRead), read.bytesRead, UInt64(read.recordsMatched)]
        // What may be missing is the first thing to know.
        let sorted = diagnosis.notes.filter(\.losesData) + diagnosis.notes.filter { !$0.losesData }
        notes = sorted.prefix(10).map { PageNote($0, wordings) }
        notesTotal = sorted.count
        findingsTotal = diagnosis.findings.count
        tries = diagnosis.attempts.count
        subjects = diagnosis.standings.count
        story = standing.story.flatMap { $0.first == number ? nil : $0.first }
        competing = standing.contests.isEmpty ? nil : standing.competing.compactMap { ruleIndex[$0] }
        undecided = competing.map { rules in standing.undecided.compactMap { ruleIndex[$0] }.filter(rules.contains) }
        shapes = standing.shapes.isEmpty ? nil : standing.shapes
        window = diagnosis.window.map { window in wordings.map { WindowReport(window).line($0.phrases).plain } }
        isCutByWindow = diagnosis.window.map { WindowReport($0).leavesOut ? true : nil } ?? nil
        isOutsideWindow = diagnosis.isOutsideWindow ? true : nil
    }

    private static func letter(_ reason: BundleDiagnosis.Coverage.Reason) -> String {
        switch reason {
        case .found: "f"
        case .notInLog: "a"
        case .noLog: "n"
        case .sourceMissing: "s"
        case .logIncomplete: "i"
        case .notInWindow: "w"
        case .outsideWindow: "o"
        }
    }
}

/// A note: its text in every language, with the customer's own texts apart, each of which stands in it as `{0}`, `{1}` ….
struct PageNote: Encodable {
    let kind: ReadNote.Kind
    let entry: String?
    let losesData: Bool
    let text: PageText
    let quoted: [String]

    init(_ note: ReadNote, _ wordings: [Wording]) {
        kind = note.kind
        entry = note.entry.map { shown($0.description) }
        losesData = note.losesData
        var quoted: [String] = []
        text = wordings.map { wording in
            wording.phrases.note.text(of: note.reason).parts.map { part in
                guard part.role == .quoted else { return part.text }
                let text = shown(part.text, bound: 300)
                let index = quoted.firstIndex(of: text) ?? quoted.endIndex
                if index == quoted.endIndex { quoted.append(text) }
                return "{\(index)}"
            }.joined()
        }
        self.quoted = quoted
    }
}

/// A finding: whole, or without its places and the longer texts of its message.
struct PageFinding: Encodable {
    /// The rule's index in the table; nil without a rule.
    let rule: Int?
    /// Nil where it is the rule's, as the next one.
    let severity: Rule.Severity?
    let product: String?
    let count: Int
    /// Nil where there are as many as `count`.
    let records: Int?
    /// What stands for the parameters in the rule's texts; nil for none, as the nodes.
    let values: [String: String]?
    let nodes: [String]?
    let first: String?
    let last: String?
    let status: Finding.Status
    /// The number and the time of the try that superseded it.
    let superseded: [String]?
    /// Nil where they are the rule's, in its order, and nothing speaks for or against one.
    let causes: [Cause]?
    /// What certificate files that were given decide, or how they disagree.
    let comparison: PageText?
    let message: Message
    /// Nil where the places are left out.
    let evidence: [Place]?

    struct Cause: Encodable {
        let index: Int
        let supports: [Int]
        let contradicts: [Int]
        let file: File?
    }

    /// What certificate files that were given say of a cause.
    struct File: Encodable {
        let confirms: Bool
        let text: PageText
    }

    struct Message: Encodable {
        /// Nil where the longer texts are left out.
        let source: String?
        let id: String?
        let args: [String]
        let text, severity, resolution: String?
        let cut, argsMalformed, duplicateKeys: Bool?
        /// The command that explains a message that was cut.
        let explain: String?
    }

    struct Place: Encodable {
        let id: String
        let place: String
        let time: String?
        let excerpt: String
        /// Where the same record lies too; nil for nowhere.
        let also: [String]?
    }

    init(_ finding: Finding, rule index: Int?, in rules: RuleSet, _ wordings: [Wording], whole: Bool) {
        let known = index.map { rules.rules[$0] }
        rule = index
        severity = known == nil ? finding.severity : nil
        product = known == nil ? finding.product : nil
        count = finding.count
        records = finding.records == finding.count ? nil : finding.records
        values = finding.values.isEmpty ? nil : finding.values.mapValues { shown($0, bound: 200) }
        nodes = finding.nodes.isEmpty ? nil : finding.nodes.prefix(20).map { shown($0, bound: 200) }
        first = finding.firstSeen.map { shown($0.wholeSecond) }
        last = finding.lastSeen.map { shown($0.wholeSecond) }
        status = finding.status
        superseded = finding.supersededBy.map { later in
            [String(later.number)] + [later.timestamp].compactMap(\.self).map { shown($0.wholeSecond) }
        }
        causes = known.flatMap { Self.causes(finding.causes, of: $0, wordings) }
        comparison = finding.comparison.map { comparison in wordings.map { shown($0.comparison(comparison, of: finding, known).plain) } }
        message = Message(finding.message, whole: whole)
        evidence =
            whole
            ? finding.evidence.map { place in
                Place(
                    id: place.id, place: shown("\(place.entry):\(place.line)"), time: place.timestamp.map { shown($0.spaced) },
                    excerpt: visibleLines(place.excerpt).joined(separator: "\n"),
                    also: place.alsoIn.isEmpty ? nil : place.alsoIn.prefix(3).map { shown("\($0.entry):\($0.line)") })
            } : nil
    }

    private static func causes(_ ranked: [Finding.RankedCause], of rule: Rule, _ wordings: [Wording]) -> [Cause]? {
        let causes = ranked.compactMap { ranked -> Cause? in
            guard let index = rule.causes.firstIndex(where: { $0.id == ranked.cause }) else { return nil }
            let cause = rule.causes[index]
            return Cause(
                index: index, supports: cause.supportedBy.indices.filter { ranked.supportedBy.contains(cause.supportedBy[$0].rule) },
                contradicts: cause.contradictedBy.indices.filter { ranked.contradictedBy.contains(cause.contradictedBy[$0].rule) },
                file: ranked.file.map { file in
                    File(
                        confirms: file.confirms,
                        text: wordings.map { wording in shown(wording.observation(file, confirms: file.confirms).map(\.plain).joined()) })
                })
        }
        let isPlain =
            causes.map(\.index) == Array(rule.causes.indices)
            && causes.allSatisfy { $0.supports.isEmpty && $0.contradicts.isEmpty && $0.file == nil }
        return isPlain ? nil : causes
    }
}

extension PageFinding.Message {
    fileprivate init(_ message: LogMessage, whole: Bool) {
        let report = MessageReport(message)
        source = whole ? shown(report.source, bound: 200) : nil
        id = report.id.map { shown($0, bound: 200) }
        args = report.args.prefix(whole ? 50 : 3).map { shown($0, bound: whole ? 2000 : 200) }
        text = whole ? report.text.map { shown($0) } : nil
        severity = whole ? report.severity.map { shown($0) } : nil
        resolution = whole ? report.resolution.map { shown($0) } : nil
        cut = report.complete ? nil : true
        argsMalformed = report.argsMalformed ? true : nil
        duplicateKeys = report.duplicateKeys ? true : nil
        explain = report.complete ? nil : report.id.map { "bundlescope explain " + shellWord(shown($0, bound: 200)) }
    }
}

/// A try as a list without names, for there are many: number, time, operation (index), outcome (initial), rule (index), message id where no rule knows it,
/// and, where there are any, the operation's fields and what stands for the parameters in the rule's texts.
struct PageAttempt: Encodable {
    let attempt: Attempt
    let operation: Int?
    let rule: Int?
    let values: [String: String]

    func encode(to encoder: any Encoder) throws {
        var list = encoder.unkeyedContainer()
        try list.encode(attempt.number)
        try list.encode(attempt.timestamp.map { shown($0.wholeSecond) })
        try list.encode(operation)
        try list.encode(attempt.outcome.rawValue.prefix(1).description)
        try list.encode(rule)
        if rule == nil || !attempt.fields.isEmpty { try list.encode(attempt.message.id.map { shown($0, bound: 200) }) }
        if attempt.fields.isEmpty { return }
        try list.encode(attempt.fields.mapValues { shown($0, bound: 200) })
        try list.encode(values.mapValues { shown($0, bound: 200) })
    }
}

/// A customer's text in visible characters, at most about so many of them.
func shown(_ text: String, bound: Int = 2000) -> String {
    text.unicodeScalars.count <= bound ? visible(text) : visible(String(String.UnicodeScalarView(text.unicodeScalars.prefix(bound)))) + "…"
}
