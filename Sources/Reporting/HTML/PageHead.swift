import Diagnosis
import LogScanning
import RuleTable
import Terms
import Wording

/// What the HTML page holds once, for all of its bundles: the tool, the rule table's texts and the page's words, in every language.
struct PageHead: Encodable {
    let version: String
    let digest: String
    /// The one that the page opens in.
    let language: Language
    let languages: [PageWords]
    let products: [String: PageProduct]
    /// Of all products: elsewhere an operation is its index here.
    let operations: [PageOperation]
    /// In the order of the table: elsewhere a rule is its index here.
    let rules: [PageRule]

    init(header: ReportHeader, rules: RuleSet) {
        version = header.tool.version
        digest = header.tool.rules.digest
        language = header.language
        languages = Language.allCases.map(PageWords.init)
        products = Dictionary(rules.products.map { ($0.id, PageProduct($0)) }) { first, _ in first }
        operations = rules.products.flatMap(\.operations).map(PageOperation.init)
        self.rules = rules.rules.map { PageRule($0, of: rules.product(id: $0.product)) }
    }
}

/// A text in every language, in the order of `Language.allCases`.
typealias PageText = [String]

func pageText(_ text: LocalizedText) -> PageText {
    Language.allCases.map { text[$0] }
}

/// A rule's text in every language, and behind them its variants.
struct PageRuleText: Encodable {
    let text: LocalizedText

    private struct Variant: Encodable {
        let without: String
        let text: PageText
    }

    init(_ text: LocalizedText) {
        self.text = text
    }

    func encode(to encoder: any Encoder) throws {
        var list = encoder.unkeyedContainer()
        for language in pageText(text) { try list.encode(language) }
        for variant in text.variants { try list.encode(Variant(without: variant.without, text: pageText(variant.text))) }
    }
}

struct PageProduct: Encodable {
    let name: PageText
    /// Where a person sees whether a try succeeded.
    let successPlace: PageText?
    /// Those for a finding that no rule explains.
    let references: [PageReference]
    /// What stands for `{purpose}` and `{purpose.restart}` in the texts of its rules, by name.
    let parameters: [String: Parameter]

    struct Parameter: Encodable {
        let otherwise: PageText?
        let texts: [String: PageRuleText]
        /// The texts of a known value that differ, by its name.
        let values: [String: [String: PageRuleText]]
    }

    init(_ product: Product) {
        name = pageText(product.name)
        successPlace = product.successPlace.map(pageText)
        references = product.references(of: nil).map(PageReference.init)
        func named(_ texts: [Product.Parameter.Text]) -> [String: PageRuleText] {
            Dictionary(texts.map { ($0.id, PageRuleText($0.text)) }) { first, _ in first }
        }
        parameters = Dictionary(
            product.parameters.map { parameter in
                let values = Dictionary(parameter.values.map { ($0.name, named($0.texts)) }) { first, _ in first }
                return (
                    parameter.id, Parameter(otherwise: parameter.otherwise.map(pageText), texts: named(parameter.texts), values: values)
                )
            }
        ) { first, _ in first }
    }
}

struct PageOperation: Encodable {
    /// With the ids of its fields as `{unit}`.
    let title: PageRuleText
    let fields: [String]

    init(_ operation: Product.Operation) {
        title = PageRuleText(operation.title)
        fields = operation.course?.fields.map(\.id) ?? []
    }
}

struct PageReference: Encodable {
    let id: String
    let title: PageText
    let url: String

    init(_ reference: Product.Reference) {
        id = reference.id
        title = pageText(reference.title)
        url = reference.url
    }
}

struct PageRule: Encodable {
    let id: String
    let product: String
    let severity: Rule.Severity
    let basis: Rule.Basis
    let title: PageRuleText
    let diagnosis: PageRuleText
    let causes: [Cause]
    let references: [PageReference]
    /// Where the logs would lie in which it is looked for.
    let logs: String

    struct Cause: Encodable {
        let title: PageRuleText
        let explanation: PageRuleText
        let decidedBy: PageRuleText
        let steps: [PageRuleText]
        let supports: [PageRuleText]
        let contradicts: [PageRuleText]
    }

    init(_ rule: Rule, of product: Product?) {
        logs = product?.logs(of: rule).joined(separator: ", ") ?? ""
        id = rule.id
        self.product = rule.product
        severity = rule.severity
        basis = rule.basis
        title = PageRuleText(rule.title)
        diagnosis = PageRuleText(rule.diagnosis)
        causes = rule.causes.map { cause in
            Cause(
                title: PageRuleText(cause.title), explanation: PageRuleText(cause.explanation), decidedBy: PageRuleText(cause.decidedBy),
                steps: cause.steps.map(PageRuleText.init), supports: cause.supportedBy.map { PageRuleText($0.text) },
                contradicts: cause.contradictedBy.map { PageRuleText($0.text) })
        }
        references = product.map { $0.references(of: rule).map(PageReference.init) } ?? []
    }
}

/// The page's words in one language.
struct PageWords: Encodable {
    let code: Language
    /// The language's name for itself.
    let name: String
    let page: [String: PageTemplate]
    /// The phrases that every report has.
    let report: [String: PageTemplate]
    let severity, basis, outcome, attemptOutcome, noteKind, coverageState, coverageReason: [String: String]

    init(_ language: Language) {
        let phrases = Words.of(language)
        func words<Value: RawRepresentable<String>>(_ values: [Value], _ word: (Value) -> Phrase) -> [String: String] {
            Dictionary(values.map { ($0.rawValue, word($0).plain) }) { first, _ in first }
        }
        code = language
        name = phrases.locale.name.plain
        page = Self.page.mapValues { PageTemplate($0.index, in: phrases, $0.holes) }
        report = Self.report.mapValues { PageTemplate($0.index, in: phrases, $0.holes) }
        severity = words(Rule.Severity.allCases, phrases.common.severity)
        basis = words(Rule.Basis.allCases, phrases.common.basis)
        noteKind = words(ReadNote.Kind.allCases, phrases.common.noteKind)
        attemptOutcome = words([.failed, .succeeded, .unknown], phrases.common.outcome)
        coverageState = words([.matched, .absent, .notEvaluable], phrases.coverage.state)
        coverageReason = words([.found, .notInLog, .noLog, .sourceMissing, .logIncomplete, .notInWindow, .outsideWindow]) {
            phrases.coverage.reason(reason: $0, logs: ["{0}"])
        }
        outcome = [
            "findings": phrases.page.withFindings.plain, "clean": phrases.verdicts.clean.plain,
            "incomplete": phrases.verdicts.incomplete.plain,
        ]
    }

    private typealias Source = (index: Int, holes: [String])

    /// What the script says of its own.
    private static let page: [String: Source] = [
        "report": (WordIndex.pageReport, []),
        "language": (WordIndex.pageLanguage, []),
        "skip": (WordIndex.pageSkip, []),
        "overview": (WordIndex.pageOverview, []),
        "bundles": (WordIndex.pageBundles, []),
        "bundle": (WordIndex.pageBundle, []),
        "findings": (WordIndex.pageFindings, []),
        "withFindings": (WordIndex.pageWithFindings, []),
        "clean": (WordIndex.pageClean, []),
        "incomplete": (WordIndex.pageIncomplete, []),
        "bundleCount": (WordIndex.triageBundleCount, ["n"]),
        "findingCount": (WordIndex.verdictsFindingCount, ["n"]),
        "tries": (WordIndex.attemptsTries, ["n"]),
        "outcomes": (WordIndex.pageOutcomes, []),
        "diagnoses": (WordIndex.pageDiagnoses, []),
        "diagnosesHint": (WordIndex.pageDiagnosesHint, []),
        "timeline": (WordIndex.pageTimeline, []),
        "timelineHint": (WordIndex.pageTimelineHint, []),
        "timelineSummary": (WordIndex.pageTimelineSummary, ["n", "0", "1"]),
        "noTries": (WordIndex.pageNoTries, []),
        "otherDiagnoses": (WordIndex.pageOtherDiagnoses, []),
        "noRule": (WordIndex.pageNoRule, []),
        "zoomIn": (WordIndex.pageZoomIn, []),
        "zoomOut": (WordIndex.pageZoomOut, []),
        "earlier": (WordIndex.pageEarlier, []),
        "later": (WordIndex.pageLater, []),
        "showAll": (WordIndex.pageShowAll, []),
        "search": (WordIndex.pageSearch, []),
        "searchHint": (WordIndex.pageSearchHint, []),
        "diagnosis": (WordIndex.pageDiagnosis, []),
        "any": (WordIndex.pageAny, []),
        "reset": (WordIndex.pageReset, []),
        "shown": (WordIndex.pageShown, ["n", "m"]),
        "nothingFits": (WordIndex.pageNothingFits, []),
        "lastSeen": (WordIndex.pageLastSeen, []),
        "size": (WordIndex.pageSize, []),
        "byteCount": (WordIndex.verdictsSize, ["n"]),
        "page": (WordIndex.pageNumber, ["n", "m"]),
        "previous": (WordIndex.pagePrevious, []),
        "next": (WordIndex.pageNext, []),
        "details": (WordIndex.pageDetails, ["0"]),
        "more": (WordIndex.commonMore, ["n"]),
        "nothingFound": (WordIndex.pageNothingFound, ["n"]),
        "failed": (WordIndex.pageFailed, ["n"]),
        "group": (WordIndex.pageGroup, []),
        "groupHint": (WordIndex.pageGroupHint, []),
        "showAllOf": (WordIndex.pageShowAllOf, ["n"]),
        "openHint": (WordIndex.pageOpenHint, []),
        "evidenceLeftOut": (WordIndex.pageEvidenceLeftOut, []),
        "findingsLeftOut": (WordIndex.pageFindingsLeftOut, ["n"]),
        "bundlesLeftOut": (WordIndex.pageBundlesLeftOut, ["n", "m"]),
        "passedOver": (WordIndex.triagePassedOver, ["n"]),
        "command": (WordIndex.pageCommand, []),
        "meanings": (WordIndex.pageMeanings, []),
        "footer": (WordIndex.pageFooter, ["0", "1"]),
        "compared": (WordIndex.triageCompared, ["n"]),
        "furtherMessages": (WordIndex.triageFurtherMessages, ["n"]),
        "seen": (WordIndex.findingsSeen, ["n"]),
        "seenAt": (WordIndex.findingsSeenAt, ["0", "1"]),
        "seenBetween": (WordIndex.findingsSeenBetween, ["0", "1", "2"]),
        "stats": (WordIndex.verdictsStats, ["n", "read", "size", "matched"]),
        "rulesChecked": (WordIndex.coverageSummary, ["n", "matched", "absent"]),
        "rulesNotEvaluable": (WordIndex.coverageNotEvaluable, ["0", "n"]),
        "causeChanged": (WordIndex.attemptsCauseChanged, ["n", "0"]),
    ]

    private static let report: [String: Source] = [
        "list": (WordIndex.localeListSeparator, []),
        "why": (WordIndex.headingsWhy, []),
        "causes": (WordIndex.headingsCauses, []),
        "steps": (WordIndex.headingsSteps, []),
        "inTheLog": (WordIndex.headingsInTheLog, []),
        "seenIn": (WordIndex.headingsSeenIn, []),
        "readMore": (WordIndex.headingsReadMore, []),
        "attempts": (WordIndex.headingsAttempts, []),
        "notRead": (WordIndex.headingsNotRead, []),
        "remarks": (WordIndex.headingsRemarks, []),
        "rules": (WordIndex.headingsRulesChecked, []),
        "time": (WordIndex.columnsTime, []),
        "operation": (WordIndex.columnsOperation, []),
        "outcome": (WordIndex.columnsOutcome, []),
        "cause": (WordIndex.columnsCause, []),
        "rule": (WordIndex.columnsRule, []),
        "state": (WordIndex.columnsState, []),
        "reason": (WordIndex.columnsReason, []),
        "severity": (WordIndex.columnsSeverity, []),
        "colon": (WordIndex.commonColon, []),
        "readInFull": (WordIndex.verdictsReadInFull, []),
        "notReadInFull": (WordIndex.verdictsNotReadInFull, []),
        "noCleanBill": (WordIndex.verdictsNoCleanBill, []),
        "nothingInWindow": (WordIndex.verdictsNothingInWindow, []),
        "moreMayBeMissing": (WordIndex.verdictsMoreMayBeMissing, []),
        "speaksFor": (WordIndex.findingsSpeaksFor, []),
        "speaksAgainst": (WordIndex.findingsSpeaksAgainst, []),
        "decidedBy": (WordIndex.findingsDecidedBy, []),
        "unknownTitle": (WordIndex.findingsUnknownTitle, ["0"]),
        "unknownTitleNoId": (WordIndex.findingsUnknownTitleWithoutId, []),
        "unknownDiagnosis": (WordIndex.findingsUnknownDiagnosis, []),
        "cutTitle": (WordIndex.findingsCutTitle, ["0"]),
        "cutTitleNoId": (WordIndex.findingsCutTitleWithoutId, []),
        "cutDiagnosis": (WordIndex.findingsCutDiagnosisExplained, ["0"]),
        "cutDiagnosisNoId": (WordIndex.findingsCutDiagnosis, []),
        "nodes": (WordIndex.findingsNodes, ["0"]),
        "payloadCut": (WordIndex.findingsPayloadCut, []),
        "argumentsNotAList": (WordIndex.findingsArgumentsNotAList, []),
        "duplicateKeys": (WordIndex.findingsDuplicateKeys, []),
        "last": (WordIndex.attemptsLastWithCause, ["0", "1"]),
        "lastAlone": (WordIndex.attemptsLast, ["0"]),
        "noLaterSuccess": (WordIndex.attemptsNoLaterSuccess, []),
        "noLaterSuccessRead": (WordIndex.attemptsNoLaterSuccessRead, []),
        "noLaterSuccessInWindow": (WordIndex.attemptsNoLaterSuccessInWindow, []),
        "standsInWindow": (WordIndex.findingsStandsInWindow, []),
        "successUnseen": (WordIndex.attemptsSuccessUnseen, []),
        "unknownOperation": (WordIndex.attemptsUnknownOperation, []),
        "stands": (WordIndex.findingsStands, []),
        "standsAsFarAsRead": (WordIndex.findingsStandsAsFarAsRead, []),
        "superseded": (WordIndex.findingsSupersededAt, ["0", "1"]),
        "supersededAtNoTime": (WordIndex.findingsSuperseded, ["0"]),
        "standingUnknown": (WordIndex.findingsStandingUnknown, []),
        "alsoIn": (WordIndex.findingsAlsoIn, ["0"]),
        "unknownShapes": (WordIndex.triageUnknown, []),
        "stories": (WordIndex.triageStories, []),
        "competing": (WordIndex.triageCompeting, []),
        "unread": (WordIndex.triageUnread, []),
        "undecided": (WordIndex.triageUndecided, []),
    ]
}
