import BundleArchive
import BundleFixtures
import Terms
import Testing

/// A bundle that is not an archive.
struct SingleFileTests {
    private func decline(_ bytes: [UInt8]) throws -> Outcome {
        try Outcome(bytes, sink: RecordingSink(wantsSingle: false))
    }

    @Test(arguments: [
        ("<!DOCTYPE html><html>", "HTML page"), ("  <HTML lang=en>", "HTML page"), ("%PDF-1.7", "PDF"), ("<?xml version='1.0'?>", "XML"),
        ("-----BEGIN CERTIFICATE-----", "PEM certificate"), ("Dear support,\n", "text"), ("\u{0}\u{1}\u{2}", "binary data"),
    ])
    func whatItLooksLike(_ text: String, _ appearance: String) throws {
        let outcome = try decline(Array(text.utf8))
        #expect(outcome.summary.notes == [ReadNote(.unreadable, .notABundle(appearance: appearance), at: nil, losesData: true)])
        #expect(try decline(FixtureArchive.gzip(text)).reasons == [.notABundle(appearance: appearance)])
    }

    @Test func emptyFile() throws {
        #expect(try decline([]).reasons == [.empty])
        #expect(try decline(FixtureArchive.gzip("")).reasons == [.empty])
    }

    @Test func beginningIsLongEnoughToJudge() throws {
        struct Judge: EntrySink {
            var length = 0
            mutating func wants(_ path: EntryPath) -> Bool { false }
            mutating func wantsSingleFile(_ path: EntryPath, beginning: Span<UInt8>) -> Bool {
                length = beginning.count
                return true
            }
            mutating func entryBegan(_ path: EntryPath) {}
            mutating func receive(_ bytes: Span<UInt8>) { length = max(length, 0) }
            mutating func entryEnded(whole: Bool) {}
        }
        let folder = try TemporaryFolder()
        let path = try folder.write(FixtureArchive.gzip([UInt8](repeating: 0x61, count: 100_000)), to: "log.gz")
        var judge = Judge()
        #expect(try LogBundle(path).read(into: &judge).notes == [])
        #expect(judge.length >= 64 << 10)
    }

    @Test func changeWhileReadIsSaid() throws {
        struct Writer: EntrySink {
            let folder: TemporaryFolder
            mutating func wants(_ path: EntryPath) -> Bool { false }
            mutating func wantsSingleFile(_ path: EntryPath, beginning: Span<UInt8>) -> Bool { true }
            mutating func entryBegan(_ path: EntryPath) { _ = try? folder.write(Array("shorter".utf8), to: "log") }
            mutating func receive(_ bytes: Span<UInt8>) {}
            mutating func entryEnded(whole: Bool) {}
        }
        let folder = try TemporaryFolder()
        // Written in place, as a program would that is still logging.
        let path = try folder.write(Array("a longer text".utf8), to: "log")
        var writer = Writer(folder: folder)
        let notes = try LogBundle(path).read(into: &writer).notes
        #expect(notes.contains { $0.reason == .changedWhileRead && $0.kind == .ambiguous && $0.losesData })
    }

    @Test func librariesAreNamed() {
        #expect(ArchiveLibraries.versions.map(\.name) == ["libarchive", "zlib", "liblzma", "libzstd", "libbz2", "inflater"])
        #expect(ArchiveLibraries.versions.allSatisfy { !$0.version.isEmpty })
    }
}
