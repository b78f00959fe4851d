import BundleArchive
import BundleFixtures
import Terms
import Testing

/// An archive truncated anywhere yields everything that can still be unpacked, and never counts as complete.
struct CutTests {
    static let text = logText(lines: 12)
    static let files = [FixtureEntry("a/other", "other\n"), FixtureEntry("tomcat/application.log", text), FixtureEntry("z", "last\n")]

    @Test(arguments: [0, 8])
    func zipCutAtEveryByte(_ method: Int) throws {
        var fixture = ZipFixture(Self.files)
        for index in fixture.entries.indices { fixture.entries[index].method = method }
        let bytes = fixture.bytes
        let dataStart = try #require(bytes.firstRange(of: Array("application.log".utf8))).upperBound
        for length in 4..<bytes.count {
            for outcome in [try Outcome(Array(bytes[..<length])), try Outcome(piped: Array(bytes[..<length]))] {
                let isCutInDirectory = length >= fixture.directoryOffset + 4
                if isCutInDirectory {
                    #expect(outcome.texts == [Self.text], "cut at \(length)")
                    #expect(outcome.isComplete)
                } else {
                    #expect(!outcome.isComplete, "cut at \(length)")
                    let given = Array(bytes[min(dataStart, length)..<length])
                    let possible = method == 0 ? given : try inflated(given)
                    let text = outcome.sink.entries.first?.bytes ?? []
                    #expect(text == Array(Self.text.utf8.prefix(possible.count)), "cut at \(length)")
                    #expect(outcome.sink.entries.allSatisfy { ($0.isWhole == true) == ($0.text == Self.text) || $0.isWhole == false })
                }
                #expect(outcome.summary.notes != [], "cut at \(length)")
            }
        }
    }

    /// zlib's output for the beginning of a raw deflate stream.
    private func inflated(_ deflated: [UInt8]) throws -> [UInt8] {
        let outcome = try Outcome([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0] + deflated)
        return Array((outcome.sink.entries.first?.bytes ?? []).prefix(Self.text.utf8.count))
    }

    @Test(arguments: FixtureArchive.Filter.allCases)
    func tarCutAtEveryByte(_ filter: FixtureArchive.Filter) throws {
        let plain = FixtureArchive.tar(Self.files, format: .ustar)
        let bytes = FixtureArchive.compressed(plain, filter)
        // A plain tar is recognised by its first header, and needs no zero blocks at its end (row 6). Their absence is noted, since it may be due to
        // truncation between two files.
        let contentEnd = 512 * 4 + ((Self.text.utf8.count + 511) & ~511) + 5
        let endMark = contentEnd + 512
        for length in (filter == .none ? 512 : 10)..<bytes.count where filter != .none || length % 37 == 0 || length % 512 == 0 {
            let outcome = try Outcome(Array(bytes[..<length]), sink: RecordingSink(wantsSingle: false))
            if filter == .none, length >= contentEnd || length % 512 == 0 {
                if length < endMark { #expect(outcome.summary.notes != [], "cut at \(length)") }
                continue
            }
            #expect(!outcome.isComplete, "cut at \(length)")
            let text = outcome.texts.first ?? ""
            #expect(Self.text.hasPrefix(text), "cut at \(length)")
            #expect(outcome.sink.entries.allSatisfy { $0.isWhole == false || $0.text == Self.text })
        }
    }

    @Test(arguments: [FixtureArchive.Filter.gzip, .xz, .zstd, .bzip2])
    func compressedLogCutAtEveryByte(_ filter: FixtureArchive.Filter) throws {
        let bytes = FixtureArchive.compressed(Array(Self.text.utf8), filter)
        var longest = 0
        for length in 12..<bytes.count {
            let outcome = try Outcome(Array(bytes[..<length]))
            #expect(!outcome.isComplete, "cut at \(length)")
            let entry = try #require(outcome.sink.entries.first)
            #expect(Array(Self.text.utf8).starts(with: entry.bytes))
            #expect(entry.isWhole == false)
            #expect(outcome.reasons == [.truncated(offset: UInt64(entry.bytes.count))])
            // More input never yields less.
            #expect(entry.bytes.count >= longest)
            longest = entry.bytes.count
        }
        // Without the trailer all data are present. Zstandard and bzip2 yield whole blocks only.
        #expect(filter == .bzip2 || filter == .zstd || longest == Self.text.utf8.count)
    }

    /// Zstandard and bzip2 can only be unpacked block by block. At most the truncated block is lost: 128 KiB or 900 kB at the level used here.
    @Test(arguments: [(FixtureArchive.Filter.zstd, 128 << 10), (.bzip2, 900_000)])
    func onlyTheBlockThatIsCutIsLost(_ filter: FixtureArchive.Filter, _ block: Int) throws {
        let text = Array(logText(lines: 40_000).utf8)
        let bytes = FixtureArchive.compressed(text, filter)
        var blocks: Set<Int> = []
        for length in stride(from: bytes.count / 3, to: bytes.count, by: bytes.count / 60) + [bytes.count - 1] {
            let outcome = try Outcome(Array(bytes[..<length]))
            #expect(!outcome.isComplete)
            #expect(text.starts(with: outcome.sink.entries.first?.bytes ?? []), "cut at \(length)")
            blocks.insert((outcome.sink.byteCount + block / 2) / block)
        }
        // Every block was the last complete one for some truncation.
        #expect(blocks.count >= text.count * 2 / 3 / block)
        #expect(blocks.max() == (text.count + block / 2) / block || blocks.max() == text.count / block)
    }

    @Test func nothingIsLostBeforeTheCutOfALargeStream() throws {
        // libarchive's own gzip filter drops the last block here.
        let text = logText(lines: 10_000)
        let bytes = FixtureArchive.tar([FixtureEntry("application.log", text)], filter: .gzip)
        let outcome = try Outcome(Array(bytes.dropLast(4)))
        #expect(outcome.texts == [text])
        #expect(outcome.sink.entries.first?.isWhole == true)
        #expect(outcome.summary.notes.map(\.entry) == [EntryPath(layers: ["b"])])
        #expect(!outcome.isComplete)
    }

    @Test func sevenZipCutSaysSo() throws {
        let bytes = FixtureArchive.sevenZip(Self.files)
        for length in stride(from: 8, to: bytes.count, by: 3) {
            for outcome in [try Outcome(Array(bytes[..<length])), try Outcome(piped: Array(bytes[..<length]))] {
                #expect(!outcome.isComplete, "cut at \(length)")
            }
        }
    }

    @Test func cutOuterStreamIsTheCauseOfTheRest() throws {
        let inner = FixtureArchive.zip([FixtureEntry("application.log", logText(lines: 4_000))])
        let bytes = FixtureArchive.tar([FixtureEntry("inner.zip", inner)], filter: .gzip)
        let outcome = try Outcome(Array(bytes.prefix(bytes.count / 2)))
        let places = outcome.summary.notes.map(\.entry?.description)
        #expect(places == ["b!/inner.zip!/application.log", "b!/inner.zip", "b"])
        #expect(outcome.sink.entries.first?.bytes.isEmpty == false)
    }
}
