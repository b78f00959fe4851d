import RuleTable
import Terms
import Testing

@testable import Diagnosis
@testable import Reporting

@Suite struct TriagePageTests {
    private let names = (0..<3000).map { number in "cases/" + String(repeating: "n", count: 89) + "-\(number).zip" }

    private func report(groups: Int) -> TriageReport {
        var summary = TriageSummary()
        summary.groups = (0..<groups).map { number in
            var group = TriageSummary.Group(rule: "rule-\(number)", severity: .critical)
            group.bundles = PathList(names)
            return group
        }
        return TriageReport(summary, Wording(SampleTable.table, .english))
    }

    @Test(arguments: [(ReportDetail.normal, 10), (.verbose, 3000)])
    func everyBundleIsNamedWhereAllIsAskedFor(detail: ReportDetail, count: Int) {
        let page = TriagePage(report: report(groups: 1), wording: Wording(SampleTable.table, .english), detail: detail)
        let text = TextLayout(width: .max, color: false).text(page.blocks)
        #expect(text.split(separator: "\n").count { $0.contains("- cases/nnn") } == count)
        #expect(text.contains("… and 2,990 more") == (count == 10))
    }

    @Test func aPageNamesAsManyAsItHasRoomFor() {
        #expect([1, 10, 100].map { report(groups: $0).namesOnPage } == [1000, 300, 30])
    }
}
