import BuiltInRules
import BundleArchive
import BundleFixtures
import Diagnosis
import LogScanning
import RuleTable
import Terms
import Testing
import Triage

/// One bundle, from bytes to diagnosis: every container, every cut.
@Suite struct BundleTriageTests {
    enum Container: String, CaseIterable {
        case zip, zipStored, zipDescriptors, zip64, sevenZip, tar, tarGzip, tarXz, tarZstd, tarBzip2, nested, folder, log, logGzip

        /// Whether everything before a cut can be read. A 7z has its directory at its end.
        var isReadBeforeACut: Bool { self != .sevenZip && self != .folder }

        func bytes(_ log: [UInt8]) -> [UInt8] {
            let entries = [FixtureEntry("./tomcat/catalina.out", "nothing\n"), FixtureEntry("./tomcat/application.log", log)]
            func zip(_ change: (inout ZipFixture.Entry) -> Void) -> [UInt8] {
                var fixture = ZipFixture(entries)
                for index in fixture.entries.indices { change(&fixture.entries[index]) }
                return fixture.bytes
            }
            return switch self {
            case .zip: FixtureArchive.zip(entries)
            case .zipStored: zip { $0.method = 0 }
            case .zipDescriptors: zip { $0.hasDescriptor = true }
            case .zip64: zip { $0.isZip64 = true }
            case .sevenZip: FixtureArchive.sevenZip(entries)
            case .tar: FixtureArchive.tar(entries)
            case .tarGzip: FixtureArchive.tar(entries, filter: .gzip)
            case .tarXz: FixtureArchive.tar(entries, filter: .xz)
            case .tarZstd: FixtureArchive.tar(entries, filter: .zstd)
            case .tarBzip2: FixtureArchive.tar(entries, filter: .bzip2)
            case .nested: FixtureArchive.zip([FixtureEntry("ConsoleLogs.tar.gz", FixtureArchive.tar(entries, filter: .gzip))])
            case .folder, .log: log
            case .logGzip: FixtureArchive.gzip(log)
            }
        }
    }

    private func diagnose(_ bytes: [UInt8], in container: Container = .tar) throws -> BundleDiagnosis {
        let folder = try TemporaryFolder()
        let path = try folder.write(bytes, to: container == .folder ? "tomcat/application.log" : "bundle")
        return try BundleTriage(rules: .builtIn).diagnose(LogBundle(container == .folder ? folder.path : path))
    }

    @Test(arguments: Container.allCases, [false, true])
    func thePublishedBlocksAreFoundInEveryContainer(container: Container, unwrapped: Bool) throws {
        let log = PublishedLog.log(unwrapped: unwrapped)
        let diagnosis = try diagnose(container.bytes(log.bytes), in: container)
        #expect(diagnosis.complete)
        // The article does not print its blocks in chronological order.
        #expect(diagnosis.notes.filter { $0.kind != .ambiguous } == [])
        for (rule, line) in zip(PublishedLog.rules, log.lines) {
            let finding = try #require(diagnosis.findings.first { $0.rule == rule })
            #expect(finding.count == PublishedLog.rules.count { $0 == rule })
            #expect(finding.evidence.map(\.line).contains(line))
        }
        #expect(diagnosis.findings.count == Set(PublishedLog.rules).count)
        #expect(diagnosis.attempts.count == PublishedLog.blocks.count)
    }

    /// Other services refuse other input with the id of a refused CSR: what was tried is unknown, and nothing follows from it.
    @Test func anInputValueThatNoCSRHasIsOfNoKnownOperation() throws {
        func record(_ minute: Int, _ argument: String) -> String {
            "[ERROR] 2024-01-25 10:\(minute):00.000 [t-\(minute)] SSLController - "
                + #"{"error":{"@Message.ExtendedInfo":[{"MessageId":"CGEN6002","Message":"Unable to complete the request because the input value for  "#
                + #"\#(argument)  is missing or an invalid value is entered.","MessageArgs":["\#(argument)"],"Severity":"Critical"}]}}"#
                + "\n"
        }
        let log = record(10, "DistinguishedName") + record(20, "Subject Alternative Name(s)") + record(30, "SAN") + record(40, "PortNumber")
        let diagnosis = try diagnose(FixtureArchive.tar([FixtureEntry("tomcat/application.log", log)]))
        #expect(diagnosis.attempts.kept.map(\.operation) == ["csr-generation", "csr-generation", "csr-generation", nil])
        #expect(diagnosis.findings.first { $0.rule == "dell-ome/csr-san-too-many" }?.status == .standing)
    }

    /// Whitespace is not an argument: the text does not refer to one.
    @Test(arguments: ["[]", "[\"\"]", "[\" \"]", "null"]) func aBlankArgumentIsNone(arguments: String) throws {
        let log =
            "[ERROR] 2024-01-25 10:00:00.000 [t] SSLController - uploadNewCertificateChain(): "
            + #"{"error":{"@Message.ExtendedInfo":[{"MessageId":"CGEN1008","Message":"x","MessageArgs":\#(arguments)}]}}"# + "\n"
        let finding = try #require(try diagnose(FixtureArchive.tar([FixtureEntry("tomcat/application.log", log)])).findings.first)
        #expect(finding.rule == "dell-ome/chain-refused-other-reason")
        #expect(Absence.of(finding.message, nodes: ["n"]) == [.argument])
    }

    /// A truncated bundle is reported as damaged, and what precedes the cut is found.
    @Test(arguments: Container.allCases.filter { $0 != .folder && $0 != .log })
    func cutAnywhereItIsSaidToBeCut(container: Container) throws {
        let whole = container.bytes(PublishedLog.log(unwrapped: false).bytes)
        let all = try diagnose(whole).findings.map(\.count).reduce(0, +)
        var found = 0
        for length in Array(stride(from: 1, to: whole.count, by: container == .tar || container == .zipStored ? 61 : 7)) + [whole.count - 1]
        {
            // Without the empty blocks at its end a tar is complete.
            if container == .tar, whole[length...].allSatisfy({ $0 == 0 }) { continue }
            let cut = try diagnose(Array(whole[..<length]))
            #expect(cut.notes.contains { $0.kind == .damaged || $0.kind == .unreadable }, "cut at \(length) of \(whole.count)")
            #expect(cut.outcome != .clean, "cut at \(length)")
            let count = cut.findings.map(\.count).reduce(0, +)
            if container.isReadBeforeACut {
                #expect(count >= found, "cut at \(length) finds less than a shorter one")
                found = max(found, count)
            }
        }
        // Nothing of a truncated Zstandard block can be unpacked, and this log is in a single one.
        #expect(found == all || !container.isReadBeforeACut || container == .tarZstd)
    }

    @Test func lookAlikesOfOtherClassesAreNoFindings() throws {
        let payload = PublishedLog.blocks[0].drop { $0 != "{" }
        let lines = [
            "[ERROR] 2024-01-25 11:10:34.735 [t] DeviceController - failed: \(payload)",
            "[ERROR] 2024-01-25 11:10:35.735 [t] SSLControllerHelper - failed: \(payload)",
            "[ERROR] 2024-01-25 11:10:36.735 [t] Audit - said: [ERROR] 2024-01-25 11:10:34.735 [t] SSLController - \(payload)",
            "[INFO] 2024-01-25 11:10:37.735 [t] SSLController - uploadNewCertificateChain(): done",
        ]
        let diagnosis = try diagnose(FixtureArchive.tar([FixtureEntry("tomcat/application.log", lines.joined(separator: "\n"))]))
        #expect(diagnosis.findings == [])
        #expect(diagnosis.outcome == .clean)
    }

    @Test(arguments: ["nottomcat/application.log", "tomcat/myapplication.log", "tomcat/application/readme.txt"])
    func lookAlikesBesideTheLogAreNotRead(name: String) throws {
        let quiet = "[INFO] 2024-01-25 11:10:37.735 [t] SSLController - done\n"
        let diagnosis = try diagnose(
            FixtureArchive.tar([FixtureEntry("tomcat/application.log", quiet), FixtureEntry(name, PublishedLog.blocks[0])]))
        #expect(diagnosis.outcome == .clean)
        #expect(diagnosis.stats.entriesRead == 1)
    }

    @Test(arguments: ["TOMCAT/Application.LOG", "./tomcat/application.log", "a/b/tomcat/application.log", "top\\tomcat\\application.log"])
    func theLogIsFoundHoweverItsPathIsWritten(name: String) throws {
        #expect(try diagnose(FixtureArchive.tar([FixtureEntry(name, PublishedLog.blocks[0])])).findings.count == 1)
    }

    @Test func anHtmlPageIsNotABundle() throws {
        let diagnosis = try diagnose(Array("<!DOCTYPE html><html><body>Sign in</body></html>".utf8))
        #expect(diagnosis.outcome == .incomplete)
        #expect(diagnosis.notes.count == 1)
    }

    @Test func anEmptyFileIsNotClean() throws {
        let diagnosis = try diagnose([])
        #expect(diagnosis.outcome == .incomplete)
        #expect(diagnosis.notes.map(\.reason) == [.empty])
    }

    @Test func aLogThatIsNotALogIsNotClean() throws {
        let diagnosis = try diagnose(FixtureArchive.tar([FixtureEntry("tomcat/application.log", "<html>Sign in</html>\n")]))
        #expect(diagnosis.outcome == .incomplete)
    }

    /// A bundle with a log without faults, and another file.
    private func bundle(with name: String, _ bytes: [UInt8]) -> [UInt8] {
        let quiet = "[INFO] 2024-01-25 11:10:37.735 [t] Audit - done\n"
        return FixtureArchive.tar([FixtureEntry("tomcat/application.log", quiet), FixtureEntry(name, bytes)])
    }

    /// A tar has no checksum for its data: compressed files in it must themselves reveal damage, from their first byte on.
    @Test(arguments: [("gz", FixtureArchive.Filter.gzip), ("xz", .xz), ("zst", .zstd), ("bz2", .bzip2)])
    func aCompressedFileWhoseFirstBytesAreWrongIsNotClean(ending: String, filter: FixtureArchive.Filter) throws {
        let log = Array(PublishedLog.blocks[0].utf8)
        let files = [
            ("tomcat/application.log.1.\(ending)", FixtureArchive.compressed(log, filter)),
            ("old.\(ending)", FixtureArchive.tar([FixtureEntry("tomcat/application.log.1", log)], filter: filter)),
        ]
        for (name, bytes) in files {
            #expect(try diagnose(bundle(with: name, bytes)).findings.count == 1)
            for place in 0..<10 {
                var damaged = bytes
                damaged[place] ^= 0x41
                #expect(try diagnose(bundle(with: name, damaged)).outcome != .clean, "\(name), byte \(place)")
            }
        }
    }

    @Test(arguments: ["application.log.1", "application.log.1.lzma", "application.log.2024-01-25.br", "application.log.1.gz"])
    func aRotationInWhichNothingIsRecognisedIsNotClean(name: String) throws {
        for bytes in [[UInt8](repeating: 0, count: 5_000), [0x5D, 0, 0, 0x80] + (0..<200).map { UInt8($0) | 1 }] {
            let diagnosis = try diagnose(bundle(with: "tomcat/" + name, bytes))
            #expect(diagnosis.outcome == .incomplete)
            #expect(diagnosis.notes.contains { $0.losesData && $0.entry?.innermost == "tomcat/" + name })
        }
    }

    @Test func aRotationThatIsEmptyOrUnpackedAlreadyHidesNothing() throws {
        #expect(try diagnose(bundle(with: "tomcat/application.log.1", [])).outcome == .clean)
        #expect(try diagnose(bundle(with: "tomcat/application.log.1", [13, 10])).outcome == .clean)
        let unpacked = try diagnose(bundle(with: "tomcat/application.log.1.gz", Array(PublishedLog.blocks[0].utf8)))
        #expect(unpacked.findings.count == 1)
        #expect(unpacked.complete)
    }

    @Test func aBundleThatIsNotThereIsAnError() {
        #expect(throws: BundleError.self) { try BundleTriage(rules: .builtIn).diagnose(LogBundle("/no/such/bundle")) }
    }
}
