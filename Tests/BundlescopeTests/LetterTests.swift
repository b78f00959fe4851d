import Foundation
import Testing

/// `diagnose --for customer`: a letter with nothing internal in it.
@Suite struct LetterTests {
    private static let samples =
        (try? FileManager.default.contentsOfDirectory(atPath: Program.root.appending(path: "SampleBundles").path))?
        .filter { $0.hasSuffix(".zip") || $0.hasSuffix(".gz") }.sorted() ?? []
    private static let languages = ["en", "es", "ja", "ko"]

    private func letter(_ sample: String, _ language: String, _ format: String = "text") throws -> String {
        try Program.run(
            ["diagnose", Program.sample(sample), "--for", "customer", "--lang", language, "--format", format],
            environment: ["COLUMNS": "80"]
        ).output
    }

    @Test(arguments: samples, languages)
    func nothingInternalIsInIt(sample: String, language: String) throws {
        let bundle = try Program.bundles(["diagnose", Program.sample(sample)]).bundles[0]
        let findings = bundle["findings"] as? [[String: Any]] ?? []
        let evidence = findings.flatMap { $0["evidence"] as? [[String: Any]] ?? [] }
        let internals =
            findings.compactMap { $0["rule"] as? String }
            + evidence.flatMap { [$0["id"], $0["entry"], $0["thread"], $0["excerpt"]] }
            .compactMap { $0 as? String }.filter { $0.count > 4 } + [bundle["sha256"] as? String ?? "?"]
        for format in ["text", "markdown", "html"] {
            let letter = try letter(sample, language, format)
            for word in internals { #expect(!letter.contains(word), "\(format): \(word)") }
            #expect(letter.firstMatch(of: #/e-[0-9a-f]{10}/#) == nil)
            #expect(!letter.contains(Program.root.path))
            if format != "html" { #expect(!letter.contains("bundlescope")) } else { #expect(!letter.contains("<script")) }
        }
    }

    /// A page of a mail for each thing that stands.
    @Test(arguments: samples, languages)
    func itIsShort(sample: String, language: String) throws {
        let findings = try Program.bundles(["diagnose", Program.sample(sample)]).bundles[0]["findings"] as? [[String: Any]] ?? []
        let standing = findings.count { $0["status"] as? String != "superseded" }
        let lines = try letter(sample, language).split(separator: "\n", omittingEmptySubsequences: false).count
        #expect(lines <= 60 * max(1, standing), "\(lines) lines, \(standing) standing")
    }

    @Test func itSaysWhatToDoAndWhatToSend() throws {
        let letter = try letter("five-attempts.zip", "en")
        #expect(letter.contains("Dear customer") && letter.contains("five-attempts.zip"))
        #expect(letter.contains("Generate a new CSR") && letter.contains("What we need from you next"))
        #expect(letter.contains("https://www.dell.com/"))
        #expect(try self.letter("damaged.zip", "en").contains("What we could not read"))
        #expect(try self.letter("clean.zip", "en").contains("none of the problems"))
    }

    @Test func itIsForPeople() throws {
        for arguments in [["--format", "json"], ["--format", "sarif"], ["--format", "csv"], ["--verbose"], ["--quiet"], ["--brief"]] {
            #expect(try Program.run(["diagnose", Program.sample("clean.zip"), "--for", "customer"] + arguments).status == 2)
        }
        #expect(try Program.run(["diagnose", Program.sample("clean.zip"), "--for", "nobody"]).status == 2)
    }

    @Test func severalBundlesAreSeveralLetters() throws {
        let bundles = [Program.sample("clean.zip"), Program.sample("nested.zip")]
        let letters = try Program.run(["diagnose"] + bundles + ["--for", "customer", "--format", "html"]).output
        #expect(letters.components(separatedBy: "<main").count == 3)
    }
}
