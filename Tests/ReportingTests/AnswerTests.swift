import Diagnosis
import Foundation
import Reporting
import RuleTable
import Terms
import Testing
import Wording

/// What stands, and what to do about it, comes first.
@Suite struct AnswerTests {
    private func lines(_ diagnoses: [BundleDiagnosis], _ style: ReportStyle, isTriage: Bool = false) -> [String] {
        var writer = ReportWriter(style: style, rules: SampleTable.table, toolVersion: "1.0.0", isTriage: isTriage)
        let begin = writer.begin()
        let text = begin + diagnoses.map { writer.bundle($0) }.joined() + writer.end()
        return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test(arguments: ["en", "es", "ja", "ko"] as [Language])
    func whatStandsAndTheFirstStepStandOnTheFirstScreen(language: Language) throws {
        let lines = lines([SampleDiagnosis.findings], ReportStyle(language: language))
        let verdict = try #require(lines.firstIndex { $0.contains("✗ ") })
        #expect(verdict < 6)
        let step = try #require(lines.firstIndex { $0.contains("1. ") })
        #expect(step < 24, "\(lines.prefix(30).joined(separator: "\n"))")
    }

    @Test func severalThatStandAreAllNamedAtTheTop() {
        let diagnosis = SampleDiagnosis.findings
        let top = lines([diagnosis], ReportStyle(width: 200)).prefix(6).joined(separator: "\n")
        let titles = BundleReport(diagnosis, rules: SampleTable.table, language: .english).findings.filter { $0.status != .superseded }
        #expect(titles.count > 1)
        for finding in titles { #expect(top.contains(finding.title.plain), "\(top)") }
    }

    @Test(arguments: ["en", "es", "ja", "ko"] as [Language])
    func theVerdictAloneHasAtMostSixLines(language: Language) {
        for diagnosis in [SampleDiagnosis.findings, SampleDiagnosis.clean, SampleDiagnosis.incomplete] {
            let lines = lines([diagnosis], ReportStyle(language: language, width: .max, detail: .brief))
            let body = lines.dropLast(3).filter { !$0.isEmpty }
            #expect((2...6).contains(body.count), "\(lines)")
        }
    }

    @Test func ofManyBundlesTheVerdictIsOneLineEach() {
        let all = lines(
            [SampleDiagnosis.findings, SampleDiagnosis.clean, SampleDiagnosis.incomplete], ReportStyle(width: 40, detail: .brief),
            isTriage: true)
        #expect(all.filter { !$0.isEmpty }.count == 4)
        #expect(all[1].hasPrefix("clean.zip: ✓ NOTHING FOUND: "))
        #expect(all[2].contains("! CANNOT TELL"))
    }

    @Test func whatWasOvercomeIsALineAndWholeWhereAllIsAskedFor() throws {
        var diagnosis = SampleDiagnosis.findings
        diagnosis.findings[0].status = .superseded
        let title = BundleReport(diagnosis, rules: SampleTable.table, language: .english).findings[0].title.plain
        let short = lines([diagnosis], ReportStyle(width: 300))
        let heading = try #require(short.firstIndex { $0.contains("Superseded by later tries") })
        #expect(short[heading + 1].contains("- \(title)"))
        #expect(short[heading + 2].hasPrefix("  - ") && short[heading + 3].isEmpty)
        let whole = lines([diagnosis], ReportStyle(width: 300, detail: .verbose))
        let start = try #require(whole.firstIndex { $0.contains("Superseded by later tries") })
        #expect(whole[start...].contains { $0.contains("Possible causes") || $0.contains("Do this") })
    }

    @Test func anArticleIsNamedOnceAtTheEnd() {
        let text = lines([SampleDiagnosis.findings], ReportStyle(width: 400)).joined(separator: "\n")
        #expect(text.components(separatedBy: "KB 000223239").count == 2)
    }

    @Test func aTryThatWasNotReadIsNotCalledTheLast() {
        var diagnosis = SampleDiagnosis.findings
        let text = lines([diagnosis], ReportStyle(width: 200)).joined(separator: "\n")
        diagnosis.complete = true
        #expect(lines([diagnosis], ReportStyle(width: 200)).contains { $0.contains("✗ LAST TRY FAILED") })
        #expect(text.contains("LAST READABLE TRY FAILED") && !text.contains("LAST TRY FAILED"))
        #expect(text.contains("! NOT READ IN FULL: Damaged · application.log"))
    }
}
