import Foundation
import Testing

/// Rules of one's own, through the program.
@Suite struct PrivateRulesTests {
    /// A rule in Spanish alone.
    static let rule = """
        id: dell-ome/late
        product: dell-ome
        severity: warning
        basis: inferred
        match: {source: SSLController, messageId: CXQ7}
        title: {es: "Llegó tarde"}
        diagnosis: {es: "El dispositivo respondió tarde."}
        causes:
          - {id: slow, title: {es: "Lento"}, explanation: {es: "Va lento."}, steps: [{es: "Espere."}]}
        examples:
          matching:
            - '[ERROR] 2024-01-25 11:10:34.735 [exec-1] SSLController - go(): {"@Message.ExtendedInfo":[{"MessageId":"CXQ7","MessageArgs":[]}]}'

        """
    private static let log =
        #"[ERROR] 2024-01-25 11:10:34.735 [exec-1] SSLController - go(): {"@Message.ExtendedInfo":[{"MessageId":"CXQ7","MessageArgs":[]}]}"#
        + "\n"

    /// Calls `body` with a folder that holds `config/bundlescope/rules` and a bundle `case`.
    private func withRules(_ body: (_ folder: URL, _ environment: [String: String]) throws -> Void) throws {
        try Program.withFolder { folder in
            for (path, text) in [("config/bundlescope/rules/dell-ome/late.yaml", Self.rule), ("case/tomcat/application.log", Self.log)] {
                let file = folder.appending(path: path)
                try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: file)
            }
            try body(folder, ["XDG_CONFIG_HOME": folder.appending(path: "config").path])
        }
    }

    @Test func theUsersFolderIsReadAndNamed() throws {
        try withRules { folder, environment in
            let rules = folder.appending(path: "config/bundlescope/rules").path
            let report = try Program.run(["diagnose", "case", "--lang", "ko"], environment: environment, in: folder)
            #expect(report.status == 1)
            #expect(report.output.contains("Llegó tarde"))
            #expect(report.output.contains("(이 규칙의 텍스트 언어: Español)"))
            #expect(report.output.contains(rules))
            #expect(report.error.split(separator: "\n").count == 4, "\(report.error)")
            #expect(report.error.contains("reports show it in es"))
            let version = try Program.run(["version"], environment: environment)
            let line = try #require(version.output.split(separator: "\n").first { $0.hasPrefix("rules of \(rules) ") })
            let digest = line.split(separator: " ")[3]
            #expect(report.output.contains("(\(digest))"))
            for format in ["text", "markdown", "html", "json", "sarif", "ndjson"] {
                let report = try Program.run(["diagnose", "case", "--format", format], environment: environment, in: folder)
                #expect(report.output.contains(rules) && report.output.contains(digest), "\(format)")
            }
            let triage = try Program.run(["triage", "case", "--format", "json"], environment: environment, in: folder)
            #expect(triage.output.contains("Llegó tarde") && triage.output.contains(digest), "\(triage)")
        }
    }

    @Test func theUsersFolderIsLeftOutWhereThatIsAsked() throws {
        try withRules { folder, environment in
            for command in [["diagnose", "case"], ["triage", "case"]] {
                let ending = try Program.run(command + ["--no-user-rules"], environment: environment, in: folder)
                #expect(!ending.output.contains("Llegó") && ending.error == "")
            }
            #expect(try !Program.run(["version", "--no-user-rules"], environment: environment).output.contains("rules of"))
        }
    }

    @Test func aMistakeInTheUsersFolderIsTold() throws {
        try withRules { folder, environment in
            let file = folder.appending(path: "config/bundlescope/rules/dell-ome/late.yaml")
            try Data(Self.rule.replacing("severity: warning", with: "severity: loud").utf8).write(to: file)
            let ending = try Program.run(["diagnose", "case"], environment: environment, in: folder)
            #expect(ending.status == 2)
            #expect(ending.error.contains("late.yaml:3:11: expected one of critical, warning, info, found 'loud'"))
            #expect(try Program.run(["diagnose", "case", "--no-user-rules"], environment: environment, in: folder).status == 1)
        }
    }

    @Test func lintTellsWhatAPrivateRuleLacks() throws {
        try withRules { folder, _ in
            let rules = "config/bundlescope/rules"
            let lenient = try Program.run(["rules", "lint", rules], in: folder)
            #expect(lenient.status == 0 && lenient.error.split(separator: "\n").count == 4)
            let strict = try Program.run(["rules", "lint", "--strict", rules], in: folder)
            #expect(strict.status == 2 && strict.error.contains("missing language 'en'"))
            #expect(try Program.run(["rules", "test", rules], in: folder).status == 0)
        }
    }

    @Test func theBuiltInFilesAreWritten() throws {
        try Program.withFolder { folder in
            #expect(try Program.run(["rules", "export", "out"], in: folder).status == 0)
            let rule = "cisco-cucm/csr-missing.yaml"
            #expect(
                try String(contentsOf: folder.appending(path: "out/\(rule)"), encoding: .utf8)
                    == String(contentsOf: Program.root.appending(path: "Rules/\(rule)"), encoding: .utf8))
            #expect(
                try String(contentsOf: folder.appending(path: "out/rule.schema.json"), encoding: .utf8)
                    == String(contentsOf: Program.root.appending(path: "Docs/Schemas/rule.schema.json"), encoding: .utf8))
            #expect(try Program.run(["rules", "lint", "--strict", "out"], in: folder).status == 0)
            let again = try Program.run(["rules", "export", "out"], in: folder)
            #expect(again.status == 2 && again.error.contains("is there already; nothing was written"))
        }
    }

    @Test func aRuleIsPrintedAsAFile() throws {
        try Program.withFolder { folder in
            let yaml = try Program.run(["rules", "show", "dell-ome/eku-missing", "--format", "yaml"]).output
            let file = folder.appending(path: "dell-ome/eku-missing.yaml")
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(yaml.utf8).write(to: file)
            #expect(try Program.run(["rules", "lint", "--strict", "."], in: folder).status == 0)
            #expect(try Program.run(["rules", "test", "."], in: folder).status == 0)
        }
    }

    @Test func aFileToBeginWith() throws {
        try Program.withFolder { folder in
            let file = folder.appending(path: "dell-ome/late.yaml").path
            try FileManager.default.createDirectory(at: folder.appending(path: "dell-ome"), withIntermediateDirectories: true)
            for (arguments, input) in [
                ([], nil), (["--record", "-"], Self.log), (["--record", "-"], "Something else went very wrong: 17\n"),
            ] {
                let arguments = ["rules", "new", "dell-ome/late", "--output", file] + arguments
                let made = try Program.run(arguments, input: input.map { Data($0.utf8) })
                #expect(made.status == 0, "\(made.error)")
                let lint = try Program.run(["rules", "lint", "."], in: folder)
                #expect(lint.status == 0 && lint.error.contains("TODO stands in a text"), "\(lint.error)")
                #expect(try Program.run(["rules", "test", "."], in: folder).status == 0)
            }
            for (id, sentence) in [
                ("late", "expected a product and a name"), ("dell-omee/late", "no product dell-omee"),
                ("dell-ome/csr-key-mismatch", "there is a rule dell-ome/csr-key-mismatch already"), ("dell-ome/Late", "expected a product"),
            ] {
                let ending = try Program.run(["rules", "new", id])
                #expect(ending.status == 2 && ending.error.contains(sentence))
            }
            #expect(try Program.run(["rules", "new", "dell-ome/late", "--record", "nothing.txt"], in: folder).status == 2)
        }
    }
}
