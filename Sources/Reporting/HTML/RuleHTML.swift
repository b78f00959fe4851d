import RuleTable
import Terms
import Wording

/// Rules as one self-contained page.
struct RuleHTML {
    let header: ReportHeader
    let rules: RuleSet

    func page(_ shown: [Rule]) -> String {
        PlainPage(header: header, wordings: Language.allCases.map { Wording(rules, $0) }, title: { $0.phrases.page.meanings }) { wording in
            shown.flatMap { RulePage(report: RuleReport($0, wording), wording: wording).blocks }
        }.text
    }
}
