import BundleArchive
import BundleFixtures
import Terms
import Testing

/// Names in archives are data: none leads anywhere, and none is lost.
struct NameTests {
    @Test(arguments: [
        "/etc/application.log", "../../application.log", "a/../application.log", "C:\\logs\\application.log", "..\\application.log",
    ])
    func unsafeNamesAreReadAndSaid(_ name: String) throws {
        let files = [FixtureEntry(name, "x"), FixtureEntry("/unwanted", "y")]
        for bytes in [FixtureArchive.zip(files), FixtureArchive.tar(files)] {
            let outcome = try Outcome(bytes)
            #expect(outcome.paths == ["b!/\(name)"])
            #expect(outcome.reasons == [.unsafeName])
            #expect(outcome.isComplete)
        }
    }

    @Test func namesThatAreNotUTF8AreKept() throws {
        let raw = FixtureEntry(rawName: [0xE9, 0xFF] + Array("/application.log".utf8), Array("x".utf8))
        for bytes in [FixtureArchive.zip([raw]), FixtureArchive.tar([raw], format: .gnutar)] {
            for outcome in [try Outcome(bytes), try Outcome(piped: bytes)] {
                #expect(outcome.texts == ["x"])
                #expect(outcome.paths.first?.hasSuffix("/application.log") == true)
            }
        }
    }

    @Test func longAndForeignNames() throws {
        let long = String(repeating: "ありがとう/", count: 400) + "application.log"
        let files = [FixtureEntry(long, "x")]
        let archives = [
            FixtureArchive.zip(files), FixtureArchive.tar(files), FixtureArchive.tar(files, format: .gnutar),
            FixtureArchive.sevenZip(files),
        ]
        for bytes in archives {
            let outcome = try Outcome(bytes)
            #expect(outcome.paths == ["b!/\(long)"])
            #expect(outcome.summary.notes == [])
        }
    }

    @Test func zeroByteInANameIsPartOfIt() throws {
        let outcome = try Outcome(FixtureArchive.zip([FixtureEntry("application.log\0.txt", "x")]))
        #expect(outcome.paths == ["b!/application.log\0.txt"])
    }

    @Test func linksAreNotFollowed() throws {
        let tar = FixtureArchive.tar([
            FixtureEntry("application.log.1", "one"),
            FixtureEntry("application.log.2", kind: .hardLink(target: "application.log.1")),
            FixtureEntry("application.log.3", kind: .hardLink(target: "elsewhere")),
            FixtureEntry("application.log", kind: .symbolicLink(target: "/etc/passwd")),
            FixtureEntry("other", kind: .symbolicLink(target: "/etc/passwd")),
        ])
        let outcome = try Outcome(tar)
        #expect(outcome.texts == ["one"])
        #expect(
            outcome.reasons == [
                .linkNotFollowed(target: "application.log.1"), .linkNotFollowed(target: "elsewhere"),
                .linkNotFollowed(target: "/etc/passwd"),
            ])
        #expect(outcome.summary.notes.map(\.losesData) == [false, true, true])

        let zip = try Outcome(FixtureArchive.zip([FixtureEntry("application.log", kind: .symbolicLink(target: "/etc/passwd"))]))
        #expect(zip.reasons == [.linkNotFollowed(target: "/etc/passwd")])
        #expect(zip.texts == [])
    }

    @Test func foldersAndPipesWhereALogWasExpected() throws {
        let files = [FixtureEntry("application.log/", kind: .folder), FixtureEntry("x/application.log", kind: .fifo)]
        for bytes in [FixtureArchive.zip(files), FixtureArchive.tar(files)] {
            let outcome = try Outcome(bytes)
            #expect(outcome.reasons == [.specialFile])
            #expect(outcome.texts == [])
            #expect(outcome.summary.entriesSeen == 1)
        }
    }
}
