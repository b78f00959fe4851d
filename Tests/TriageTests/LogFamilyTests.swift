import BuiltInRules
import BundleArchive
import BundleFixtures
import Diagnosis
import Foundation
import RuleTable
import Terms
import Testing
import Triage

/// Anything that may be an older or second part of a log is read, or the bundle is not clean.
@Suite struct LogFamilyTests {
    static let refusal = PublishedLog.blocks[0].filter { $0 != "\n" } + "\n"
    static let quiet = (0..<40).map { "[INFO] 2025-03-04 08:00:\(10 + $0).000 [exec-1] JobController - job \($0) finished\n" }.joined()
    static let log = FixtureEntry("logs/tomcat/application.log", quiet)

    static func diagnose(_ entries: [FixtureEntry]) throws -> BundleDiagnosis { try diagnose(FixtureArchive.tar(entries)) }

    static func diagnose(_ bytes: [UInt8], named name: String = "case.tar") throws -> BundleDiagnosis {
        let folder = try TemporaryFolder()
        return try BundleTriage(rules: .builtIn).diagnose(LogBundle(folder.write(bytes, to: name)))
    }

    /// The text, packed by a program that gives files this name.
    private static func packed(_ text: String, as name: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        let inner = [FixtureEntry("application.log", bytes)]
        let packers: [(ending: String, pack: ([UInt8]) -> [UInt8])] = [
            (".tar.gz", { _ in FixtureArchive.tar(inner, filter: .gzip) }), (".tgz", { _ in FixtureArchive.tar(inner, filter: .gzip) }),
            (".tar.bz2", { _ in FixtureArchive.tar(inner, filter: .bzip2) }), (".tar", { _ in FixtureArchive.tar(inner) }),
            (".zip", { _ in FixtureArchive.zip(inner) }), (".7z", { _ in FixtureArchive.sevenZip(inner) }),
            (".gz.1.gz", { FixtureArchive.gzip(FixtureArchive.gzip($0)) }),
            (".gz", FixtureArchive.gzip), (".bz2", { FixtureArchive.compressed($0, .bzip2) }),
            (".xz", { FixtureArchive.compressed($0, .xz) }), (".zst", { FixtureArchive.compressed($0, .zstd) }),
        ]
        if let packer = packers.first(where: { name.hasSuffix($0.ending) }) { return packer.pack(bytes) }
        // Formats that are not supported.
        let isOther = [".Z", ".lz4", ".lzma", ".br", ".lzo", ".deflate", ".pack200"].contains(where: name.hasSuffix)
        return isOther ? (0..<600).map { UInt8(truncatingIfNeeded: $0 * $0 * 37 >> 3) } : bytes
    }

    @Test func thereAreManyNames() {
        #expect(RotationNames.all.count >= 200)
    }

    @Test(arguments: RotationNames.all.sorted())
    func aRefusalInARotationIsNeverMissed(name: String) throws {
        let diagnosis = try Self.diagnose([Self.log, FixtureEntry("logs/tomcat/" + name, Self.packed(Self.refusal, as: name))])
        if diagnosis.findings.isEmpty {
            #expect(diagnosis.outcome == .incomplete)
            #expect(
                diagnosis.notes.contains { $0.losesData && $0.entry?.description.contains(name.split(separator: "/").last ?? "") == true })
        } else {
            #expect(diagnosis.findings.map(\.rule) == ["dell-ome/csr-key-mismatch"])
        }
    }

    @Test(arguments: [".gz", ".zip", ".xz", ".bz2", ".zst", ".7z", ".tar.gz", ""])
    func aDamagedOneIsNamed(ending: String) throws {
        let name = "application.log.3" + ending
        let bytes = Self.packed(Self.refusal, as: name).prefix(40)
        let damaged = ending.isEmpty ? [0, 1, 2, 3] + bytes : Array(bytes)
        let diagnosis = try Self.diagnose([Self.log, FixtureEntry("logs/tomcat/" + name, damaged)])
        #expect(diagnosis.outcome == .incomplete)
    }

    // MARK: No false alarms

    @Test(arguments: [
        "application-startup.log", "application.out", "application.log.md5", "application.json", "old/application-notes.txt",
        "application.log.1.txt",
    ])
    func aTextOfAnotherFormIsARemark(name: String) throws {
        let text = "Started Application in 12.3 seconds\nListening on 8443\n"
        let diagnosis = try Self.diagnose([Self.log, FixtureEntry("logs/tomcat/" + name, text)])
        #expect(diagnosis.outcome == .clean)
        #expect(diagnosis.notes.contains { $0.entry?.description.hasSuffix(name) == true && !$0.losesData })
    }

    @Test(arguments: [
        "application-startup.log", "application.out", "application-audit.json", "backup/application.txt", "application.log.zip",
    ])
    func aTextOfAnotherFormThatNamesTheLoggerIsNotUnderstood(name: String) throws {
        let text = "11:10 SSLController says: Invalid CSR key.\n"
        let diagnosis = try Self.diagnose([Self.log, FixtureEntry("logs/tomcat/" + name, Self.packed(text, as: name))])
        #expect(diagnosis.outcome == .incomplete)
    }

    @Test(arguments: [
        "tomcat/myapplication.log", "nottomcat/application.log", "tomcat/application.properties", "tomcat/applicationContext.xml",
        "tomcat/application.yml", "tomcat/applications.log", "other/application.log", "tomcat/application.war",
    ])
    func whatMerelyLooksAlikeStaysOut(path: String) throws {
        let diagnosis = try Self.diagnose([Self.log, FixtureEntry("logs/" + path, "logging.level.SSLController=DEBUG\n")])
        #expect(diagnosis.outcome == .clean)
        #expect(diagnosis.notes == [])
    }

    /// Copies of settings and programs, and what accompanies them.
    @Test(arguments: [
        "application.properties.bak", "application.properties.1", "application.properties.rpmsave", "application.properties~",
        "application-dev.properties.orig", "application.yml.old", "application.xml.bak", "application.xml.2025-03-03",
        "application.config.old",
        "application.conf.sample", "application.env", "application.sql", "application.md", "application.js.map", "application.war.bak",
        "application-1.0.jar.original", "application.jks.old", "application.properties.2.gz", "application.png", "application.keystore.bak",
    ])
    func copiesOfSettingsStayOut(name: String) throws {
        let text = "logging.level.com.dell.SSLController=ERROR\nlogging.pattern=%d [ERROR] SSLController - %m\n"
        let diagnosis = try Self.diagnose([Self.log, FixtureEntry("logs/tomcat/" + name, Self.packed(text, as: name))])
        #expect(diagnosis.outcome == .clean)
        #expect(diagnosis.notes == [])
    }

    /// Files of known kinds that are not logs, under any name.
    @Test(
        arguments: [
            ("application-1", [0, 0, 1, 0, 1, 0, 16, 16]), ("application (2).img", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
            ("application.font", [0, 1, 0, 0, 0, 0x11, 1, 0]), ("application.db", Array("SQLite format 3\0".utf8)),
            ("application.bin", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0]), ("application.scr", [0x4D, 0x5A, 0x90, 0, 3, 0, 0, 0]),
            ("application.hprof", Array("JAVA PROFILE 1.0.2\0".utf8)), ("application.jfr", Array("FLR\0".utf8)),
            ("application.ks", [0xFE, 0xED, 0xFE, 0xED, 0, 0, 0, 2]), ("application.cert", [0x30, 0x82, 5, 0, 0x30, 0x82, 3, 0]),
            ("application.store", [0x30, 0x82, 5, 0, 2, 1, 3, 0x30]), ("application.cpython-311", [0xA7, 0x0D, 0x0D, 0x0A, 0, 0, 0, 0]),
            ("application.ser", [0xAC, 0xED, 0, 5, 0x73, 0x72]),
            ("application.old", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        ] as [(String, [UInt8])])
    func aFileOfAnotherKindIsARemark(name: String, magic: [UInt8]) throws {
        let bytes = magic + Array("SSLController\n".utf8) + (0..<600).map { UInt8(truncatingIfNeeded: $0 * $0 * 37 >> 3) }
        let diagnosis = try Self.diagnose([Self.log, FixtureEntry("logs/tomcat/" + name, bytes)])
        #expect(diagnosis.outcome == .clean)
        #expect(diagnosis.notes.map(\.losesData) == [false])
        // At the place of a rotation only a log is expected.
        let rotation = try Self.diagnose([Self.log, FixtureEntry("logs/tomcat/application.log.1", bytes)])
        #expect(rotation.outcome == .incomplete)
    }

    @Test(arguments: [
        "application.log.d/2025-03-03", "application-logs/2025-03-03.log", "application.log.old/1", "application.logs/1.log",
        "application.log.archive/00001", "application_log/old.txt", "application/00001.log", "application.old/2025-03-03.log.gz",
        "application-2025/03-03.zip", "old/application.log.d/3.gz",
    ])
    func aPartInAFolderOfTheLogsNameIsRead(path: String) throws {
        let diagnosis = try Self.diagnose([Self.log, FixtureEntry("logs/tomcat/" + path, Self.packed(Self.refusal, as: path))])
        #expect(diagnosis.findings.map(\.rule) == ["dell-ome/csr-key-mismatch"])
    }

    @Test(arguments: ["application/readme.txt", "application/WEB-INF/web.xml", "application-1.0/lib/notes", "application.d/settings.conf"])
    func whatElseLiesInAFolderOfItsNameStaysOut(path: String) throws {
        let diagnosis = try Self.diagnose([Self.log, FixtureEntry("logs/tomcat/" + path, "SSLController\n")])
        #expect(diagnosis.outcome == .clean)
        #expect(diagnosis.notes == [])
    }

    @Test(arguments: [
        "application.log.xml", "application.log.conf", "application.log.js", "application.log.1.key", "application.log.1.lck",
        "application.log.service", "application.log.2025-03-03.sh", "application.2025-03-03.java", "application.2025-03-03.log.xml",
    ])
    func aLogUnderTheEndingOfSettingsIsRead(name: String) throws {
        let diagnosis = try Self.diagnose([Self.log, FixtureEntry("logs/tomcat/" + name, Self.refusal)])
        #expect(diagnosis.findings.map(\.rule) == ["dell-ome/csr-key-mismatch"])
        #expect(try Self.diagnose([Self.log, FixtureEntry("logs/tomcat/" + name, "4711\n")]).outcome == .clean)
    }

    /// A log whose bytes were converted to another kind of text cannot be searched.
    @Test func anEncodedMemberIsNamed() throws {
        let text = Array((Self.quiet + Self.refusal).utf8)
        let base64 = Data(text).base64EncodedString(options: [.lineLength76Characters, .endLineWithLineFeed])
        let hex = text.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        let dump = stride(from: 0, to: text.count, by: 16).map { place in
            let number = String(place, radix: 16)
            return String(repeating: "0", count: 8 - number.count) + number + ": "
                + hex[place..<min(place + 16, text.count)].joined(separator: " ")
        }
        let escaped = zip(text, hex).map { (byte, digits) -> String in
            if byte == 0x20 { return "+" }
            return byte < 0x30 || byte == 0x5B || byte == 0x5D ? "%" + digits : String(UnicodeScalar(byte))
        }.joined()
        let ebcdic = text.map { (byte: UInt8) -> UInt8 in byte == 0x20 ? 0x40 : byte == 0x0A ? 0x25 : byte | 0x80 }
        let members: [[UInt8]] = [
            Array(base64.utf8), Array(hex.joined().utf8), Array(dump.joined(separator: "\n").utf8), Array(escaped.utf8), ebcdic,
            Array(
                ("begin 644 application.log\n"
                    + String(repeating: "M6T524D]275`R,#(U+3`S+3`S(#`Y.C$P.C,T+C<S-2!;86IP+6YI;RTP.C`Z\n", count: 9)).utf8),
        ]
        for member in members {
            for name in ["application.log.b64", "application-2.txt"] {
                #expect(try Self.diagnose([Self.log, FixtureEntry("logs/tomcat/" + name, member)]).outcome == .incomplete)
            }
        }
        // Checksums are not a loss.
        for sum in [String(repeating: "0a", count: 32) + "\n", String(repeating: "0a", count: 64) + "\n"] {
            #expect(try Self.diagnose([Self.log, FixtureEntry("logs/tomcat/application.log.sha", sum)]).outcome == .clean)
        }
    }

    @Test func whatIsPackedBehindALogsTextIsNamed() throws {
        let packed = FixtureArchive.gzip(Self.quiet + Self.refusal)
        for name in ["application.log", "application.log.1"] {
            let entry = FixtureEntry("logs/tomcat/" + name, Array(Self.quiet.utf8) + packed)
            #expect(try Self.diagnose(name == "application.log" ? [entry] : [Self.log, entry]).outcome == .incomplete)
        }
        #expect(try Self.diagnose(Array(Self.quiet.utf8) + packed, named: "application.log").outcome == .incomplete)
        // A crash leaves zeros, a terminal its escape codes.
        for end in ["\u{1B}[0m\n\u{8}\u{8}", String(repeating: "\0", count: 4096)] {
            let entry = FixtureEntry("logs/tomcat/application.log.1", Self.quiet + end)
            #expect(try Self.diagnose([Self.log, entry]).outcome == .clean)
        }
    }

    @Test(arguments: ["application.docx", "application.log.docx"])
    func aDocumentIsNamed(name: String) throws {
        let document = FixtureArchive.zip([
            FixtureEntry("[Content_Types].xml", "<Types/>"), FixtureEntry("word/document.xml", Self.refusal),
        ])
        #expect(try Self.diagnose([Self.log, FixtureEntry("logs/tomcat/" + name, document)]).outcome == .incomplete)
        #expect(try Self.diagnose([Self.log, FixtureEntry("logs/report.docx", document)]).outcome == .clean)
    }

    @Test func anEmptyMemberIsARemark() throws {
        let diagnosis = try Self.diagnose([Self.log, FixtureEntry("logs/tomcat/application.log.1", "\n\n")])
        #expect(diagnosis.outcome == .clean)
        #expect(diagnosis.notes.map(\.reason) == [.emptyLog])
    }

    // MARK: Order

    @Test func theStoryIsInOrderOfTimeWhateverTheNamesSay() throws {
        func record(_ block: Int, _ time: String) -> String {
            let text = PublishedLog.blocks[block].filter { $0 != "\n" }
            return "[ERROR] 2025-03-04 \(time) [" + text.drop { $0 != "a" } + "\n"
        }
        // Here the higher number is the newer one.
        let diagnosis = try Self.diagnose([
            FixtureEntry("tomcat/application.log.9", record(0, "11:00:00.000")),
            FixtureEntry("tomcat/application.log", record(2, "12:00:00.000")),
            FixtureEntry("tomcat/application.log.2", record(1, "10:00:00.000")),
        ])
        #expect(
            diagnosis.attempts.kept.map(\.rule) == [
                "dell-ome/chain-incomplete", "dell-ome/csr-key-mismatch", "dell-ome/eku-missing",
            ])
    }

    // MARK: A log without its folder

    @Test(arguments: [
        "application.log", "logs/application.log", "nottomcat/application.log", "notes/case 4711.txt", "server.log", "a/b/c/d",
    ])
    func aLogElsewhereIsKnownByItsContent(path: String) throws {
        let diagnosis = try Self.diagnose(
            FixtureArchive.zip([FixtureEntry("readme.txt", "hello\n"), FixtureEntry(path, Self.quiet + Self.refusal)]))
        #expect(diagnosis.findings.map(\.rule) == ["dell-ome/csr-key-mismatch"])
        #expect(diagnosis.notes.map(\.reason).contains(.takenForLog("tomcat/application.log")))
    }

    @Test func itsEvidenceIsShownAgain() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(FixtureArchive.zip([FixtureEntry("logs/app.txt", Self.quiet + Self.refusal)]), to: "case.zip")
        let evidence = try #require(try BundleTriage(rules: .builtIn).diagnose(LogBundle(path)).findings.first?.evidence.first)
        #expect(try EvidenceSearch(rules: .builtIn).find(evidence.id, in: LogBundle(path)).evidence?.line == evidence.line)
    }

    @Test func aFileOfTheSameFormThatSaysNothingIsNotTheLog() throws {
        let diagnosis = try Self.diagnose(FixtureArchive.zip([FixtureEntry("other/server.log", Self.quiet)]))
        #expect(diagnosis.outcome == .incomplete)
        #expect(diagnosis.products == [])
    }

    @Test func aLogOfItsNameThatSaysNothingIsClean() throws {
        let diagnosis = try Self.diagnose(FixtureArchive.zip([FixtureEntry("application.log", Self.quiet)]))
        #expect(diagnosis.outcome == .clean)
        #expect(diagnosis.products == ["dell-ome"])
    }

    /// Files beside such a log with its name are of its family.
    @Test(arguments: [
        ("application.log.1", refusal.replacing("[ERROR] 2024-01-25 11:10:34.735", with: "1706175585018 E")),
        ("application.json", #"{"level":"error","ts":1706175585.018,"logger":"SSLController","msg":"refused"}"# + "\n"),
        ("archive/application.log.1", "1706175585018 E [t] SSLController - refused\n"),
        ("application-2024-01-25.log", "1706175585018 E [t] SSLController - refused\n"),
        ("application.log.1.br", String(repeating: "\u{1}\u{2}\u{5}\u{11}\n", count: 99)),
        ("application.log.old", "\u{0}\u{1}\u{2}\u{3}\n"),
    ])
    func itsFamilyIsNotUnderstood(name: String, text: String) throws {
        for folder in ["", "a/b/"] {
            let log = FixtureEntry(folder + "application.log", Self.quiet)
            for entries in [[log, FixtureEntry(folder + name, text)], [FixtureEntry(folder + name, text), log]] {
                let diagnosis = try Self.diagnose(FixtureArchive.zip(entries))
                #expect(diagnosis.outcome == .incomplete)
                #expect(diagnosis.notes.contains { $0.losesData && $0.entry?.innermost == folder + name })
            }
        }
    }

    @Test(arguments: [
        "application-startup.log", "application.json", "archive/application.txt", "application.log.md5", "application.properties",
        "application.yml", "applications.log",
    ])
    func aTextOfItsFamilyIsNoLoss(name: String) throws {
        let log = FixtureEntry("application.log", Self.quiet)
        let diagnosis = try Self.diagnose(FixtureArchive.zip([log, FixtureEntry(name, "Started Application in 12.3 seconds\n")]))
        #expect(diagnosis.outcome == .clean)
    }

    @Test func aFileOfItsNameInAnotherFolderIsNotOfItsFamily() throws {
        let diagnosis = try Self.diagnose(
            FixtureArchive.zip([FixtureEntry("a/application.log", Self.quiet), FixtureEntry("b/application.db", [0, 1, 2, 3, 0xFF])]))
        #expect(diagnosis.outcome == .clean)
    }

    // MARK: A copy of a log elsewhere, beside one in its place

    @Test(arguments: [
        "tomcat/Copy of application.log", "tomcat/2025-03-03-application.log", "tomcat/old_application.log", "tomcat/#application.log#",
        "tomcat/(1)application.log", "tomcat/20250303_application.log.gz", "tomcat/コピーapplication.log", "tomcat.old/application.log",
        "tomcat (1)/application.log", "tomcat - Copy/application.log.1", "tomcat_20250303/application-2025-03-03.log",
        "tomcat9/application.log",
        "application.log", "other/application.log", "home/user/application (2).log", "other/application.log.zip",
    ])
    func aCopyElsewhereIsRead(path: String) throws {
        let copy = FixtureEntry("logs/" + path, Self.packed(Self.refusal, as: path))
        for entries in [[Self.log, copy], [copy, Self.log]] {
            let diagnosis = try Self.diagnose(entries)
            #expect(diagnosis.findings.map(\.rule) == ["dell-ome/csr-key-mismatch"])
            #expect(diagnosis.notes.map(\.reason).contains(.takenForLog("tomcat/application.log")))
        }
    }

    @Test func aCopyOfAFolderIsOfItsAppliance() throws {
        let record = Self.quiet + Self.refusal
        let diagnosis = try Self.diagnose([
            FixtureEntry("logs/tomcat/application.log", record), FixtureEntry("logs/tomcat - Copy/application.log", record),
        ])
        #expect(diagnosis.findings.map(\.count) == [1])
        #expect(diagnosis.standings.count == 1)
    }

    @Test(arguments: ["other/application.log", "tomcat.old/application.log", "tomcat/Copy of application.log"])
    func aCopyThatSaysNothingNeedsNoWord(path: String) throws {
        for text in [Self.quiet, "Started Application in 12.3 seconds\n", "logging.level.SSLController=DEBUG\n"] {
            let diagnosis = try Self.diagnose([Self.log, FixtureEntry("logs/" + path, text)])
            #expect(diagnosis.outcome == .clean)
            #expect(diagnosis.notes == [])
        }
    }

    @Test func aCopyAloneDoesNotKeepOtherFilesFromBeingLookedInto() throws {
        let diagnosis = try Self.diagnose([
            FixtureEntry("logs/application.log", Self.quiet), FixtureEntry("logs/notes.txt", Self.quiet + Self.refusal),
        ])
        #expect(diagnosis.findings.map(\.rule) == ["dell-ome/csr-key-mismatch"])
    }

    // MARK: What macOS packs beside every file

    @Test(arguments: [
        "__MACOSX/logs/tomcat/._application.log.1.gz", "logs/tomcat/._application.log", "logs/tomcat/._application.log.1.zip",
        "__MACOSX/._logs.tar.gz", "logs/._tomcat",
    ])
    func attributesOfMacOSNeedNoWord(path: String) throws {
        let attributes: [UInt8] = [0, 5, 0x16, 7, 0, 2, 0, 0] + [UInt8](repeating: 0x20, count: 200)
        let log = FixtureEntry("logs/tomcat/application.log", Self.quiet)
        let older = FixtureEntry("logs/tomcat/application.log.1.gz", FixtureArchive.gzip(Self.quiet))
        let diagnosis = try Self.diagnose(FixtureArchive.zip([log, older, FixtureEntry(path, attributes)]), named: "case.zip")
        #expect(diagnosis.outcome == .clean)
        #expect(diagnosis.notes == [])
    }
}
