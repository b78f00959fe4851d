import BundleArchive
import BundleFixtures
import Terms
import Testing

/// Entries with a folder's name or type that have data are files.
struct FolderEntryTests {
    static let text = logText(lines: 30)

    @Test(arguments: [
        ("application.log", 0o040755), ("application.log/", 0o100644), ("application.log\\", 0o040755), ("application.log", 0o010644),
    ])
    func inAZip(_ name: String, _ mode: Int) throws {
        for method in [0, 8] {
            var fixture = ZipFixture([FixtureEntry("tomcat/", kind: .folder), FixtureEntry("tomcat/" + name, Self.text)])
            fixture.entries[1].unixMode = mode
            fixture.entries[1].method = method
            for hasDescriptor in [false, true] where method == 8 || !hasDescriptor {
                for index in fixture.entries.indices { fixture.entries[index].hasDescriptor = hasDescriptor }
                for outcome in [try Outcome(fixture.bytes), try Outcome(piped: fixture.bytes)] {
                    #expect(outcome.paths.map { $0.split(separator: "!/").last } == ["tomcat/application.log"])
                    #expect(outcome.texts == [Self.text])
                    #expect(outcome.summary.notes == [])
                    #expect(outcome.summary.entriesSeen == 1)
                }
            }
        }
    }

    @Test func aLinkIsNotThatLong() throws {
        var fixture = ZipFixture([FixtureEntry("application.log", logText(lines: 200))])
        fixture.entries[0].unixMode = 0o120777
        #expect(try Outcome(fixture.bytes).texts == [logText(lines: 200)])
    }

    /// libarchive accepts no data for a tar folder, and then finds no header at their position: this is noted.
    @Test(arguments: [("application.log", UInt8(ascii: "5")), ("application.log/", UInt8(ascii: "0")), ("application.log/", 0)])
    func inATar(_ name: String, _ kind: UInt8) throws {
        var bytes = FixtureArchive.tar([FixtureEntry("application.logX", Self.text)], format: .ustar)
        for (index, byte) in (Array(name.utf8) + [0, 0]).prefix(16).enumerated() { bytes[index] = byte }
        bytes[156] = kind
        for index in 148..<156 { bytes[index] = 0x20 }
        let sum = String(bytes[..<512].reduce(0) { $0 + Int($1) }, radix: 8)
        bytes.replaceSubrange(148..<154, with: (String(repeating: "0", count: 6 - sum.count) + sum).utf8)
        bytes[154] = 0
        let outcome = try Outcome(bytes)
        #expect(outcome.texts == [Self.text] || !outcome.isComplete)
    }

    @Test func inA7z() throws {
        var fixture = SevenZipFixture("tomcat/application.log", Array(Self.text.utf8))
        fixture.attributes = 16
        let outcome = try Outcome(fixture.bytes)
        #expect(outcome.texts == [Self.text])
        #expect(outcome.summary.notes == [])
    }
}
