import BundleArchive
import BundleFixtures
import Glibc
import Terms
import Testing

/// A bundle that is a folder, and what a folder contains besides files.
struct FolderTests {
    @Test func filesAreReadInOrderAndArchivesOpened() throws {
        let folder = try TemporaryFolder()
        try folder.write(Array("live".utf8), to: "case/tomcat/application.log")
        try folder.write(FixtureArchive.gzip("old"), to: "case/tomcat/application.log.1.gz")
        try folder.write(FixtureArchive.zip([FixtureEntry("application.log", "zipped")]), to: "case/a/inner.zip")
        try folder.write(Array("#!".utf8) + FixtureArchive.zip([FixtureEntry("application.log", "prefixed")]), to: "case/a/prefixed.zip")
        let outcome = try Outcome(path: folder.path + "/case/")
        #expect(
            outcome.paths == [
                "case/a/inner.zip!/application.log", "case/a/prefixed.zip!/application.log", "case/tomcat/application.log",
                "case/tomcat/application.log.1.gz",
            ])
        #expect(outcome.texts == ["zipped", "prefixed", "live", "old"])
        #expect(outcome.summary.notes == [])
        #expect(outcome.summary.sha256 == nil)
        #expect(outcome.summary.entriesSeen == 6)
        #expect(outcome.summary.size > 8)
    }

    @Test func theFolderOnItsOwnKeepsItsName() throws {
        let folder = try TemporaryFolder()
        try folder.write(Array("x".utf8), to: "tomcat/application.log")
        unsafe symlink("tomcat", folder.path + "/alias")
        for path in ["/tomcat", "/tomcat/.", "/alias"] {
            #expect(try Outcome(path: folder.path + path).paths == ["tomcat/application.log"])
        }
    }

    @Test func linksPipesAndLoops() throws {
        let folder = try TemporaryFolder()
        try folder.write(Array("secret".utf8), to: "outside")
        try folder.write(Array("x".utf8), to: "case/z/application.log")
        let path = folder.path + "/case"
        unsafe symlink("..", path + "/loop")
        unsafe symlink("../outside", path + "/application.log")
        try folder.makePipe("case/y-application.log")
        try folder.makePipe("case/pipe.zip")
        let outcome = try Outcome(path: path)
        #expect(outcome.texts == ["x"])
        #expect(outcome.reasons == [.specialFile, .linkNotFollowed(target: "../outside")])
        #expect(outcome.summary.notes.map(\.losesData) == [false, true])
    }

    @Test func aFolderNamedLikeTheLogIsAFolder() throws {
        let folder = try TemporaryFolder()
        try folder.write(Array("x".utf8), to: "case/application.log/tomcat/application.log")
        let outcome = try Outcome(path: folder.path + "/case")
        #expect(outcome.paths == ["case/application.log/tomcat/application.log"])
        #expect(outcome.texts == ["x"])
        #expect(outcome.isComplete)
    }

    @Test func deepFoldersEnd() throws {
        let folder = try TemporaryFolder()
        try folder.write([], to: String(repeating: "d/", count: 100) + "application.log")
        let outcome = try Outcome(path: folder.path)
        #expect(outcome.paths == [])
        #expect(!outcome.isComplete)
    }

    @Test func whatCannotBeOpenedIsAnError() throws {
        var sink = RecordingSink()
        #expect(throws: BundleError.cannotOpen(path: "/nowhere/b.zip", reason: "No such file or directory")) {
            try LogBundle("/nowhere/b.zip").read(into: &sink)
        }
        #expect(throws: BundleError.notAFile(path: "/dev/null")) { try LogBundle("/dev/null").read(into: &sink) }
    }
}
