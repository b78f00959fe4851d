import BundleArchive
import BundleFixtures
import Terms
import Testing

/// Later volumes of a multi-volume tar are read, and what is missing is noted.
struct VolumeTests {
    static let rest = Array(logText(lines: 20).utf8)
    static let next = FixtureEntry("tomcat/application.log.1", "next")

    @Test(arguments: VolumeFixture.Form.allCases, [nil, "backup Volume 2"])
    func theRestOfAFileIsRead(_ form: VolumeFixture.Form, _ label: String?) throws {
        let volume = VolumeFixture("tomcat/application.log", missing: 305_664, rest: Self.rest, form: form, label: label)
        let bytes = volume.bytes([Self.next])
        let slow = SlowPipe(bytes, chunk: 700)
        let outcomes = [
            try Outcome(bytes), try Outcome(piped: bytes), try Outcome(FixtureArchive.gzip(bytes)), try Outcome(descriptor: slow.readEnd),
        ]
        for outcome in outcomes {
            #expect(outcome.paths.map { $0.split(separator: "!/").last } == ["tomcat/application.log", "tomcat/application.log.1"])
            #expect(outcome.sink.entries.map(\.bytes) == [Self.rest, Array("next".utf8)])
            #expect(outcome.reasons == [.laterVolume(missing: 305_664)])
            #expect(outcome.summary.notes.map(\.kind) == [.damaged])
            #expect(!outcome.isComplete)
        }
    }

    /// Even if an unwanted file continues, the files before it are in another volume, and may include logs.
    @Test func aFileThatNobodyWantsGoesOn() throws {
        let outcome = try Outcome(VolumeFixture("core", missing: 512, rest: Self.rest).bytes([Self.next]))
        #expect(outcome.texts == ["next"])
        #expect(outcome.reasons == [.laterVolume(missing: 512)])
    }

    @Test(arguments: ["logs Volume 2", "logs Volume 12"])
    func aLaterVolumeThatBeginsWithAFile(_ label: String) throws {
        let header = VolumeFixture("x", missing: 1, rest: [], label: label).bytes().prefix(512)
        let outcome = try Outcome(Array(header) + FixtureArchive.tar([Self.next], format: .gnutar))
        #expect(outcome.texts == ["next"])
        #expect(outcome.reasons == [.laterVolume(missing: 0)])
    }

    @Test(arguments: ["logs", "logs Volume 1", "logs Volume x", "Volume 2 of the backup"])
    func aFirstVolumeIsWhole(_ label: String) throws {
        let header = VolumeFixture("x", missing: 1, rest: [], label: label).bytes().prefix(512)
        let outcome = try Outcome(Array(header) + FixtureArchive.tar([Self.next], format: .gnutar))
        #expect(outcome.texts == ["next"])
        #expect(outcome.summary.notes == [])
    }

    @Test func aFirstVolumeThatEndsWithinAFileIsCut() throws {
        let tar = FixtureArchive.tar([FixtureEntry("application.log", Self.rest)], format: .gnutar)
        let outcome = try Outcome(Array(tar.prefix(1024)))
        #expect(outcome.sink.byteCount == 512)
        #expect(outcome.reasons.contains(.truncated(offset: 512)))
    }
}
