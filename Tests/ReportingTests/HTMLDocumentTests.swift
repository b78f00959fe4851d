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

    @Test(arguments: [0, 2, 3])
    func itIsAWholePageForAnyNumberOfBundles(count: Int) throws {
        let page = page(Array(repeating: SampleDiagnosis.findings, count: count))
        #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
        #expect((try data(page, "bundles") as? [Any])?.count == count)
        #expect((try data(page, "totals") as? [String: Any])?["bundles"] as? Int == count)
        #expect((try data(page, "totals") as? [String: Any])?["listed"] as? Int == count)
    }

    @Test func oneBundleIsItsReportInEveryLanguage() throws {
        let page = page([SampleDiagnosis.findings], language: "ko")
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"ko\">") && page.hasSuffix("</html>\n"))
        #expect(!page.contains("id=\"bundles\""))
        for language in Language.allCases {
            let part = try part(page, from: "<main class=\"frame in-\(language.rawValue)\" lang=\"\(language.rawValue)\">", to: "</main>")
            #expect(part.components(separatedBy: "<h1>").count == 2)
            #expect(part.contains(SampleTable.keyMismatch.diagnosis[language]))
            #expect(try #require(part.firstRange(of: "class=\"alert\"")).lowerBound < #require(part.firstRange(of: "<h1>")).lowerBound)
        }
        #expect(page.contains("id=\"lang-ko\" checked>"))
    }

    @Test func aRulesAdviceStandsOnceHoweverManyBundlesNeedIt() {
        let page = page(Array(repeating: SampleDiagnosis.findings, count: 20))
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
        for diagnoses in [[hostileDiagnosis(text), SampleDiagnosis.clean], [hostileDiagnosis(text)]] {
            let page = page(diagnoses)
            let scripts = diagnoses.count == 1 ? 3 : 5
            #expect(page.components(separatedBy: "<script").count == scripts)
            #expect(page.components(separatedBy: "</script").count == scripts)
            #expect(page.components(separatedBy: "<!").count == 2)
            #expect(!page.contains("<img") && !page.contains("]]>"))
        }
        let page = page([hostileDiagnosis(text), SampleDiagnosis.clean])
        let bundle = try #require((try data(page, "bundles") as? [[String: Any]])?.first)
        #expect(bundle["path"] as? String == visible(text))
        #expect((bundle["search"] as? String)?.contains(visible(text)) == true)
        // What the script inserts as markup is escaped.
        for piece in bundle["pieces"] as? [Any] ?? [] {
            let texts = piece as? [String] ?? [piece as? String ?? ""]
            #expect(texts.allSatisfy { !$0.contains("<script") && !$0.contains("<img") && !$0.contains("<!--") })
        }
    }

    @Test func whatThePageHoldsIsBoundedAndSaid() throws {
        let count = 300
        var page = ""
        var writer = ReportWriter(style: ReportStyle(format: .html), rules: SampleTable.table, toolVersion: "1")
        page += writer.begin()
        for number in 0..<count {
            var large = SampleDiagnosis.findings
            for index in large.findings.indices {
                large.findings[index].evidence = (1...5).map {
                    SampleDiagnosis.evidence($0, "\(number)" + String(repeating: "<\u{1B}", count: 4000))
                }
            }
            page += writer.bundle(large)
        }
        page += writer.end()
        #expect(page.utf8.count < PageAllowance.details + (4 << 20))
        let bundles = try #require(try data(page, "bundles") as? [[String: Any]])
        #expect(bundles.count == count)
        let lengths = bundles.map { ($0["detail"] as? [Int])?.count ?? 0 }
        #expect(lengths[1] > lengths[count - 1] && lengths[count - 1] > 5)
    }

    @Test func bundlesThatAreNotListedAreCounted() throws {
        let rules = SampleTable.table
        let header = ReportHeader(toolVersion: "1", rules: rules, language: .english)
        let bound = 50_000
        var document = HTMLDocument(header: header, rules: rules, allowance: PageAllowance(rules: rules.rules.count, rows: bound))
        let empty = document.begin() + document.end(nil, interrupted: nil)
        var page = document.begin()
        for _ in 0..<300 { page += document.bundle(SampleDiagnosis.incomplete, BundleFacts(SampleDiagnosis.incomplete), BundleStanding()) }
        page += document.end(nil, interrupted: nil)
        #expect(page.utf8.count < empty.utf8.count + bound + 80_000)
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
        #expect(rows.map { $0["person"] as? Bool } == [true, nil, true, nil])
        for choice in ["story:0", "shape:0", "shape:1", "person", "unread", "dell-ome/csr-key-mismatch"] {
            #expect(page.components(separatedBy: "data-value=\"\(choice)\"").count == Language.allCases.count + 1, "\(choice)")
        }
        #expect(page.contains("2 bundles are the same, byte for byte") && page.contains("More than one thing may be to blame"))
    }

    @Test func withoutScriptsThereIsASummaryAndTheBundles() throws {
        let page = page([SampleDiagnosis.findings, SampleDiagnosis.incomplete])
        #expect(page.contains("2 bundles: 1 with findings, 0 clean, 1 incomplete"))
        #expect(try part(page, from: "<noscript>", to: "</noscript>").contains("<h2>Bundles</h2>"))
        #expect(try part(page, from: "<noscript>", to: "</noscript>").contains("<li>other.zip: ! CANNOT TELL: "))
    }

    @Test func rulesAloneAreAPageToo() throws {
        let writer = RuleWriter(style: ReportStyle(format: .html), rules: SampleTable.table, toolVersion: "1")
        let page = writer.rules([SampleTable.keyMismatch])
        #expect(page.components(separatedBy: "<h1>").count == Language.allCases.count + 1)
        for language in Language.allCases { #expect(page.contains(Markup(SampleTable.keyMismatch.title[language]).html)) }
    }
}
