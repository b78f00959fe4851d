import Diagnosis
import LogScanning
import RuleTable
import Terms

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
        let otherwise: PageText
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
                return (parameter.id, Parameter(otherwise: pageText(parameter.otherwise), texts: named(parameter.texts), values: values))
            }
        ) { first, _ in first }
    }
}

struct PageOperation: Encodable {
    /// With the ids of its fields as `{unit}`.
    let title: PageText
    let fields: [String]

    init(_ operation: Product.Operation) {
        title = pageText(operation.title)
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
    let page: PagePhrases
    /// The phrases that every report has.
    let report: [String: String]
    let severity, basis, outcome, attemptOutcome, noteKind, coverageState, coverageReason: [String: String]

    init(_ language: Language) {
        let phrases = Phrasebook.of(language)
        func words<Value: RawRepresentable<String>>(_ values: [Value], _ word: (Value) -> Phrase) -> [String: String] {
            Dictionary(values.map { ($0.rawValue, word($0).plain) }) { first, _ in first }
        }
        code = language
        name = language.ownName
        page = .of(language)
        severity = words(Rule.Severity.allCases, phrases.words.severity)
        basis = words(Rule.Basis.allCases, phrases.words.basis)
        noteKind = words(ReadNote.Kind.allCases, phrases.words.noteKind)
        attemptOutcome = words([.failed, .succeeded, .unknown], phrases.words.outcome)
        coverageState = words([.matched, .absent, .notEvaluable], phrases.coverage.state)
        coverageReason = words([.found, .notInLog, .noLog, .sourceMissing, .logIncomplete, .notInWindow, .outsideWindow]) {
            phrases.coverage.reason($0, ["{0}"])
        }
        outcome = ["findings": page.withFindings, "clean": phrases.verdicts.clean.plain, "incomplete": phrases.verdicts.incomplete.plain]
        report = Self.report(phrases)
    }

    private static func report(_ phrases: Phrasebook) -> [String: String] {
        let (headings, columns, verdicts, findings) = (phrases.headings, phrases.columns, phrases.verdicts, phrases.findings)
        let hole = Phrase("{0}")
        return [
            "why": headings.why, "causes": headings.causes, "steps": headings.steps, "inTheLog": headings.inTheLog,
            "seenIn": headings.seenIn, "readMore": headings.readMore, "attempts": headings.attempts, "notRead": headings.notRead,
            "remarks": headings.remarks, "rules": headings.rulesChecked, "time": columns.time, "operation": columns.operation,
            "outcome": columns.outcome, "cause": columns.cause, "rule": columns.rule, "state": columns.state, "reason": columns.reason,
            "severity": columns.severity, "colon": phrases.words.colon, "readInFull": verdicts.readInFull,
            "notReadInFull": verdicts.notReadInFull, "noCleanBill": verdicts.noCleanBill,
            "nothingInWindow": verdicts.nothingInWindow, "moreMayBeMissing": verdicts.moreMayBeMissing,
            "speaksFor": findings.speaksFor, "speaksAgainst": findings.speaksAgainst, "decidedBy": findings.decidedBy,
            "unknownTitle": findings.unknownTitle("{0}"), "unknownTitleNoId": findings.unknownTitle(nil),
            "unknownDiagnosis": findings.unknownDiagnosis, "cutTitle": findings.cutTitle("{0}"), "cutTitleNoId": findings.cutTitle(nil),
            "cutDiagnosis": findings.cutDiagnosis("{0}"), "cutDiagnosisNoId": findings.cutDiagnosis(nil),
            "nodes": findings.nodes(["{0}"]), "payloadCut": findings.payloadCut, "argumentsNotAList": findings.argumentsNotAList,
            "duplicateKeys": findings.duplicateKeys,
            "last": phrases.attempts.last(hole, "{1}"), "lastAlone": phrases.attempts.last(hole, ""),
            "noLaterSuccess": phrases.attempts.noLaterSuccess, "noLaterSuccessRead": phrases.attempts.noLaterSuccessRead,
            "noLaterSuccessInWindow": phrases.attempts.noLaterSuccessInWindow, "standsInWindow": findings.standsInWindow,
            "successUnseen": phrases.attempts.successUnseen, "unknownOperation": phrases.attempts.unknownOperation,
            "stands": findings.stands, "standsAsFarAsRead": findings.standsAsFarAsRead, "superseded": findings.superseded(hole, "{1}"),
            "supersededAtNoTime": findings.superseded(hole, nil), "standingUnknown": findings.standingUnknown,
            "alsoIn": findings.alsoIn(["{0}"]), "unknownShapes": phrases.triage.unknown,
            "stories": phrases.triage.stories, "competing": phrases.triage.competing, "unread": phrases.triage.unread,
            "undecided": phrases.triage.undecided,
        ].mapValues(\.plain)
    }
}

extension Language {
    /// The language's name for itself.
    var ownName: String {
        switch self {
        case .english: "English"
        case .spanish: "Español"
        case .japanese: "日本語"
        case .korean: "한국어"
        }
    }
}
