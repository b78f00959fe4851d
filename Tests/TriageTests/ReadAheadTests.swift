import BuiltInRules
import BundleArchive
import BundleFixtures
import Diagnosis
import Testing
import Triage

/// Unpacking and reading in parallel result in the same diagnosis as reading in sequence.
@Suite struct ReadAheadTests {
    /// A log small enough that several fit in one zip, and large enough that its packed bytes are worth a thread.
    private static func log(_ number: Int, findings: Int, lines: Int = 2_500) -> [UInt8] {
        let published = String(decoding: PublishedLog.log(unwrapped: true).bytes, as: UTF8.self)
        let filler = (0..<lines / 2).map {
            "[INFO] 2024-01-2\(number) 10:00:00.000 [main] DeviceService - line \($0 &* 2_654_435_761) of log \(number)\n"
        }.joined()
        return Array((filler + String(repeating: published, count: findings) + filler).utf8)
    }

    /// The live log and three older ones, stored, with other entries between them.
    private static func zip(_ change: (inout [ZipFixture.Entry]) -> Void = { _ in }) -> [UInt8] {
        var entries = (0..<4).flatMap { number in
            [
                ZipFixture.Entry("tomcat/application.log" + (number == 0 ? "" : ".\(number)"), log(number, findings: number), method: 0),
                ZipFixture.Entry("tomcat/catalina.\(number).out", "nothing\n"),
            ]
        }
        change(&entries)
        return ZipFixture(entries: entries).bytes
    }

    private func diagnose(_ path: String, threads: Int, limits: ReadLimits) throws -> BundleDiagnosis {
        try BundleTriage(rules: .builtIn, limits: limits, threads: threads).diagnose(LogBundle(path))
    }

    @discardableResult
    private func expectTheSame(_ bytes: [UInt8], limits: ReadLimits = ReadLimits()) throws -> BundleDiagnosis {
        let folder = try TemporaryFolder()
        let path = try folder.write(bytes, to: "case.zip")
        let alone = try diagnose(path, threads: 1, limits: limits)
        for threads in [2, 3, 8] { #expect(try diagnose(path, threads: threads, limits: limits) == alone) }
        return alone
    }

    @Test func ordinaryLogs() throws {
        let diagnosis = try expectTheSame(Self.zip())
        #expect(diagnosis.complete)
        #expect(diagnosis.stats.entriesRead == 4)
        #expect(diagnosis.findings.contains { $0.records > 3 })
    }

    /// More findings than are held until their turn.
    @Test func manyFindings() throws {
        try expectTheSame(Self.zip { $0[4].content = Self.log(2, findings: 300) })
    }

    @Test func damagedLogs() throws {
        let diagnosis = try expectTheSame(
            Self.zip { entries in
                entries[0].checksumError = 1
                entries[2].checksumError = 1
                entries[4].sizeError = 7
                entries[6].offset = 3
            })
        #expect(!diagnosis.complete)
        #expect(diagnosis.notes.count >= 4)
    }

    @Test func whatIsNoLogAfterAll() throws {
        try expectTheSame(
            Self.zip { entries in
                entries[2].content = FixtureArchive.tar([FixtureEntry("tomcat/application.log", Self.log(1, findings: 2))])
                entries[4].content = FixtureArchive.gzip(Self.log(2, findings: 2))
                entries[4].name = Array("tomcat/application.log.2.gz".utf8)
                entries[6].flags = 1
            })
    }

    @Test func entriesOfOneName() throws {
        try expectTheSame(Self.zip { $0[2].name = $0[0].name })
    }

    /// Wherever the limit is reached, even if the logs before it state a wrong size.
    @Test(arguments: 1..<13) func limits(step: UInt64) throws {
        var limits = ReadLimits()
        limits.inflatedBytes = step * 90_000
        try expectTheSame(Self.zip { $0[0].sizeError = step % 2 == 0 ? -150_000 : 0 }, limits: limits)
        limits = ReadLimits()
        limits.entries = Int(step)
        try expectTheSame(Self.zip(), limits: limits)
    }

    /// A bomb beside the logs with the name of a log.
    @Test func aBombAmongTheLogs() throws {
        var limits = ReadLimits()
        limits.inflatedBytes = 4 << 20
        for place in [0, 2, 6] {
            let diagnosis = try expectTheSame(
                Self.zip { $0[place] = ZipFixture.Entry("tomcat/application.log.9", [UInt8](repeating: 32, count: 12 << 20)) },
                limits: limits)
            #expect(!diagnosis.complete)
        }
    }

    /// Unpacked on a separate thread, whatever the end: complete, truncated, damaged, or at a limit.
    @Test(arguments: [FixtureArchive.Filter.gzip, .xz, .zstd, .bzip2])
    func compressedBundles(filter: FixtureArchive.Filter) throws {
        let log = FixtureEntry("tomcat/application.log", Self.log(1, findings: 3, lines: 16_000))
        let inner = FixtureEntry("tomcat/application.log.1.gz", FixtureArchive.gzip(Self.log(2, findings: 2)))
        let whole = FixtureArchive.tar([log, inner], filter: filter)
        #expect(try expectTheSame(whole).complete)
        try expectTheSame(FixtureArchive.compressed(log.content, filter))
        try expectTheSame(Array(whole.dropLast(whole.count / 3)))
        var damaged = whole
        damaged[whole.count / 2] ^= 1
        try expectTheSame(damaged)
        for bytes: UInt64 in [1 << 20, 1_300_000, 1_700_000, 2 << 20] {
            var limits = ReadLimits()
            limits.inflatedBytes = bytes
            try expectTheSame(whole, limits: limits)
        }
    }

    /// Searched on other threads: a single log, and the logs of a folder, with findings far apart and close together.
    @Test(arguments: [0, 1, 50]) func plainLogs(findings: Int) throws {
        let folder = try TemporaryFolder()
        let parts = (0..<4).map { Self.log($0, findings: $0 == 2 ? findings : min(1, findings), lines: 24_000 + 7_000 * $0) }
        let alone = try folder.write(Array(parts.joined()), to: "case/tomcat/application.log")
        try folder.write(Self.log(2, findings: 1), to: "case/tomcat/application.log.1")
        for path in [alone, folder.path + "/case"] {
            let diagnosis = try diagnose(path, threads: 1, limits: ReadLimits())
            #expect(diagnosis.complete && diagnosis.findings.isEmpty == (findings == 0 && path == alone))
            for threads in [2, 3, 8] { #expect(try diagnose(path, threads: threads, limits: ReadLimits()) == diagnosis) }
        }
    }
}
