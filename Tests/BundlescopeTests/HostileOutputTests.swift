import BundleFixtures
import Foundation
import Testing

/// Hostile names and texts from a bundle in every output format: nothing controls a terminal, browser or spreadsheet or poses as a line of ours,
/// and formats for programs decode to the original text.
@Suite struct HostileOutputTests {
    private static let formats = ["text", "markdown", "json", "ndjson", "csv", "html", "sarif"]
    /// A formula, colours, bell, backspace, direction changes, invisible characters, HTML, a CSV field, and a row of NDJSON.
    private static let text =
        "=1+1\u{1B}[31m\u{9B}32m\u{7}\u{8}\r\u{202E}\u{2066}\u{200B}\u{FEFF}\u{7F}\u{2028}</script><script>alert(1)</script><!--\",\"x\n"
        + "{\"path\":\"fake\",\"outcome\":\"clean\"}\n\nIMITATION: nothing found\t|`*_[a](b)"
    /// Text that is valid in a file name, which has at most 255 bytes.
    private static let name = "=1+1\u{1B}[31m\u{9B}\r\u{202E}\u{200B}<img src=x onerror=alert(1)>\",\"x\n{\"path\":\"fake\"}\nIMITATION"

    private let folder: TemporaryFolder
    private let bundles: [String]

    init() throws {
        folder = try TemporaryFolder()
        let message =
            [
                "MessageId": Self.text, "Message": Self.text, "Severity": Self.text, "Resolution": Self.text,
                "MessageArgs": [Self.text, "b"],
            ] as [String: Any]
        let payload = try JSONSerialization.data(withJSONObject: ["error": ["@Message.ExtendedInfo": [message]]], options: .sortedKeys)
        let line = Self.text.filter { !$0.isNewline && $0 != "[" && $0 != "]" }
        let log = "[ERROR] 2024-01-25 11:10:34.735 [\(line)] SSLController - \(line): " + String(decoding: payload, as: UTF8.self) + "\n"
        let entries = [
            FixtureEntry(Self.name + "/tomcat/application.log", log),
            FixtureEntry("b/tomcat/application.log.1", String(log.replacing("\"b\"", with: "\"c\"").dropLast(20))),
        ]
        bundles = [
            try folder.write(FixtureArchive.zip(entries), to: Self.name + ".zip"),
            try folder.write(Array(FixtureArchive.zip(entries).dropLast(300)), to: Self.name + " cut.zip"),
            try folder.write([], to: Self.name + " empty.zip"),
        ]
    }

    private func runs(_ format: String) throws -> [Program.Ending] {
        try [
            Program.run(["diagnose", "--format", format] + bundles), Program.run(["diagnose", "--verbose", "--format", format] + bundles),
            Program.run(["diagnose", "--quiet", "--format", format] + bundles),
            Program.run(["triage", folder.path, "--progress", "plain", "--format", format]),
        ]
    }

    /// Control characters except the line feed, and invisible characters: format, separators, ignorable.
    private func unseen(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control: scalar != "\n"
            case .format, .lineSeparator, .paragraphSeparator: true
            default: scalar.properties.isDefaultIgnorableCodePoint
            }
        }
    }

    @Test(arguments: formats)
    func nothingSteersATerminalOrBeginsALine(format: String) throws {
        for ending in try runs(format) {
            #expect(ending.status == 3)
            #expect(unseen(format == "csv" ? ending.output.replacing("\r\n", with: "\n") : ending.output) == [])
            #expect(unseen(ending.error) == [])
            #expect(ending.error.split(separator: "\n").allSatisfy { $0.contains(folder.path) })
            for line in (ending.output + ending.error).split(separator: "\n") {
                let start = line.drop { $0 == " " || $0 == "-" || $0 == "|" }
                #expect(!start.hasPrefix("IMITATION") && !start.hasPrefix("{\"path\":\"fake\""), "\(line)")
            }
        }
        for id in try evidence() {
            let ending = try Program.run(["show", bundles[0], id])
            #expect(unseen(ending.output + ending.error) == [])
        }
        for wrong in [
            ["diagnose", bundles[0], "--rules", Self.name], ["diagnose", bundles[0], "--output", folder.path + "/no/" + Self.name],
        ] {
            #expect(unseen(try Program.run(wrong).error) == [])
        }
    }

    @Test(arguments: formats)
    func aComparisonShowsThemSafely(format: String) throws {
        for arguments in [[bundles[0], bundles[1]], [bundles[1], bundles[0], "--verbose"], [bundles[0], bundles[2], "--quiet"]] {
            let ending = try Program.run(["compare", "--format", format] + arguments)
            #expect(unseen(format == "csv" ? ending.output.replacing("\r\n", with: "\n") : ending.output) == [])
            #expect(unseen(ending.error) == [])
            for line in (ending.output + ending.error).split(separator: "\n") {
                let start = line.drop { $0 == " " || $0 == "-" || $0 == "|" }
                #expect(!start.hasPrefix("IMITATION") && !start.hasPrefix("{\"path\":\"fake\""), "\(line)")
            }
        }
    }

    private func evidence() throws -> [String] {
        let findings = try #require(try Program.bundles(["diagnose", bundles[0]]).bundles[0]["findings"] as? [[String: Any]])
        return findings.flatMap { ($0["evidence"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String } }
    }

    @Test func jsonReadsBackAsItWas() throws {
        let rows = try Program.run(["diagnose", "--format", "ndjson"] + bundles).output.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        for report in [try Program.bundles(["diagnose"] + bundles).bundles, rows] {
            #expect(report.compactMap { $0["path"] as? String } == bundles)
            // The other one is from the truncated log.
            let findings = try #require(report[0]["findings"] as? [[String: Any]])
            let finding = try #require(findings.first { ($0["message"] as? [String: Any])?["complete"] as? Bool == true })
            let message = try #require(finding["message"] as? [String: Any])
            #expect(message["args"] as? [String] == [Self.text, "b"])
            #expect(["id", "text", "severity", "resolution"].allSatisfy { message[$0] as? String == Self.text })
            let places = try #require(finding["evidence"] as? [[String: Any]])
            #expect(places.contains { ($0["entry"] as? String)?.hasSuffix("!/" + Self.name + "/tomcat/application.log") == true })
        }
    }

    @Test func theOtherFormsReadBackToo() throws {
        let sarif = try #require(
            try JSONSerialization.jsonObject(with: Data(Program.run(["triage", folder.path, "--format", "sarif"]).output.utf8))
                as? [String: Any])
        let results = try #require((sarif["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]])
        let properties = results.compactMap { $0["properties"] as? [String: Any] }
        #expect(properties.allSatisfy { bundles.contains($0["bundle"] as? String ?? "") })
        #expect(properties.contains { $0["messageArgs"] as? [String] == [Self.text, "b"] })

        let page = try Program.run(["triage", folder.path, "--format", "html"]).output
        #expect(page.components(separatedBy: "<script").count == 5 && page.components(separatedBy: "</script").count == 5)
        #expect(!page.contains("<img") && page.components(separatedBy: "<!").count == 2)

        let table = try #require(rows(ofCSV: Program.run(["diagnose", "--format", "csv"] + bundles).output))
        #expect(Set(table.map(\.count)).count == 1)
        let column = try #require(table[0].firstIndex(of: "message"))
        #expect(table.contains { $0[column].hasPrefix("'=1+1\\x1b[31m\\x9b32m\\x07\\x08\\r\\u{202e}") })
        #expect(table.joined().allSatisfy { $0.first.map { !"=+-@\t\r".contains($0) } ?? true })
    }

    /// A strict reader of RFC 4180; nil if a quote or row end is at an invalid position.
    private func rows(ofCSV text: String) -> [[String]]? {
        var rows: [[String]] = [[]]
        var rest = Substring(text).unicodeScalars
        while !rest.isEmpty {
            guard rest.popFirst() == "\"" else { return nil }
            var field = String.UnicodeScalarView()
            while let scalar = rest.popFirst() {
                if scalar == "\"", rest.first != "\"" { break }
                if scalar == "\"" { rest.removeFirst() }
                field.append(scalar)
            }
            rows[rows.count - 1].append(String(field))
            switch rest.popFirst() {
            case ",": continue
            case "\r" where rest.popFirst() == "\n": rows.append([])
            default: return nil
            }
        }
        return rows.dropLast()
    }
}
