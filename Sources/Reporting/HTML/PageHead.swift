import Diagnosis
import RuleTable
import Terms
import Wording

/// The data that the page's script needs once: its own texts and the titles of the rules, in every language.
struct PageHead: Encodable {
    let languages: [PageWords]
    /// In the order of the rule table, then one for messages that no rule knows.
    let rules: [PageRule]

    init(_ rules: [Rule], _ wordings: [Wording]) {
        languages = wordings.map { PageWords($0.phrases) }
        let noRule = PageRule(id: "-", title: wordings.map { $0.phrases.page.noRule.plain }, severity: .warning)
        self.rules =
            rules.map { rule in
                let titles = wordings.map { $0.phrase(rule.title, of: rule.product, [:]).plain }
                return PageRule(id: rule.id, title: titles, severity: rule.severity)
            } + [noRule]
    }
}

struct PageRule: Encodable {
    let id: String
    /// In every language.
    let title: [String]
    let severity: Rule.Severity
}

/// The script's texts in one language.
struct PageWords: Encodable {
    /// Stands between the digits of large numbers.
    let digits: String
    let page: [String: PageTemplate]
    /// How a try ended, by the first letter of its outcome.
    let outcomes: [String: String]

    init(_ words: Words) {
        digits = words.locale.digitSeparator.plain
        page = Self.page.mapValues { PageTemplate($0.index, in: words, $0.holes) }
            .merging(Self.texts(words).mapValues(PageTemplate.init)) { first, _ in first }
        outcomes = [
            "f": words.common.outcome(.failed).plain, "s": words.common.outcome(.succeeded).plain,
            "u": words.common.outcome(.unknown).plain,
        ]
    }

    private static func texts(_ words: Words) -> [String: Phrase] {
        let page = words.page
        return [
            "bundles": page.bundles, "bundle": page.bundle, "outcome": words.columns.outcome, "diagnosis": page.diagnosis,
            "findings": page.findings, "lastSeen": page.lastSeen, "size": page.size, "severity": words.columns.severity,
            "critical": words.common.severity(.critical), "warning": words.common.severity(.warning), "info": words.common.severity(.info),
            "refused": words.triage.verdict(.refused), "unclear": words.triage.verdict(.unclear), "nothing": words.triage.verdict(.nothing),
            "search": page.search, "searchHint": page.searchHint, "any": page.any, "reset": page.reset, "group": page.group,
            "nothingFits": page.nothingFits,
            "previous": page.previous, "next": page.next, "copySteps": page.copySteps, "copied": page.copied, "timeline": page.timeline,
            "timelineHint": page.timelineHint, "zoomIn": page.zoomIn, "zoomOut": page.zoomOut, "earlier": page.earlier, "later": page.later,
            "showAll": page.showAll, "otherDiagnoses": page.otherDiagnoses, "occurrences": words.survey.overTime,
        ]
    }

    private static let page: [String: (index: Int, holes: [String])] = [
        "shown": (WordIndex.pageShown, ["n", "m"]), "page": (WordIndex.pageNumber, ["n", "m"]),
        "bundlesLeftOut": (WordIndex.pageBundlesLeftOut, ["n", "m"]), "details": (WordIndex.pageDetails, ["0"]),
        "timelineSummary": (WordIndex.pageTimelineSummary, ["n", "0", "1"]), "tries": (WordIndex.attemptsTries, ["n"]),
        "occurrencesSummary": (WordIndex.surveyOverTimeSummary, ["n", "0", "1"]), "records": (WordIndex.surveyRecords, ["n"]),
    ]
}
