import Foundation
import Reporting
import RuleTable
import Terms
import Testing

/// A customer's text can neither control a terminal nor pose as the report's own.
@Suite struct HostileTextTests {
    /// Characters that no output may contain: C0 except the line feed, DEL, C1, bidi, zero-width and other invisible characters, variation selectors, tags.
    static let unseen: [Unicode.Scalar] = [
        0x00...0x09, 0x0B...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x34F...0x34F, 0x61C...0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F,
        0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164...0x3164, 0xFE00...0xFE0F, 0xFEFF...0xFEFF, 0xFFA0...0xFFA0,
        0xFFF9...0xFFFB, 0x1D173...0x1D17A, 0xE0001...0xE0001, 0xE0020...0xE007F, 0xE0100...0xE01EF,
    ].flatMap { $0.compactMap { Unicode.Scalar(UInt32($0)) } }

    private func output(_ text: String, _ format: ReportFormat, width: Int = 80, detail: ReportDetail = .normal) -> String {
        let style = ReportStyle(format: format, width: width, detail: detail)
        var writer = ReportWriter(style: style, rules: SampleTable.table, toolVersion: "1")
        let begin = writer.begin()
        return begin + writer.bundle(hostileDiagnosis(text)) + writer.bundle(hostileDiagnosis(text)) + writer.end()
    }

    @Test(arguments: ReportFormat.allCases, [ReportDetail.quiet, .normal, .verbose])
    func nothingUnseenGetsOut(format: ReportFormat, detail: ReportDetail) {
        var text = "a"
        for scalar in Self.unseen + ["\n"] {
            text.unicodeScalars.append(scalar)
            text += "b"
        }
        let forbidden = Set(Self.unseen)
        let shown = withoutRowEnds(output(text, format, detail: detail), format)
        #expect(!shown.unicodeScalars.contains(where: forbidden.contains))
    }

    /// A row of CSV ends with CR LF, according to RFC 4180.
    private func withoutRowEnds(_ text: String, _ format: ReportFormat) -> String {
        format == .csv ? text.replacing("\r\n", with: "\n") : text
    }

    @Test(arguments: ReportFormat.allCases)
    func ofOurOwnNothingUnseenGetsOutEither(format: ReportFormat) {
        let forbidden = Set(Self.unseen)
        for language in Language.allCases {
            let style = ReportStyle(format: format, language: language)
            var writer = ReportWriter(style: style, rules: SampleTable.table, toolVersion: "1")
            let begin = writer.begin()
            let shown = withoutRowEnds(begin + writer.bundle(SampleDiagnosis.findings) + writer.end(), format)
            #expect(!shown.unicodeScalars.contains(where: forbidden.contains))
        }
    }

    @Test(arguments: 20...140)
    func noTextBeginsALineOfItsOwn(width: Int) {
        for text in ["x IMITATION of a report", "x\nIMITATION of a report", "x\r\u{2028}\u{85}IMITATION"] {
            for line in output(text, .text, width: width).split(separator: "\n") {
                #expect(!line.drop { $0 == " " }.hasPrefix("IMITATION"), "\(line)")
            }
        }
    }

    @Test func jsonReadsBackAsItWas() throws {
        let text = "a\u{1B}[31m\u{9B}\u{202E}\u{2028}\u{E0041}\"\\/\n証明書\u{7F}"
        let whole = try #require(try JSONSerialization.jsonObject(with: Data(output(text, .json).utf8)) as? [String: Any])
        let bundles = try #require(whole["bundles"] as? [[String: Any]])
        #expect(bundles.count == 2)
        #expect(bundles[0]["path"] as? String == text)
        let finding = try #require((bundles[0]["findings"] as? [[String: Any]])?.first)
        let message = try #require(finding["message"] as? [String: Any])
        #expect(message["args"] as? [String] == [text, text])
        let evidence = try #require((finding["evidence"] as? [[String: Any]])?.first)
        #expect(evidence["excerpt"] as? String == text + "\n" + text)
    }

    @Test func ndjsonStaysOneLineABundle() throws {
        let lines = output("a\nb\r\u{85}\u{2028}c", .ndjson).split(omittingEmptySubsequences: false) { $0.isNewline }
        #expect(lines.count == 3 && lines[2].isEmpty)
        for line in lines.dropLast() { _ = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    }

    @Test(arguments: [
        "</details><script>alert(1)</script>", "[click](javascript:alert(1))", "![x](http://a.b/c.png)", "<http://a.b>", "| a | b |",
        "`code` ``wicked`` ```fence```", "```\n# heading", "~~~\n# heading", "    indented", "*a* _b_ **c**", "@someone #1", "a\\", "`",
        "|`|", " ` ",
    ])
    func markdownKeepsACustomersTextInCode(text: String) {
        var fence: Substring?
        for line in output(text, .markdown).split(separator: "\n") {
            let body = line.drop { $0 == " " }
            if let open = fence {
                if body == open { fence = nil }
            } else if body.hasPrefix("```") {
                fence = body.prefix { $0 == "`" }
            } else {
                let prose = withoutCode(body)
                for mark in ["script", "javascript", "a.b", "heading", "someone", "indented", "wicked", "fence"] {
                    #expect(!prose.contains(mark), "\(line)")
                }
            }
        }
        #expect(fence == nil)
    }

    /// A line of Markdown without its code spans: a sequence of backticks opens one if a sequence of the same length follows (CommonMark 6.1).
    private func withoutCode(_ line: Substring) -> String {
        var runs: [(range: Range<Substring.Index>, length: Int)] = []
        var index = line.startIndex
        while index < line.endIndex {
            let end = line[index...].firstIndex { $0 != "`" } ?? line.endIndex
            if end > index { runs.append((index..<end, line.distance(from: index, to: end))) }
            index = end == index ? line.index(after: index) : end
        }
        var prose = ""
        var start = line.startIndex
        var next = 0
        while next < runs.count {
            if let close = runs[(next + 1)...].firstIndex(where: { $0.length == runs[next].length }) {
                prose += line[start..<runs[next].range.lowerBound]
                start = runs[close].range.upperBound
                next = close + 1
            } else {
                next += 1
            }
        }
        return prose + line[start...]
    }
}
