import BundleArchive
import BundleFixtures
import Foundation
import Terms
import Testing

/// Content that cannot be examined is named, both as the bundle and beside logs; content without logs is no loss.
struct SealedTests {
    /// The sink wants no bundle that is a single file, as if none contained a record.
    static var sink: RecordingSink {
        var sink = RecordingSink()
        sink.wantsSingle = false
        return sink
    }

    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
    private static func base64(_ text: String) -> [UInt8] { Data(base64Encoded: text).map(Array.init) ?? [] }
    private static let padding = [UInt8](repeating: 0x20, count: 200)

    /// Encrypted formats, produced by GnuPG 2.2, age 1.1 and OpenSSL 3.0, or their first bytes according to the formats' own documents.
    static let encrypted: [(name: String, bytes: [UInt8])] = [
        // OpenPGP: for a password and for a key, in old and new packet formats.
        ("OpenPGP", [0x8C, 0x0D, 0x04, 0x09, 0x03, 0x02, 0xB9, 0xA3, 0x5B, 0x8E, 0x04, 0x75, 0x78, 0xA2, 0xFF, 0xD2] + padding),
        ("OpenPGP", [0xC3, 0x0D, 0x04, 0x09, 0x03, 0x08, 0xB9, 0xA3, 0x5B, 0x8E, 0x04, 0x75, 0x78, 0xA2, 0xFF, 0xD2] + padding),
        ("OpenPGP", [0x85, 0x01, 0x0C, 0x03, 1, 2, 3, 4, 5, 6, 7, 8, 0x01, 0x07, 0xFF] + padding),
        ("OpenPGP", [0xC1, 0xC0, 0x4C, 0x03, 1, 2, 3, 4, 5, 6, 7, 8, 0x01, 0x07, 0xFF] + padding),
        ("OpenPGP", [0x84, 0x5E, 0x03, 1, 2, 3, 4, 5, 6, 7, 8, 0x12, 0x01] + padding),
        ("OpenPGP", [0xD2, 0xC0, 0x4C, 0x01, 0x42] + padding),
        ("OpenPGP", bytes("-----BEGIN PGP MESSAGE-----\nVersion: x\n\njA0ECQMCs/5uKha7gen/0kIB9oS4oXVXXbwHyYeg0onmCRxBT9O0pB+A/BZ95f5Y\n")),
        ("OpenPGP", bytes("-----BEGIN PGP MESSAGE-----\r\n\r\njA0ECQMCs/5uKha7gen/0kIB9oS4oXVXXbwHyYeg0onmCRxBT9O0pB+A\r\n")),
        ("age", bytes("age-encryption.org/v1\n-> X25519 x\n")), ("age", bytes("-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n")),
        ("S/MIME", base64("MIIBjwYJKoZIhvcNAQcDoIIBgDCCAXwCAQAxggFAMIIBPAIBADAk") + padding),
        ("S/MIME", base64("MIAGCSqGSIb3DQEHA6CAMIACAQAxggFAMIIBPAIBADAkMAwxCjAI") + padding),
        ("S/MIME", bytes("-----BEGIN CMS-----\nMIIBjwYJKoZIhvcNAQcDoIIBgDCCAXwCAQAxggFAMIIBPAIBADAkMAwxCjAIBgNV\n")),
        ("S/MIME", bytes("-----BEGIN PKCS7-----\nMIIBjwYJKoZIhvcNAQcDoIIBgDCCAXwCAQAxggFAMIIBPAIBADAkMAwxCjAIBgNV\n")),
        (
            "S/MIME",
            bytes(
                "MIME-Version: 1.0\nContent-Disposition: attachment; filename=\"smime.p7m\"\nContent-Type: application/pkcs7-mime\n\nMIIB\n"
            )
        ),
        ("OpenSSL", bytes("Salted__\u{1}\u{2}\u{3}") + padding), ("OpenSSL", bytes("U2FsdGVkX1+abcdefghijkl\n")),
        ("AES Crypt", bytes("AES\u{2}\0") + padding),
        ("AxCrypt", [0xC0, 0xB9, 0x07, 0x2E, 0x4F, 0x93, 0xF1, 0x46, 0xA0, 0x15, 0x79, 0x2C, 0xA1, 0xD9, 0xE8, 0x21] + padding),
        ("LUKS", [0x4C, 0x55, 0x4B, 0x53, 0xBA, 0xBE, 0, 1] + padding),
        // RAR 4 and 5, with headers encrypted and with files encrypted.
        ("RAR", [0x52, 0x61, 0x72, 0x21, 0x1A, 7, 0, 0, 0, 0x73, 0x80, 0, 13, 0] + padding),
        ("RAR", [0x52, 0x61, 0x72, 0x21, 0x1A, 7, 0, 0, 0, 0x73, 0, 0, 13, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x74, 4, 0, 40, 0] + padding),
        ("RAR", [0x52, 0x61, 0x72, 0x21, 0x1A, 7, 1, 0, 0, 0, 0, 0, 13, 4, 0, 0, 0, 15] + padding),
        (
            "RAR",
            [0x52, 0x61, 0x72, 0x21, 0x1A, 7, 1, 0, 0, 0, 0, 0, 3, 1, 0, 0, 0, 0, 0, 0, 11, 2, 1, 3, 9, 9, 9, 9, 9, 2, 1, 0] + padding
        ),
    ]

    @Test(arguments: encrypted.indices)
    func encryptedIsCalledSo(_ index: Int) throws {
        let (name, bytes) = Self.encrypted[index]
        for outcome in [try Outcome(bytes, sink: Self.sink), try Outcome(piped: bytes, sink: Self.sink)] {
            #expect(outcome.summary.notes.map(\.kind) == [.encrypted])
            #expect(outcome.reasons == [.encryptedBy(name)])
            #expect(!outcome.isComplete)
        }
        guard !bytes.starts(with: "MIME".utf8) else { return }
        // Where a log was expected, where the name suggests an archive, and where it suggests nothing.
        for (entry, count) in [("application.log.gpg", 1), ("logs.tar.gz.gpg", 1), ("SupportLogs.age", 1), ("keys/backup.key", 0)] {
            let outcome = try Outcome(FixtureArchive.zip([FixtureEntry("a", "x"), FixtureEntry(entry, bytes)]))
            #expect(outcome.reasons == [ReadNote.Reason](repeating: .encryptedBy(name), count: count), "\(entry)")
            #expect(outcome.sink.byteCount == 0)
        }
    }

    static let unread: [(name: String, bytes: [UInt8])] = [
        ("RAR", [0x52, 0x61, 0x72, 0x21, 0x1A, 7, 0, 0, 0, 0x73, 0, 0, 13, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x74, 0, 0, 40, 0] + padding),
        ("RAR", [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07, 0x01, 0x00] + padding),
        ("Microsoft Cabinet", bytes("MSCF\0\0\0\0") + padding), ("RPM package", [0xED, 0xAB, 0xEE, 0xDB, 3, 0] + padding),
        ("Debian package", bytes("!<arch>\ndebian-binary   1700000000") + padding), ("Windows image (WIM)", bytes("MSWIM\0\0\0") + padding),
        ("SquashFS", bytes("hsqs") + padding), ("VMDK disk image", bytes("KDMV\u{1}\0\0\0") + padding),
        ("cpio", bytes("070701" + String(repeating: "0000000A", count: 13) + "application.log\0")),
        ("cpio", bytes("070707" + String(repeating: "0", count: 70) + "application.log\0")),
        ("cpio", [0xC7, 0x71, 0, 0, 1, 0, 0xA4, 0x81] + padding), ("cpio", [0x71, 0xC7, 0, 0, 0, 1, 0x81, 0xA4] + padding),
        ("Snappy", [0xFF, 0x06, 0, 0] + bytes("sNaPpY") + padding), ("ZPAQ", bytes("zPQ\u{2}\u{1}") + padding),
        ("StuffIt", bytes("StuffIt (c)1997-") + padding), ("BinHex", bytes("(This file must be converted with BinHex 4.0)\n\n:")),
        ("a shell archive (shar)", bytes("#!/bin/sh\n# This is a shell archive (produced by GNU sharutils 4.15).\n")),
        ("mail (Outlook)", [0x78, 0x9F, 0x3E, 0x22, 1, 0] + bytes("logs.zip\0") + padding),
        (
            "a self-extracting 7z",
            bytes("MZ") + [UInt8](repeating: 1, count: 90_000) + [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4] + padding
        ),
        ("a self-extracting RAR", bytes("MZ") + [UInt8](repeating: 1, count: 70_000) + [0x52, 0x61, 0x72, 0x21, 0x1A, 7, 1, 0] + padding),
        ("a self-extracting script", bytes("#!/bin/sh\n# This script was generated using Makeself 2.4.0\n") + [0x1F, 0x8B, 8, 0]),
        ("an archive as text (Base64, uuencode)", bytes(Data(FixtureArchive.zip([FixtureEntry("a", "x")])).base64EncodedString() + "\n")),
        (
            "an archive as text (Base64, uuencode)",
            bytes(
                Data(FixtureArchive.gzip(logText(lines: 9))).base64EncodedString(options: [.lineLength76Characters, .endLineWithLineFeed]))
        ),
        ("an archive as text (Base64, uuencode)", bytes("begin 644 logs.tar.gz\nM'XL(\n")),
        (
            "mail",
            bytes(
                "From: a@example.org\nTo: b@example.org\nSubject: logs\n\n--x\nContent-Type: application/zip; name=\"logs.zip\"\n"
                    + "Content-Transfer-Encoding: base64\n\nUEsDBBQ\n")
        ),
    ]

    @Test(arguments: unread.indices)
    func whatIsNotReadIsNamed(_ index: Int) throws {
        let (name, bytes) = Self.unread[index]
        for outcome in [try Outcome(bytes, sink: Self.sink), try Outcome(piped: bytes, sink: Self.sink)] {
            #expect(outcome.reasons == [.unsupportedMethod(name)])
            #expect(!outcome.isComplete)
        }
        let files = [FixtureEntry("application.log", "x"), FixtureEntry("more/data", bytes)]
        for archive in [FixtureArchive.zip(files), FixtureArchive.tar(files)] {
            let outcome = try Outcome(archive)
            #expect(outcome.texts == ["x"])
            #expect(outcome.reasons == [.unsupportedMethod(name)])
        }
    }

    /// A disk image's magic is far from its beginning.
    @Test func imagesOfDisks() throws {
        var image = [UInt8](repeating: 0, count: 40_000)
        image.replaceSubrange(0x8001..<0x8006, with: "CD001".utf8)
        #expect(try Outcome(image, sink: Self.sink).reasons == [.unsupportedMethod("ISO image")])
        let files = [FixtureEntry("application.log", "x"), FixtureEntry("logs.iso", image)]
        #expect(try Outcome(FixtureArchive.zip(files)).reasons == [.unsupportedMethod("ISO image")])
    }

    /// Formats that only their names reveal.
    @Test(arguments: [
        ("old.arj", "ARJ"), ("old.uha", "UHARC"), ("old.sit", "StuffIt"), ("old.tar.br", "Brotli"), ("server.log.br", "Brotli"),
    ])
    func whatHasNoMagicIsNamed(name: String, form: String) throws {
        let bytes: [UInt8] = (0..<400).map { UInt8(truncatingIfNeeded: $0 * $0 * 37 >> 3) }
        let files = [FixtureEntry("tomcat/application.log", "x"), FixtureEntry(name, bytes)]
        #expect(try Outcome(FixtureArchive.zip(files)).reasons == [.unsupportedMethod(form)])
    }

    /// A later part of a multi-part archive: nothing in it shows what it is.
    @Test(arguments: ["old.7z.002", "old.zip.010", "old.z01", "old.tar.gz.ab", "old.tar.gz.01", "old.tgz.part2", "logs/old.r00"])
    func aLaterPartIsNamed(name: String) throws {
        let bytes: [UInt8] = (0..<400).map { UInt8(truncatingIfNeeded: $0 * $0 * 37 >> 3) }
        let files = [FixtureEntry("tomcat/application.log", "x"), FixtureEntry(name, bytes)]
        let outcome = try Outcome(FixtureArchive.zip(files))
        #expect(outcome.texts == ["x"])
        #expect(outcome.reasons == [.laterVolume(missing: 0)])
        // A file that someone has joined again, or a text with such a name, is not a part.
        #expect(try Outcome(FixtureArchive.zip([files[0], FixtureEntry(name, "text\n")])).summary.notes == [])
    }

    @Test(arguments: [
        #"filename="logs.zip""#, "filename*=UTF-8''application.log", "filename*0*=UTF-8''application.log.gz", "name=server.log",
        #"NAME="=?UTF-8?B?UHJvdG9rb2xsZSBNw6Ryei56aXA=?=""#, #"name="=?utf-8?Q?Protokolle_M=C3=A4rz.zip?=""#,
    ])
    func anAttachedArchiveIsALoss(field: String) throws {
        func mail(_ field: String) -> [UInt8] {
            Self.bytes(
                "From: a@example.org\nTo: b@example.org\nSubject: logs\n\n--x\nContent-Disposition: attachment; \(field)\n\nUEsDBBQ\n")
        }
        let files = [FixtureEntry("application.log", "x"), FixtureEntry("case.eml", mail(field))]
        #expect(try Outcome(FixtureArchive.zip(files)).reasons == [.unsupportedMethod("mail")])
        for other in [#"filename="logo.png""#, #"filename="=?UTF-8?B?TG9nby5wbmc=?=""#, "filename*=UTF-8''photo.jpg"] {
            #expect(try Outcome(FixtureArchive.zip([files[0], FixtureEntry("case.eml", mail(other))])).summary.notes == [])
        }
    }

    @Test func aMailOfOutlookIsALossIfAnArchiveLiesInIt() throws {
        let head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504)
        let log = FixtureEntry("application.log", "x")
        let name: [UInt8] = "server.log".utf8.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }
        for body in [FixtureArchive.zip([log]), name] {
            let outcome = try Outcome(FixtureArchive.zip([log, FixtureEntry("case.msg", head + body)]))
            #expect(outcome.reasons == [.unsupportedMethod("mail (Outlook)")])
        }
        #expect(try Outcome(FixtureArchive.zip([log, FixtureEntry("case.msg", head + Self.padding)])).summary.notes == [])
    }

    /// Files beside logs that contain none.
    static let harmless: [(name: String, bytes: [UInt8])] = [
        ("setup.exe", bytes("MZ") + [UInt8](repeating: 1, count: 70_000)), ("tool", [0x7F, 0x45, 0x4C, 0x46] + padding),
        ("start.sh", bytes("#!/bin/sh\nexec java\n")), ("pubring.gpg", [0x99, 0x01, 0x0D, 0x04, 0x5F, 0, 0, 0, 1] + padding),
        ("RPM-GPG-KEY", bytes("-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQENBF\n")), ("data.sig", [0x89, 0x01, 0x33, 0x04, 0] + padding),
        ("chain.p7b", bytes("-----BEGIN PKCS7-----\nMIIDGQYJKoZIhvcNAQcCoIIDCjCCAwYCAQExADALBgkqhkiG9w0BBwGgggLuMIIC\n")),
        ("thread.eml", bytes("From: a@example.org\nTo: b@example.org\nSubject: Re: logs\n\nThe logs are on the share.\n")),
        ("mysql.err", bytes("070701 10:00:00 mysqld started\n" + String(repeating: "070701 10:00:01 InnoDB: Started\n", count: 9))),
        ("hashes", bytes(String(repeating: "q", count: 90) + "\n")), ("token.txt", bytes("eyJhbGciOiJIUzI1NiJ9.e30.abc\n")),
        ("notes.txt", bytes("begin of the notes\n")), ("image.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + padding),
    ]

    @Test(arguments: harmless.indices)
    func whatHoldsNoLogsIsNoLoss(_ index: Int) throws {
        let files = [FixtureEntry("application.log", "x"), FixtureEntry(Self.harmless[index].name, Self.harmless[index].bytes)]
        let outcome = try Outcome(FixtureArchive.zip(files))
        #expect(outcome.texts == ["x"])
        #expect(outcome.summary.notes == [])
    }

    static let heads = [
        "HTTP/1.1 200 OK\r\nContent-Type: application/gzip\r\nContent-Length: 4711\r\n\r\n", "HTTP/2 200\nserver: x\n\n",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nServer: x\r\n\r\n",
        "------WebKitFormBoundaryX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"l.tgz\"\r\nContent-Type: x\r\n\r\n",
        "--b\r\nContent-Disposition: form-data; name=\"case\"\r\n\r\n4711\r\n--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n",
        "Content-Type: application/octet-stream\nContent-Transfer-Encoding: binary\n\n",
    ]

    @Test(arguments: heads)
    func aHeadBeforeAnArchiveIsPassed(_ head: String) throws {
        let files = [FixtureEntry("a", "x"), FixtureEntry("tomcat/application.log", logText(lines: 100))]
        let archives =
            [FixtureArchive.sevenZip(files), FixtureArchive.tar(files), FixtureArchive.zip(files)]
            + [FixtureArchive.Filter.gzip, .xz, .zstd, .bzip2].map { FixtureArchive.tar(files, filter: $0) }
        for archive in archives {
            let bytes = Array(head.utf8) + archive
            let outcomes = [
                try Outcome(bytes, sink: Self.sink), try Outcome(piped: bytes, sink: Self.sink),
                try Outcome(piped: bytes, holding: 1 << 20, sink: Self.sink),
            ]
            for outcome in outcomes {
                #expect(outcome.texts == [logText(lines: 100)])
                #expect(outcome.summary.notes == [])
            }
        }
        // Nothing supported follows.
        #expect(!(try Outcome(Array(head.utf8) + Array("text".utf8), sink: Self.sink).isComplete))
    }
}
