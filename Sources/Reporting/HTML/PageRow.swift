import Diagnosis
import RuleTable
import Terms
import Wording

/// A bundle in the page's table: the values for searching, filtering and sorting, and the pieces that are shown.
struct PageRow: Encodable {
    let path: String
    let outcome: BundleDiagnosis.Outcome
    let complete: Bool
    /// What stands in the bundle as a whole.
    let verdict: BundleVerdict
    /// The indices in the head of the rules that stand or may stand; unknown messages have the index after the last rule.
    let rules: [Int]
    let severities: [Rule.Severity]
    let count: Int
    /// When the last finding was logged, to the second.
    let last: String
    let size: UInt64
    /// Text that is searched in addition to the visible text.
    let search: String
    /// The pieces with the labels and titles of what stands.
    let status, titles: Int
    /// The pieces of its report.
    let detail: [Int]
    /// The pieces that it adds to the page.
    let pieces: [PagePiece]
    let tries: [PageTry]
    /// The number of the first bundle with the same story; nil if it is this one, or not known.
    let story: Int?
    /// True if the bundle needs a person.
    let person: Bool?
    /// The numbers of the shapes of its messages that no rule knows.
    let shapes: [Int]?

    init(
        _ diagnosis: BundleDiagnosis, _ standing: BundleStanding, number: Int, _ ruleIndex: [String: Int], noRule: Int,
        cells: PagePieces.Bundle, all: PagePieces.Bundle, tries: [PageTry]
    ) {
        path = shown(diagnosis.path)
        outcome = diagnosis.outcome
        complete = diagnosis.complete
        verdict = diagnosis.verdict
        let open = diagnosis.findings.filter { $0.status != .superseded }
        rules = Set(open.map { $0.rule.flatMap { ruleIndex[$0] } ?? noRule }).sorted()
        let found = Set(open.map(\.severity))
        severities = Rule.Severity.allCases.filter(found.contains)
        count = diagnosis.findings.count
        last = diagnosis.findings.compactMap(\.lastSeen).max().map { shown($0.wholeSecond) } ?? ""
        size = diagnosis.size
        search = Self.search(diagnosis)
        status = cells.ids[0]
        titles = cells.ids[1]
        detail = Array(all.ids.dropFirst(cells.ids.count))
        pieces = all.new
        self.tries = tries
        story = standing.story.flatMap { $0.first == number ? nil : $0.first }
        person = standing.reviewReasons.isEmpty ? nil : true
        shapes = standing.shapes.isEmpty ? nil : standing.shapes
    }

    private static func search(_ diagnosis: BundleDiagnosis) -> String {
        let findings = diagnosis.findings.prefix(20).flatMap { finding -> [String] in
            let message = MessageReport(finding.message)
            return [finding.rule, message.id, message.text].compactMap(\.self) + message.args.prefix(3) + finding.nodes.prefix(5)
        }
        var texts: [String] = []
        for text in [diagnosis.sha256].compactMap(\.self) + findings where !texts.contains(text) { texts.append(text) }
        return texts.map { shown($0, bound: 200) }.joined(separator: "\n")
    }
}

/// A try as an array without names, to save space: time, first letter of the outcome, rule.
struct PageTry: Encodable {
    let time: String?
    let outcome: Attempt.Outcome
    let rule: Int?

    func encode(to encoder: any Encoder) throws {
        var list = encoder.unkeyedContainer()
        try list.encode(time)
        try list.encode(String(outcome.rawValue.prefix(1)))
        try list.encode(rule)
    }
}

/// A customer's text in visible characters, cut after `bound` of them.
func shown(_ text: String, bound: Int = 2000) -> String {
    text.unicodeScalars.count <= bound ? visible(text) : visible(String(String.UnicodeScalarView(text.unicodeScalars.prefix(bound)))) + "…"
}
