import BundleArchive
import Diagnosis
import Foundation
import Reporting
import RuleTable
import Terms
import Testing

/// The reports on the sample bundles for people and scripts, compared with the files in `Golden`.
@Suite struct GoldenReportTests {
    static let formats: [ReportFormat] = [.text, .markdown, .json, .ndjson, .csv, .sarif]

    @Test(arguments: Language.allCases, formats)
    func report(language: Language, format: ReportFormat) throws {
        var writer = ReportWriter(
            style: ReportStyle(format: format, language: language), rules: SampleTable.table, toolVersion: "1.0.0")
        var output = writer.begin()
        for diagnosis in [SampleDiagnosis.findings, SampleDiagnosis.clean, SampleDiagnosis.incomplete] {
            output += writer.bundle(diagnosis)
        }
        try expect(output + writer.end(), matches: "report.\(language.rawValue).\(format.fileExtension)")
    }

    /// Many bundles, one of which was collected twice.
    @Test(arguments: Language.allCases, [ReportFormat.text, .markdown, .json, .csv, .sarif])
    func triage(language: Language, format: ReportFormat) throws {
        var writer = ReportWriter(
            style: ReportStyle(format: format, language: language), rules: SampleTable.table, toolVersion: "1.0.0", isTriage: true)
        var again = SampleDiagnosis.findings
        again.path = "cases/again.zip"
        var output = writer.begin()
        for diagnosis in [SampleDiagnosis.findings, SampleDiagnosis.clean, again, SampleDiagnosis.incomplete] {
            output += writer.bundle(diagnosis)
        }
        var passedOver = PassedOver()
        for number in 1...7 { passedOver.add("cases/\(number).msg", isOwnDocument: number == 7) }
        try expect(output + writer.end(passedOver: passedOver), matches: "triage.\(language.rawValue).\(format.fileExtension)")
    }

    @Test(arguments: [ReportDetail.quiet, .verbose])
    func detail(_ detail: ReportDetail) throws {
        var writer = ReportWriter(style: ReportStyle(width: 100, detail: detail), rules: SampleTable.table, toolVersion: "1.0.0")
        var output = writer.begin()
        for diagnosis in [SampleDiagnosis.findings, SampleDiagnosis.clean, SampleDiagnosis.incomplete] {
            output += writer.bundle(diagnosis)
        }
        try expect(output + writer.end(), matches: "\(detail).en.txt")
    }

    @Test(arguments: formats)
    func rule(format: ReportFormat) throws {
        let writer = RuleWriter(style: ReportStyle(format: format), rules: SampleTable.table, toolVersion: "1.2.3")
        try expect(writer.rules(SampleTable.table.rules), matches: "rule.en.\(format.fileExtension)")
    }

    @Test(arguments: Language.allCases, [ReportFormat.text, .markdown, .json, .csv, .sarif])
    func verdict(language: Language, format: ReportFormat) throws {
        let writer = VerdictWriter(style: ReportStyle(format: format, language: language), rules: SampleTable.table, toolVersion: "1.0.0")
        let report = writer.report(SampleChain.checked(SampleChain.faulty, peer: SampleChain.target))
        try expect(report, matches: "verdict.\(language.rawValue).\(format.fileExtension)")
    }

    @Test func verdictThatAccepts() throws {
        let writer = VerdictWriter(style: ReportStyle(width: 120), rules: SampleTable.table, toolVersion: "1.0.0")
        try expect(writer.report(SampleChain.checked(SampleChain.good)), matches: "verdict-good.en.txt")
    }

    private func expect(_ output: String, matches name: String) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(components: "Golden", name)
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try output.write(to: file, atomically: true, encoding: .utf8)
        }
        let expected = try? String(contentsOf: file, encoding: .utf8)
        #expect(
            output == expected,
            "Golden/\(name) differs. If the change is meant: UPDATE_GOLDEN=1 swift test --filter GoldenReportTests, and read the diff.")
    }
}

extension ReportFormat {
    fileprivate var fileExtension: String {
        switch self {
        case .text: "txt"
        case .markdown: "md"
        case .json: "json"
        case .ndjson, .csv, .html, .sarif: rawValue
        }
    }
}
