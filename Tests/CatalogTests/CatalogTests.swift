import BundleArchive
import BundleFixtures
import Diagnosis
import Foundation
import LogScanning
import RuleTable
import Synchronization
import Terms
import Testing

@testable import Catalog

@Suite struct CatalogTests {
    private let folder: TemporaryFolder
    private let file: String

    init() throws {
        folder = try TemporaryFolder()
        file = folder.path + "/catalog.db"
    }

    private func analysis(version: String = "1", limits: ReadLimits = ReadLimits(), since: String? = nil) -> Analysis {
        Analysis(
            toolVersion: version, rules: RuleSet(products: [], rules: []),
            settings: AnalysisSettings(limits: limits, window: TimeWindow(since: since)))
    }

    private func diagnosis(_ path: String, note: ReadNote.Reason = .empty, at entry: EntryPath? = nil) -> BundleDiagnosis {
        let message = LogMessage(source: "SSLController", id: "X1", arguments: .list(["a\0b"]), text: "text 7 of \u{202E}it")
        let evidence = Evidence(
            id: "e-1", entry: EntryPath(layers: ["a.zip", "b.log"]), line: 3, byteStart: 10, byteEnd: .max,
            timestamp: LoggedTime("2024-01-25T11:10:34.735"),
            thread: "t", excerpt: "it's \"one\"\n두번째")
        let finding = Finding(
            rule: nil, product: "p", severity: .warning, causes: [.init(cause: "c", supportedBy: ["x"], contradictedBy: [])],
            message: message, count: 4, firstSeen: LoggedTime("2024-01-25T11:10:34.735"), lastSeen: LoggedTime("2025-01-25T11:10:34.735"),
            evidence: [evidence, evidence])
        let attempt = Attempt(
            number: 1, subject: Subject(product: "p", operation: nil), timestamp: nil, thread: "t", outcome: .failed, rule: nil,
            message: message,
            evidence: "e-1")
        return BundleDiagnosis(
            path: path, sha256: "ab", size: .max, products: ["p", "q"], complete: false, findings: [finding],
            attempts: AttemptHistory(count: 9, kept: [attempt]), coverage: [.init(rule: "r", state: .absent, reason: .notInLog)],
            notes: [ReadNote(.unreadable, note, at: entry, losesData: true)],
            stats: .init(entriesSeen: 1, entriesRead: 2, bytesRead: 3, recordsMatched: 4))
    }

    private func count(_ table: String) throws -> Int64? {
        try Database(file, busySeconds: 1).rows("SELECT count(*) FROM \(table)")[0][0].integer
    }

    @Test func whatIsStoredIsFoundAgainAsItWas() throws {
        try Catalog(file, analysis: analysis()).store(diagnosis("a.zip"), fingerprint: "f")
        let record = try Catalog(file, analysis: analysis()).record(of: "a.zip")
        #expect(record?.diagnosis == diagnosis("a.zip"))
        #expect(record?.fingerprint == "f")
        #expect(try Catalog(file, analysis: analysis()).record(of: "b.zip") == nil)
    }

    @Test func aCatalogWhoseRunHasEndedIsWholeInItsFile() throws {
        let catalog = try Catalog(file, analysis: analysis())
        try catalog.store(diagnosis("a.zip"), fingerprint: nil)
        try catalog.end(.finished)
        let copy = folder.path + "/copy.db"
        try FileManager.default.copyItem(atPath: file, toPath: copy)
        #expect(try Database(copy, busySeconds: 1).rows("SELECT path, ending FROM bundles, runs") == [[.text("a.zip"), .text("finished")]])
    }

    /// Every transaction is on disk before `store` returns: with this setting SQLite syncs the log of a WAL database at each commit.
    @Test func aTransactionWaitsForTheDisk() throws {
        let database = try Database(file, busySeconds: 1)
        try database.migrate()
        #expect(try database.rows("PRAGMA journal_mode") == [[.text("wal")]])
        #expect(try database.rows("PRAGMA synchronous") == [[.integer(2)]])
    }

    @Test func aBundleThatIsReadAgainTakesThePlaceOfTheOldOne() throws {
        let catalog = try Catalog(file, analysis: analysis())
        for _ in 1...3 { try catalog.store(diagnosis("a.zip"), fingerprint: nil) }
        #expect(try ["bundles", "findings", "evidence", "attempts", "notes"].map(count) == [1, 1, 2, 1, 1])
    }

    @Test func anotherAnalysisKnowsNothingOfIt() throws {
        try Catalog(file, analysis: analysis()).store(diagnosis("a.zip"), fingerprint: "f")
        var limits = ReadLimits()
        limits.layers = 3
        for other in [analysis(version: "2"), analysis(limits: limits), analysis(since: "2024")] {
            #expect(try Catalog(file, analysis: other).record(of: "a.zip") == nil)
        }
    }

    @Test(arguments: [ReadNote.Reason.readerEnded(.signal(9), at: nil), .systemError("Input/output error")])
    func aBundleOfWhichAnotherRunMayReadMoreIsToBeReadAgain(reason: ReadNote.Reason) throws {
        let catalog = try Catalog(file, analysis: analysis())
        try catalog.store(diagnosis("a.zip", note: reason, at: EntryPath(layers: ["a.zip", "log"])), fingerprint: "f")
        #expect(try catalog.record(of: "a.zip") == nil)
        #expect(try count("bundles") == 1)
    }

    @Test func aRunSaysHowItEnded() throws {
        try Catalog(file, analysis: analysis()).end(.finished)
        _ = try Catalog(file, analysis: analysis())
        let endings = try Database(file, busySeconds: 1).rows("SELECT ending FROM runs ORDER BY id").map { $0[0].text }
        #expect(endings == ["finished", nil])
        #expect(try count("analyses") == 1)
    }

    @Test func bundlesThatAreGoneAreMarkedUntilTheyAreBack() throws {
        let path = folder.path + "/cases/a.zip"
        try folder.write([], to: "cases/a.zip")
        func marks() throws -> [Bool] {
            try Database(file, busySeconds: 1).rows("SELECT gone IS NOT NULL FROM bundles ORDER BY path").map { $0[0].integer == 1 }
        }
        let catalog = try Catalog(file, analysis: analysis())
        try catalog.store(diagnosis(path), fingerprint: nil)
        try catalog.store(diagnosis(folder.path + "/other/b.zip"), fingerprint: nil)
        try catalog.end(.finished, lookedThrough: [folder.path + "/cases"])
        #expect(try marks() == [false, false])
        try FileManager.default.removeItem(atPath: path)
        try Catalog(file, analysis: analysis()).end(.finished, lookedThrough: [folder.path + "/cases/"])
        #expect(try marks() == [true, false])
        try folder.write([], to: "cases/a.zip")
        try Catalog(file, analysis: analysis()).end(.finished, lookedThrough: [folder.path + "/cases"])
        #expect(try marks() == [false, false])
    }

    @Test func aFindingHasItsRulesTitleBesideIt() throws {
        let rule = Rule(
            id: "p/r", product: "p", severity: .info, basis: .inferred, match: RuleMatch(messageId: "X1"),
            title: LocalizedText([.init("en", "It boils over")]), diagnosis: LocalizedText([]), causes: [], references: [],
            examples: .init(matching: [], quiet: []))
        let analysis = Analysis(
            toolVersion: "1", rules: RuleSet(products: [], rules: [rule]), settings: AnalysisSettings())
        var known = diagnosis("a.zip")
        known.findings[0].rule = "p/r"
        try Catalog(file, analysis: analysis).store(known, fingerprint: nil)
        let rows = try Database(file, busySeconds: 1).rows("SELECT findings.title, attempts.title FROM findings, attempts")
        #expect(rows == [[.text("It boils over"), .null]])
    }

    @Test func manyConnectionsAtOnceLoseNothing() throws {
        let failures = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 4) { [file] number in
            let analysis = Analysis(
                toolVersion: "1", rules: RuleSet(products: [], rules: []), settings: AnalysisSettings())
            do {
                let catalog = try Catalog(file, analysis: analysis)
                for bundle in 1...10 { try catalog.store(diagnosis("\(number)-\(bundle)"), fingerprint: nil) }
            } catch {
                failures.withLock { $0.append("\(error)") }
            }
        }
        #expect(failures.withLock { $0 } == [])
        #expect(try count("bundles") == 40)
        #expect(try count("evidence") == 80)
    }

    @Test func aDatabaseOfSomethingElseIsLeftAlone() throws {
        try Database(file, busySeconds: 1).execute("CREATE TABLE mine (a)")
        #expect(throws: CatalogError.self) { try Catalog(file, analysis: analysis()) }
        #expect(try count("sqlite_schema") == 1)
    }

    @Test func aNewerCatalogIsLeftAlone() throws {
        _ = try Catalog(file, analysis: analysis())
        try Database(file, busySeconds: 1).execute("PRAGMA user_version = 99")
        #expect(throws: CatalogError.self) { try Catalog(file, analysis: analysis()) }
    }

    @Test func whatIsNoDatabaseIsSaidToBeNone() throws {
        try folder.write(Array("this is a text, not a database, and long enough to be told from one".utf8), to: "catalog.db")
        #expect(throws: CatalogError.self) { try Catalog(file, analysis: analysis()) }
    }

    @Test func theDocumentHasTheSchema() throws {
        let document = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Docs/Catalog.md")
        let text = try String(contentsOf: document, encoding: .utf8)
        for migration in CatalogSchema.migrations { #expect(text.contains(migration)) }
        #expect(text.contains("`user_version` is \(CatalogSchema.migrations.count)."))
    }
}
