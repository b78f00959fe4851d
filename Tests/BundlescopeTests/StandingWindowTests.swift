import BundleFixtures
import Foundation
import Testing

/// What stands, and its history, are reported for the requested window only, and the report says so.
@Suite(.serialized) struct StandingWindowTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let chain = "Invalid certificate chain provided.", key = "Invalid CSR key."

    private func refusals() throws -> String {
        let log = zip([Self.key, Self.key, Self.chain, Self.chain, Self.key], 25...29).map { argument, day in
            PublishedRecord.chain(argument, at: "2024-01-\(day) 10:00:00.100")
        }
        return try folder.write(FixtureArchive.zip([FixtureEntry("tomcat/application.log", log.joined())]), to: "refusals.zip")
    }

    /// An upload of a certificate to a CUCM node that succeeds or is refused (format: Cisco document 210541).
    private func operation(_ clock: String, _ result: String) -> String {
        """
        2024-01-25 \(clock):01,000 INFO [main] - op:import
        2024-01-25 \(clock):01,100 INFO [main] - unit:tomcat
        2024-01-25 \(clock):01,200 INFO [main] - Hostname: CUCM861
        2024-01-25 \(clock):30,000 INFO [main] - CertMgmt Operation Result : \(result)

        """
    }

    private func certificates(_ operations: String...) throws -> String {
        try folder.write(
            FixtureArchive.zip([FixtureEntry("platform/log/certMgmt00000001.log", operations.joined())]), to: "certificates.zip")
    }

    private func bundle(_ path: String, _ options: [String]) throws -> [String: Any] {
        try #require(try Program.bundles(["diagnose", path] + options).bundles.first)
    }

    private func standing(_ bundle: [String: Any]) throws -> [String: Any] {
        let standing = try #require(bundle["standing"] as? [[String: Any]])
        #expect(standing.count == 1)
        return try #require(standing.first)
    }

    private func text(_ path: String, _ options: [String], _ language: String = "en") throws -> String {
        try Program.run(["diagnose", path, "--lang", language] + options, environment: ["COLUMNS": "400"]).output
    }

    @Test func theLastTryIsThatOfTheAskedTime() throws {
        let path = try refusals()
        let whole = try standing(bundle(path, []))
        #expect(whole["rule"] as? String == "dell-ome/csr-key-mismatch" && whole["tries"] as? Int == 5)
        let options = ["--since", "2024-01-26", "--until", "2024-01-28"]
        let windowed = try bundle(path, options)
        let standing = try standing(windowed)
        #expect(standing["rule"] as? String == "dell-ome/chain-incomplete" && standing["tries"] as? Int == 3)
        #expect((standing["since"] as? String)?.hasPrefix("2024-01-27") == true)
        #expect((standing["last"] as? String)?.hasPrefix("2024-01-28") == true)
        #expect(windowed["causeChangedAt"] as? [Int] == [2])
        let status = (windowed["findings"] as? [[String: Any]] ?? []).reduce(into: [:]) {
            $0[$1["rule"] as? String ?? ""] = $1["status"] as? String
        }
        #expect(status == ["dell-ome/csr-key-mismatch": "superseded", "dell-ome/chain-incomplete": "standing"])
        #expect((windowed["window"] as? [String: Any])?["recordsOutside"] as? Int == 2)
    }

    @Test(arguments: [
        ("en", "LAST TRY IN THE REQUESTED TIME FAILED", "LAST TRY FAILED"),
        ("es", "ÚLTIMO INTENTO DEL INTERVALO FALLIDO", "ÚLTIMO INTENTO FALLIDO"),
        ("ja", "指定期間の最後の試行は失敗", ""), ("ko", "요청한 기간의 마지막 시도 실패", ""),
    ])
    func itIsSaidToBe(language: String, words: String, others: String) throws {
        let path = try refusals()
        let windowed = try text(path, ["--until", "2024-01-28"], language)
        #expect(windowed.contains(words))
        #expect(others.isEmpty || !windowed.contains(others))
        // Nothing is left out, so it is the current state.
        #expect(!(try text(path, ["--since", "2024-01-25"], language).contains(words)))
        #expect(!(try text(path, [], language).contains(words)))
    }

    @Test func aSuccessOutsideIsNotDenied() throws {
        let path = try certificates(operation("10:00", "Error"), operation("12:00", "null"))
        #expect(try standing(bundle(path, []))["outcome"] as? String == "succeeded")
        let options = ["--until", "2024-01-25T11:00"]
        #expect(try standing(bundle(path, options))["outcome"] as? String == "failed")
        let windowed = try text(path, options)
        #expect(windowed.contains("The log does not show a later success in the requested time."))
        #expect(!windowed.contains("The log does not show a later success."))
    }

    /// A try that ends in the window counts completely, including its beginning and its failure.
    @Test(arguments: [["--since", "2024-01-25T10:00:15"], ["--since", "2024-01-25T10:00:30", "--until", "2024-01-25T11:00"]])
    func aTryWhoseBeginningTheBoundCutsCountsWhole(options: [String]) throws {
        let path = try certificates(operation("10:00", "Error"))
        let windowed = try bundle(path, options)
        #expect(windowed["outcome"] as? String == "findings" && windowed["attemptsTotal"] as? Int == 1)
        #expect((windowed["window"] as? [String: Any])?["recordsOutside"] as? Int == 0)
        let whole = try bundle(path, [])
        #expect(NSArray(array: windowed["attempts"] as? [Any] ?? []) == NSArray(array: whole["attempts"] as? [Any] ?? []))
        #expect(NSArray(array: windowed["findings"] as? [Any] ?? []) == NSArray(array: whole["findings"] as? [Any] ?? []))
    }

    /// Within the window, it is unknown how the try ended later.
    @Test func aTryWhoseEndTheBoundCutsIsOpen() throws {
        let windowed = try bundle(certificates(operation("10:00", "Error")), ["--until", "2024-01-25T10:00:15"])
        #expect(windowed["attemptsTotal"] as? Int == 1 && (windowed["findings"] as? [Any])?.isEmpty == true)
        #expect(try standing(windowed)["outcome"] as? String == "unknown")
        #expect((windowed["window"] as? [String: Any])?["recordsOutside"] as? Int == 1)
    }

    @Test func aTryOutsideIsNoTryInside() throws {
        let path = try certificates(operation("10:00", "Error"), operation("12:00", "null"))
        let later = try bundle(path, ["--since", "2024-01-25T11:00"])
        #expect(later["attemptsTotal"] as? Int == 1 && later["outcome"] as? String == "clean")
        #expect((later["window"] as? [String: Any])?["recordsOutside"] as? Int == 1)
        let between = try Program.bundles(["diagnose", path, "--since", "2024-01-25T11:00", "--until", "2024-01-25T11:30"])
        #expect(between.status == 3 && between.bundles.first?["outcome"] as? String == "incomplete")
    }
}
