import Diagnosis
import Foundation
import RuleTable
import Terms
import Testing
import Wording

@testable import Reporting

/// What can be tested about the page without a browser; `Tests/browser` opens it in one.
@Suite struct HTMLDocumentTests {
    private func page(_ diagnoses: [BundleDiagnosis], language: Language = .english) -> String {
        var writer = ReportWriter(style: ReportStyle(format: .html, language: language), rules: SampleTable.table, toolVersion: "1.2.3")
        let begin = writer.begin()
        return begin + diagnoses.map { writer.bundle($0) }.joined() + writer.end()
    }

    /// The text between two marks, each of which must occur exactly once.
    private func part(_ page: String, from start: String, to end: String) throws -> String {
        let pieces = page.components(separatedBy: start)
        try #require(pieces.count == 2)
        return try #require(pieces[1].components(separatedBy: end).first)
    }

    private func data(_ page: String, _ id: String) throws -> Any {
        let text = try part(page, from: "<script type=\"application/json\" id=\"\(id)\">", to: "</script>")
        return try JSONSerialization.jsonObject(with: Data(text.utf8))
    }

    @Test(arguments: 0...3)
    func itIsAWholePageForAnyNumberOfBundles(count: Int) throws {
        let page = page(Array(repeating: SampleDiagnosis.findings, count: count))
        #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
        #expect((try data(page, "bundles") as? [Any])?.count == count)
        #expect((try data(page, "totals") as? [String: Any])?["bundles"] as? Int == count)
    }

    @Test func allLanguagesAreThere() throws {
        let page = page([SampleDiagnosis.findings], language: "ko")
        #expect(page.contains("<html lang=\"ko\">"))
        let head = try #require(try data(page, "head") as? [String: Any])
        #expect((head["languages"] as? [Any])?.count == 4)
        let rule = try #require((head["rules"] as? [[String: Any]])?.last)
        #expect(rule["title"] as? [String] == Language.allCases.map { SampleTable.keyMismatch.title[$0] })
        // Once, not once for each bundle.
        #expect(page.components(separatedBy: SampleTable.keyMismatch.diagnosis["ja"]).count == 2)
    }

    @Test func thePolicyNamesTheScriptAndTheStyleAndNothingElse() throws {
        let page = page([SampleDiagnosis.findings])
        let policy = try part(page, from: "<meta http-equiv=\"Content-Security-Policy\" content=\"", to: "\">")
        #expect(policy.hasPrefix("default-src 'none'; script-src 'sha256-"))
        #expect(!policy.contains("unsafe") && !policy.contains("http"))
        #expect(page.components(separatedBy: "<script>").count == 2 && page.components(separatedBy: "<style>").count == 2)
        for attribute in [" src=", " style=", " onclick=", "@import", "url("] { #expect(!page.contains(attribute), "\(attribute)") }
    }

    /// RFC 4648, section 10.
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
    func base64IsAsTheStandardHasIt(text: String, encoded: String) {
        #expect(base64(Array(text.utf8)) == encoded)
    }

    @Test(arguments: [
        "</script><script>alert(1)</script>", "<!--", "<!--<script>", "-->", "]]>", "&lt;", "\"'", "\u{2028}\u{202E}", "<img src=x>",
    ])
    func aCustomersTextIsDataAlone(text: String) throws {
        let page = page([hostileDiagnosis(text), SampleDiagnosis.clean])
        #expect(page.components(separatedBy: "<script").count == 6)
        #expect(page.components(separatedBy: "</script").count == 6)
        #expect(page.components(separatedBy: "<!").count == 2)
        #expect(!page.contains("<img") && !page.contains("]]>"))
        let bundle = try #require((try data(page, "bundles") as? [[String: Any]])?.first)
        #expect(bundle["path"] as? String == visible(text))
        let message = (bundle["findings"] as? [[String: Any]])?.first?["message"] as? [String: Any]
        #expect(message?["args"] as? [String] == [visible(text), visible(text)])
    }

    @Test func whatThePageHoldsIsBoundedAndSaid() throws {
        var large = SampleDiagnosis.findings
        for index in large.findings.indices {
            large.findings[index].evidence = (1...5).map { SampleDiagnosis.evidence($0, String(repeating: "<\u{1B}", count: 2000)) }
        }
        let count = 150
        let page = page(Array(repeating: large, count: count))
        #expect(page.utf8.count < PageAllowance.details + (2 << 20))
        let bundles = try #require(try data(page, "bundles") as? [[String: Any]])
        #expect(bundles.count == count)
        func isWhole(_ bundle: [String: Any]?) -> Bool? { (bundle?["findings"] as? [[String: Any]])?.first.map { $0["evidence"] != nil } }
        #expect(isWhole(bundles.first) == true && isWhole(bundles.last) == false)
        // A rule's own share remains, however much another one used.
        #expect((bundles.last?["findingsTotal"] as? Int) == 4)
    }

    @Test func bundlesThatAreNotListedAreCounted() throws {
        let rules = SampleTable.table
        let header = ReportHeader(toolVersion: "1", rules: rules, language: .english)
        let bound = 50_000
        var document = HTMLDocument(header: header, rules: rules, allowance: PageAllowance(rules: rules.rules.count, rows: bound))
        let empty = document.begin() + document.end(nil, interrupted: nil)
        var page = document.begin()
        for _ in 0..<300 { page += document.bundle(SampleDiagnosis.incomplete, BundleStanding()) }
        page += document.end(nil, interrupted: nil)
        #expect(page.utf8.count < empty.utf8.count + bound + 20_000)
        let totals = try #require(try data(page, "totals") as? [String: Any])
        #expect(totals["bundles"] as? Int == 300)
        let listed = try #require(totals["listed"] as? Int)
        #expect(listed > 10 && listed < 300)
        #expect((try data(page, "bundles") as? [Any])?.count == listed)
        // Without scripts, the first 200 can be read.
        #expect(page.contains("… and 100 more"))
    }

    @Test func whatBundlesShareIsInTheirRowsAndInTheSummary() throws {
        var again = SampleDiagnosis.findings
        again.path = "again.zip"
        let page = page([SampleDiagnosis.findings, SampleDiagnosis.clean, again, SampleDiagnosis.incomplete])
        let rows = try #require(try data(page, "bundles") as? [[String: Any]])
        #expect(rows.map { $0["story"] as? Int } == [nil, nil, 0, nil])
        #expect(rows.map { $0["shapes"] as? [Int] } == [[0, 1], nil, [0, 1], nil])
        #expect(rows.map { ($0["undecided"] as? [Int])?.isEmpty } == [true, nil, true, nil])
        #expect(rows.map { ($0["competing"] as? [Int])?.count } == [2, nil, 2, nil])
        let summary = try #require(try data(page, "summary") as? [String: Any])
        let story = try #require((summary["stories"] as? [[String: Any]])?.first)
        #expect(story["begunBy"] as? Int == 0 && story["bundles"] as? Int == 2)
        #expect((story["text"] as? [String])?.first == "2 bundles are the same, byte for byte")
        #expect((summary["shapes"] as? [[String: Any]])?.map { $0["number"] as? Int } == [1, 0])
        #expect(summary["competing"] as? Int == 2 && summary["unread"] as? Int == 3)
        // Without scripts it is read as text.
        let text = try part(page, from: "<noscript>", to: "</noscript>")
        #expect(text.contains("2 bundles are the same, byte for byte") && text.contains("More than one thing may be to blame"))
    }

    @Test func withoutScriptsThereIsASummary() throws {
        let summary = try part(page([SampleDiagnosis.findings, SampleDiagnosis.incomplete]), from: "<noscript>", to: "</noscript>")
        #expect(summary.contains("2 bundles: 1 with findings, 0 clean, 1 incomplete"))
        #expect(summary.contains("<li>other.zip: incomplete, not a clean bill</li>"))
    }

    @Test func rulesAloneAreAPageToo() throws {
        let page = RuleWriter(style: ReportStyle(format: .html), rules: SampleTable.table, toolVersion: "1").rules([SampleTable.keyMismatch]
        )
        let head = try #require(try data(page, "head") as? [String: Any])
        #expect((head["rules"] as? [Any])?.count == 1)
    }
}
