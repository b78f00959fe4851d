import RuleTable
import Terms
import Testing

@testable import Reporting

@Suite struct ReportWidthTests {
    @Test(arguments: Language.allCases, [40, 80, 120])
    func everyLineFits(language: Language, width: Int) {
        for detail in [ReportDetail.normal, .verbose] {
            let style = ReportStyle(language: language, width: width, detail: detail)
            var writer = ReportWriter(style: style, rules: SampleTable.table, toolVersion: "1")
            var output = writer.begin()
            for diagnosis in [SampleDiagnosis.findings, SampleDiagnosis.clean, SampleDiagnosis.incomplete] {
                output += writer.bundle(diagnosis)
            }
            output += writer.end()
            let rules = RuleWriter(style: style, rules: SampleTable.table, toolVersion: "1")
            output += rules.rules(SampleTable.table.rules) + rules.list(SampleTable.table.rules)
            for line in output.split(separator: "\n") where displayWidth(line) > width {
                // An address is not broken, and has a line to itself.
                #expect(line.drop { $0 == " " }.hasPrefix("https://") && !line.hasSuffix(" "), "\(line)")
            }
        }
    }

    @Test func colourTakesNoColumnsAndEndsWhereItBegan() {
        func report(color: Bool) -> String {
            var writer = ReportWriter(style: ReportStyle(width: 60, color: color), rules: SampleTable.table, toolVersion: "1")
            return writer.bundle(SampleDiagnosis.findings)
        }
        let coloured = report(color: true)
        #expect(coloured.contains("\u{1B}["))
        var plain = ""
        var isCode = false
        for scalar in coloured.unicodeScalars {
            if scalar == "\u{1B}" {
                isCode = true
            } else if !isCode {
                plain.unicodeScalars.append(scalar)
            } else if scalar == "m" {
                isCode = false
            }
        }
        #expect(plain == report(color: false))
        for line in coloured.split(separator: "\n") where line.contains("\u{1B}") {
            let last = line.unicodeScalars.split(separator: "\u{1B}", omittingEmptySubsequences: false).last
            #expect(last.map { String($0).hasPrefix("[0m") } == true, "\(line)")
        }
    }
}
