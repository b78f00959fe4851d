import Diagnosis
import LogScanning
import RuleTable
import Survey
import Terms
import Wording

/// A survey as one self-contained page in all languages: what the logs say, when they said it, and tables that the script sorts.
struct SurveyHTML {
    /// The number of bundles whose surveys a page of several holds.
    private static let bundleBound = 50
    /// The kinds of records that are drawn over time, each in a lane.
    private static let laneBound = 8

    private let header: ReportHeader
    private let rules: RuleSet
    private var surveys: [BundleSurvey] = []
    private var times = ShapeMiner()

    init(header: ReportHeader, rules: RuleSet) {
        self.header = header
        self.rules = rules
    }

    mutating func add(_ survey: BundleSurvey) {
        if surveys.count < Self.bundleBound { surveys.append(survey) }
        times.add(survey.shapes)
    }

    func text(_ summary: SurveySummary, _ interrupted: RunInterruption?) -> String {
        let wordings = Language.allCases.map { Wording(rules, $0) }
        let frame = PageFrame(header: header, title: Words.of(header.language).survey.report.plain, script: PageScript.text)
        let page: Markup = """
            <body data-language="\(header.language.rawValue)">
            \(LanguageChoice.markup(header.language))
            \(PageScript.data("head", PageHead([], wordings)))
            \(PageScript.data("occurrences", SurveyTimes(times.ordered, lanes: Self.laneBound, wordings)))
            \(wordings.map { LanguageChoice.part("main", $0.language, "\(alert(interrupted, $0))\n\(main(summary, $0))") })
            <section class="frame card" id="timeline" hidden></section>
            \(wordings.map { LanguageChoice.part("footer", $0.language, "<p>\(header.signature($0))</p>") })
            \(PageScript.markup)
            </body>
            </html>

            """
        return frame.text + "\n" + page.html
    }

    private func alert(_ interrupted: RunInterruption?, _ wording: Wording) -> Markup {
        interrupted.map { "<p class=\"alert\">\(wording.phrases.triage.interrupted($0))</p>" } ?? ""
    }

    private func main(_ summary: SurveySummary, _ wording: Wording) -> Markup {
        let brand: Markup = "<p class=\"brand\">bundlescope · \(wording.phrases.survey.report)</p>"
        if summary.bundles == 1, let survey = surveys.first {
            let tables = SurveyTables(report: SurveyReport(survey, wording), wording: wording)
            return "\(brand)\n<h1 class=\"case\">\(tables.headline)</h1>\n\(HTMLLayout(level: 2).markup(tables.opening))\n\(tables.markup)"
        }
        let report = SurveySummaryReport(summary)
        let each = surveys.map { survey -> Markup in
            let tables = SurveyTables(report: SurveyReport(survey, wording), wording: wording)
            return """
                <details><summary><h2>\(tables.headline)</h2></summary><div class="body">
                \(HTMLLayout(level: 3).markup(tables.opening))
                \(tables.markup)
                </div></details>
                """
        }
        let further = summary.bundles - surveys.count
        return """
            \(brand)
            <h1>\(wording.phrases.survey.shared)</h1>
            <p>\(wording.phrases.survey.bundles(summary.bundles))</p>
            \(SurveyTables.shared(report, wording))
            \(each)
            \(further > 0 ? "<p>\(wording.phrases.common.more(further))</p>" : "" as Markup)
            """
    }
}

/// When the records of each kind were logged, for the page's script to draw.
struct SurveyTimes: Encodable {
    let lanes: [Lane]

    struct Lane: Encodable {
        /// In every language, or one for all.
        let name: PagePiece
        let tone: String
        let marks: [Mark]
    }

    /// The time at which a bin begins, and how many records are in it.
    struct Mark: Encodable {
        let time: String
        let count: Int

        func encode(to encoder: any Encoder) throws {
            var list = encoder.unkeyedContainer()
            try list.encode(time)
            try list.encode(count)
        }
    }

    init(_ shapes: [Shape], lanes bound: Int, _ wordings: [Wording]) {
        let timed = shapes.filter { !$0.times.bins.isEmpty }
        let shown = timed.count <= bound ? timed[...] : timed.prefix(bound - 1)
        var lanes = shown.map { shape in
            let name = [shape.level, shape.logger, shape.messageId ?? "", shape.text].filter { !$0.isEmpty }.joined(separator: " · ")
            return Lane(name: PagePiece(texts: [Reporting.shown(name, bound: 120)]), tone: Self.tone(shape), marks: Self.marks(shape.times))
        }
        let others = timed.dropFirst(shown.count)
        if !others.isEmpty {
            var times = TimeBins()
            for shape in others { times.add(shape.times) }
            let name = PagePiece(texts: wordings.map { $0.phrases.survey.others.plain })
            lanes.append(Lane(name: name, tone: "info", marks: Self.marks(times)))
        }
        self.lanes = lanes
    }

    private static func tone(_ shape: Shape) -> String {
        switch shape.weight {
        case .error: "critical"
        case .warning: "warning"
        case .none: "info"
        }
    }

    private static func marks(_ times: TimeBins) -> [Mark] {
        times.bins.compactMap { bin in times.start(of: bin).time().map { Mark(time: $0.wholeSecond, count: bin.count) } }
    }
}
