import BundleFixtures
import Foundation
import Testing

/// Bundles that are called otherwise than where they are: what another program fetched from elsewhere.
@Suite struct NamedBundleTests {
    /// Keys of an object store, most of which cannot be paths.
    static let names = [
        "cases//b.zip", "../x.zip", "/", "a/", "-", "x\ty", "번들.zip", String(repeating: "k", count: 300) + ".zip", "line\nend", "a\"b\\c",
    ]

    private static func rows(_ text: String) throws -> [[String: Any]] {
        try text.split(separator: "\n").map { try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]) }
    }

    @Test func aNameStandsUnchangedInTheRow() throws {
        let sample = Program.sample("nested.zip")
        let list = Self.names.map { "\(sample)\t\($0)\0" }.joined()
        let ending = try Program.run(["triage", "--paths-from", "-", "-0", "--format", "ndjson"], input: Data(list.utf8))
        #expect(ending.status == 1)
        #expect(try Self.rows(ending.output).compactMap { $0["path"] as? String } == Self.names)
    }

    /// Everything but the name is as if the file were called so.
    @Test func theRowIsTheFilesOwnButForTheName() throws {
        let folder = try TemporaryFolder()
        let bytes = try Data(contentsOf: URL(filePath: Program.sample("nested.zip")))
        try folder.write([UInt8](bytes), to: "cases/b.zip")
        try folder.write([UInt8](bytes), to: "1")
        let root = URL(filePath: folder.path)
        let own = try Program.run(["triage", "cases/b.zip", "--format", "ndjson"], in: root).output
        for end in ["\n", "\0"] {
            let named = try Program.run(
                ["triage", "--paths-from", "-", "--format", "ndjson"], input: Data("1\tcases/b.zip\(end)".utf8), in: root)
            #expect(named.output == own)
        }
        let diagnosed = try Program.run(["diagnose", "-", "--name", "cases/b.zip", "--format", "ndjson"], input: bytes, in: root)
        #expect(diagnosed.status == 1)
        #expect(diagnosed.output == own)
        #expect(try Program.run(["diagnose", "-", "--name", "cases/b.zip"], input: bytes, in: root).output.contains("show cases/b.zip e-"))
    }

    @Test func aPathWithATabIsAPath() throws {
        let folder = try TemporaryFolder()
        try folder.write(Array("[INFO] 2024-01-25 11:10:34.735 [t] SSLController - done\n".utf8), to: "a\tb")
        let ending = try Program.run(
            ["triage", "--paths-from", "-", "--format", "ndjson"], input: Data("a\tb\na\tc\n".utf8), in: URL(filePath: folder.path))
        let rows = try Self.rows(ending.output)
        #expect(rows.map { $0["path"] as? String } == ["a\tb", "c"])
        #expect(rows.map { $0["size"] as? Int } == [56, 0], "there is no a")
    }

    @Test func aNameNeedsStandardInput() throws {
        #expect(try Program.run(["diagnose", Program.sample("clean.zip"), "--name", "x"]).status == 2)
        #expect(try Program.run(["triage", Program.sample("clean.zip"), "-0"]).status == 2)
    }

    /// `triage` reads what a pipe delivers, with and without a writer that is already there, and leaves other pipes alone.
    @Test(arguments: [#"cat "$B" > p & true"#, #"(sleep 0.2; cat "$B" > p) & true"#])
    func aNamedPipeIsRead(writer: String) throws {
        let folder = try TemporaryFolder()
        let bundle = Program.sample("nested.zip")
        for arguments in [["triage", "p"], ["triage", "--paths-from", "list"], ["diagnose", "p"]] {
            let ending = try Program.run(
                arguments + ["--format", "json"], in: URL(filePath: folder.path),
                limit: "rm -f p; mkfifo p; printf 'p\\n' > list; B='\(bundle)'; \(writer)")
            #expect(ending.status == 1, "\(arguments): \(ending.output)")
        }
        let below = try Program.run(["triage", ".", "--format", "json"], in: URL(filePath: folder.path), limit: "rm -f list; mkfifo q")
        #expect(below.status == 3 && below.error.contains("neither an archive nor a known log: ./p"))
    }

    @Test func exitZeroMeansThatEveryBundleHasARow() throws {
        let bundles = ["damaged.zip", "nested.zip", "nowhere.zip"].map(Program.sample)
        let ending = try Program.run(["triage", "--exit-zero", "--format", "ndjson"] + bundles)
        #expect(ending.status == 0)
        #expect(try Self.rows(ending.output).map { $0["path"] as? String } == bundles)
        let folder = try TemporaryFolder()
        #expect(try Program.run(["triage", "--exit-zero", folder.path]).status == 3, "no bundle has no row")
    }

    /// A bundle that needs more memory than it may is a row that says so, and the others are read.
    @Test(.disabled(if: Program.isSanitized)) func aBundleThatNeedsTooMuchMemoryCostsOnlyItself() throws {
        let bundles = ["nested.zip", "clean.zip"].map(Program.sample)
        let usual = try Program.run(["diagnose", "--format", "ndjson"] + bundles)
        let guarded = try Program.run(["diagnose", "--format", "ndjson", "--max-memory", "1G"] + bundles)
        #expect(guarded.output == usual.output && guarded.status == usual.status)
        let bytes = try Data(contentsOf: URL(filePath: bundles[0]))
        let named = ["diagnose", "-", "--name", "x/b.zip", "--format", "ndjson"]
        for limit in [nil, "exec < \(bundles[0])"] {
            let input = limit == nil ? bytes : nil
            let usual = try Program.run(named, input: input, limit: limit)
            #expect(usual.status == 1)
            #expect(try Program.run(named + ["--max-memory", "1G"], input: input, limit: limit).output == usual.output)
        }
        #expect(try Program.run(["diagnose", bundles[0], "--max-memory", "1M"]).status == 2)
        #expect(try Program.run(["diagnose", bundles[0], "--max-memory", "1G", "--evidence", "x"]).status == 2)
    }
}
