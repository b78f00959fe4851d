import Foundation
import Testing

/// What people expect of any command line.
@Suite struct ConventionTests {
    @Test func theVersionIsPrinted() throws {
        for arguments in [["--version"], ["diagnose", "--version"]] {
            let ending = try Program.run(arguments)
            #expect(ending.status == 0)
            #expect(ending.output.hasPrefix("bundlescope "))
            #expect(ending.output.split(separator: "\n").count == 1)
        }
    }

    @Test(arguments: [
        (["diagnos", "a.zip"], "unknown command 'diagnos'; did you mean 'diagnose'?"),
        (["tirage", "."], "unknown command 'tirage'; did you mean 'triage'?"),
        (["rules", "lst"], "unknown command 'lst'; did you mean 'list'?"),
        (
            ["xyzzy"],
            "unknown command 'xyzzy': expected one of diagnose, triage, summarize, compare, verify, survey, explain, show, reveal, rules, version"
        ),
        (["diagnose", "a.zip", "--formt", "json"], "unknown option '--formt'; did you mean '--format'?"),
        (["diagnose"], "missing expected argument '<bundle> ...'"),
        (
            ["diagnose", "a.zip", "--format", "jsn"],
            "the value 'jsn' is invalid for '--format <format>': expected one of text, markdown, json, ndjson, csv, html, sarif"
        ),
        (["diagnose", "a.zip", "--max-bytes", "64Q"], "the value '64Q' is invalid for '--max-bytes <size>'"),
        (["diagnose", "a.zip", "--max-bytes", "0"], "--max-bytes must be above 0"),
        (["diagnose", "a.zip", "--quiet", "--verbose"], "--quiet, --brief and --verbose exclude each other"),
        (
            ["diagnose", "a.zip", "--since", "soon"],
            "--since soon: this is not a time; write 2024-01-25, 2024-01-25T11:10 or 2024-01-25T11:10:34Z"
        ),
        (["diagnose", "a.zip", "--rules", "/nowhere"], "/nowhere:1:1: the folder cannot be read"),
        (["rules", "show", "a/b"], "no rule a/b; `bundlescope rules list` names them all"),
        ([], "no command given"),
        (["rules"], "no command given"),
    ])
    func everyErrorHasOneForm(arguments: [String], message: String) throws {
        let ending = try Program.run(arguments)
        #expect(ending.status == 2)
        #expect(ending.output == "")
        #expect(ending.error.split(separator: "\n").first.map(String.init) == "bundlescope: \(message)")
    }

    @Test(arguments: [
        ("es", "es"), ("ES", "es"), ("es_MX.UTF-8", "es"), ("es-419", "es"), ("Spanish", "es"), ("español", "es"), ("ja-JP", "ja"),
        ("ja_JP", "ja"),
        ("jp", "ja"), ("日本語", "ja"), ("JAPANESE", "ja"), ("ko", "ko"), ("ko-KR", "ko"), ("kr", "ko"), ("Korean", "ko"), ("한국어", "ko"),
        ("en_GB", "en"), ("eng", "en"),
    ])
    func aLanguageIsKnownInAnyUsualSpelling(spelling: String, code: String) throws {
        for (arguments, environment) in [(["--lang", spelling], [:]), ([], ["LC_ALL": spelling])] {
            let ending = try Program.run(["explain", "CSEC9002", "--format", "json"] + arguments, environment: environment)
            #expect(ending.output.contains("\"language\" : \"\(code)\""), "\(spelling): \(ending.error)")
        }
    }

    @Test(arguments: ["fr", "zh_CN", "C", "x"])
    func anotherLanguageIsAnError(spelling: String) throws {
        #expect(try Program.run(["explain", "CSEC9002", "--lang", spelling]).status == 2)
        #expect(try Program.run(["explain", "CSEC9002"], environment: ["LANG": spelling]).status == 0)
    }

    @Test(arguments: [
        (["--max-bytes", "64G"], true), (["--max-bytes", "1.5 GiB"], true), (["--max-bytes", "200mb"], true),
        (["--max-bytes", "1k"], true),
        (["--max-seconds", "10m"], true), (["--max-seconds", "1h30m"], true), (["--max-seconds", "90s"], true),
        (["--max-seconds", "0.5"], true),
        (["--max-bytes", "-1"], false), (["--max-bytes", "G"], false), (["--max-bytes", "1e400"], false),
        (["--max-bytes", "99999999T"], false),
        (["--max-seconds", "10x"], false), (["--max-seconds", "1m1m"], false), (["--max-seconds", "5 6"], false),
        (["--max-seconds", "nan"], false),
    ])
    func sizesAndDurationsHaveUnits(arguments: [String], isRight: Bool) throws {
        let ending = try Program.run(["diagnose", Program.sample("clean.zip"), "--quiet"] + arguments)
        #expect((ending.status != 2) == isRight, "\(arguments): \(ending.error)")
    }

    @Test func aLimitWithAUnitIsThatLimit() throws {
        let report = try Program.bundles(["diagnose", Program.sample("five-attempts.zip"), "--max-bytes", "1K"])
        let notes = try #require(report.bundles[0]["notes"] as? [[String: Any]])
        #expect(notes.contains { ($0["text"] as? String)?.contains("1 KiB") ?? false })
    }

    @Test func theListOfRulesShowsWhatEachRestsOn() throws {
        let lines = try Program.run(["rules", "list"]).output.split(separator: "\n")
        #expect(lines.first?.contains("Basis") == true)
        #expect(lines.contains { $0.contains("dell-ome/csr-key-mismatch") && $0.contains("published-log") })
    }

    @Test func idsAreCompleted() throws {
        try Program.withFolder { folder in
            try FileManager.default.createSymbolicLink(
                at: folder.appending(path: "bundlescope"), withDestinationURL: URL(filePath: Program.path))
            let script = """
                PATH="$PWD:$PATH"; source <(bundlescope --generate-completion-script bash)
                COMP_WORDS=(bundlescope rules show dell-ome/csr); COMP_CWORD=3; COMP_LINE="bundlescope rules show dell-ome/csr"
                COMP_POINT=${#COMP_LINE}; COMP_TYPE=9; _bundlescope 2>/dev/null; printf '%s\\n' "${COMPREPLY[@]}"
                """
            let process = Process()
            process.executableURL = URL(filePath: "/bin/bash")
            process.arguments = ["-c", script]
            process.currentDirectoryURL = folder
            let pipe = Pipe()
            process.standardOutput = pipe
            try process.run()
            let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            #expect(output.contains("dell-ome/csr-key-mismatch"), "\(output)")
            #expect(!output.contains("cisco-cucm/"))
        }
    }

    @Test func aRuleFileIsCheckedAlone() throws {
        try Program.withFolder { folder in
            let rule = try String(contentsOf: Program.root.appending(path: "Rules/dell-ome/eku-missing.yaml"), encoding: .utf8)
            try rule.write(to: folder.appending(path: "eku-missing.yaml"), atomically: true, encoding: .utf8)
            try "severty: x\n".write(to: folder.appending(path: "other.yaml"), atomically: true, encoding: .utf8)
            #expect(try Program.run(["rules", "lint", "eku-missing.yaml"], in: folder).status == 0)
            let ending = try Program.run(["rules", "lint", folder.path + "/other.yaml"])
            #expect(ending.status == 2)
            #expect(ending.error.contains("/other.yaml:1:1: "))
            #expect(!ending.error.contains("eku-missing"))
        }
    }

    @Test func anExampleThatFailsIsNamedWithItsPlace() throws {
        try Program.withFolder { folder in
            let rule = try String(contentsOf: Program.root.appending(path: "Rules/dell-ome/eku-missing.yaml"), encoding: .utf8)
            let wrong = rule.replacing("quiet:\n", with: "quiet:\n    - \"nothing\"\n").replacing(
                "matching:\n", with: "matching:\n    - \"nothing\"\n")
            try wrong.write(to: folder.appending(path: "eku-missing.yaml"), atomically: true, encoding: .utf8)
            let ending = try Program.run(["rules", "test", "eku-missing.yaml"], in: folder)
            let line =
                try #require(wrong.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("- \"nothing\"") }) + 1
            #expect(ending.status == 2)
            #expect(
                ending.error == """
                    bundlescope: ./eku-missing.yaml:\(line):7: dell-ome/eku-missing: matching example 1: \
                    expected a match, and no message was found in the text\n
                    """)
        }
    }

    @Test func aSpreadsheetIsToldThatATableIsUTF8() throws {
        let bundle = Program.sample("five-attempts.zip")
        let marked = try Program.run(["diagnose", bundle, "--format", "csv", "--csv-bom"]).output
        let plain = try Program.run(["diagnose", bundle, "--format", "csv"]).output
        #expect(Array(marked.utf8) == [0xEF, 0xBB, 0xBF] + Array(plain.utf8))
        #expect(try Program.run(["diagnose", bundle, "--csv-bom"]).status == 2)
    }

    /// Another product's bundle is one sentence, once.
    @Test func anotherProductsBundleIsOneSentence() throws {
        try Program.withFolder { folder in
            let logs = folder.appending(path: "other")
            try FileManager.default.createDirectory(at: logs, withIntermediateDirectories: true)
            for name in ["syslog", "nginx.log"] {
                try "2024-01-01 something\n".write(to: logs.appending(path: name), atomically: true, encoding: .utf8)
            }
            let output = try Program.run(["diagnose", "other"], in: folder).output
            let lines = output.split(separator: "\n").filter { $0.contains("nginx.log") }
            #expect(lines.count == 1, "\(output)")
            #expect(lines.first?.contains("neither ") == true && lines.first?.contains(" nor ") == true)
            #expect(lines.first?.contains("; seen: ") == true)
        }
    }
}
