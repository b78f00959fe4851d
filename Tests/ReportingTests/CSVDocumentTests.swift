import Diagnosis
import Foundation
import RuleTable
import Testing
import Wording

@testable import Reporting

@Suite struct CSVDocumentTests {
    private func rows(_ diagnoses: [BundleDiagnosis]) throws -> [[String: String]] {
        var writer = ReportWriter(style: ReportStyle(format: .csv), rules: SampleTable.table, toolVersion: "1")
        let begin = writer.begin()
        let table = try #require(parse(begin + diagnoses.map { writer.bundle($0) }.joined() + writer.end()))
        let header = try #require(table.first)
        return try table.dropFirst().map { row in
            try #require(row.count == header.count)
            return Dictionary(uniqueKeysWithValues: zip(header, row))
        }
    }

    /// A strict reader of RFC 4180; nil if a quote or row end is at an invalid position.
    private func parse(_ text: String) -> [[String]]? {
        var rows: [[String]] = []
        var row: [String] = []
        var rest = Substring(text).unicodeScalars
        while !rest.isEmpty {
            var field = ""
            guard rest.popFirst() == "\"" else { return nil }
            while let scalar = rest.popFirst() {
                if scalar != "\"" {
                    field.unicodeScalars.append(scalar)
                } else if rest.first == "\"" {
                    field.unicodeScalars.append(rest.removeFirst())
                } else {
                    break
                }
            }
            row.append(field)
            switch rest.popFirst() {
            case ",": continue
            case "\r":
                guard rest.popFirst() == "\n" else { return nil }
                rows.append(row)
                row = []
            default: return nil
            }
        }
        return row.isEmpty ? rows : nil
    }

    @Test func aRowForEachFindingAndOneForABundleWithout() throws {
        let rows = try rows([SampleDiagnosis.findings, SampleDiagnosis.clean, SampleDiagnosis.incomplete])
        #expect(rows.map { $0["outcome"] } == ["findings", "findings", "findings", "findings", "clean", "incomplete"])
        #expect(rows.map { $0["rule"] } == ["dell-ome/csr-key-mismatch", "dell-ome/certificate-file-invalid", "", "", "", ""])
        #expect(rows[0]["count"] == "8" && rows[0]["line"] == "100" && rows[0]["messageArgs"] == "Invalid CSR key.")
        #expect(rows[0]["complete"] == "false" && rows[0]["reason"]?.contains("ends too early") == true)
        #expect(rows[4]["complete"] == "true" && rows[4]["reason"] == "")
        #expect(rows[5]["reason"]?.contains("no tomcat/application.log in this bundle") == true)
    }

    @Test func aRowSaysWhatItsBundleSharesWithOthers() throws {
        var again = SampleDiagnosis.findings
        again.path = "again.zip"
        let rows = try rows([SampleDiagnosis.findings, SampleDiagnosis.clean, again])
        let other = "dell-ome/certificate-file-invalid"
        #expect(rows.prefix(3).map { $0["competing"] } == [other, "dell-ome/csr-key-mismatch", ""])
        #expect(rows.prefix(3).map { $0["undecided"] } == ["false", "false", ""])
        #expect(rows.prefix(3).map { $0["shape"] } == ["", "", "Something `new` | happened."])
        #expect([0, 4, 5].map { rows[$0]["story"] } == [SampleDiagnosis.findings.path, "clean.zip", SampleDiagnosis.findings.path])
        #expect([0, 4, 5].map { rows[$0]["sameAs"] } == ["", "", "sameBytes"])
    }

    @Test(arguments: [
        "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "－1", "=HYPERLINK(\"http://a.b\",\"x\")", "a,b", "a\"b", "\"",
        "a\r\nb", "a;=1",
        "a\",\"=1", "",
    ])
    func aCustomersTextIsNeitherAFormulaNorACell(text: String) throws {
        let rows = try rows([hostileDiagnosis(text)])
        #expect(rows.count == 3)
        for field in rows.flatMap(\.values) {
            #expect(field.first.map { !"=+-@＝＋－＠\t\r\n".contains($0) } ?? true, "\(field)")
        }
        let shown = visible(text)
        #expect([shown, "'" + shown].contains(rows[0]["bundle"]))
        #expect(rows[0]["message"] == rows[0]["bundle"])
    }
}
