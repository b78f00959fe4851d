import BundleArchive
import BundleFixtures
import Foundation
import Glibc
import Terms
import Testing

/// Links where a log was expected: one to a log that is read loses nothing, in archives and folders alike.
struct LinkTests {
    private static func link(_ name: String, _ target: String) -> FixtureEntry {
        FixtureEntry(name, kind: .symbolicLink(target: target))
    }

    private static let log = FixtureEntry("opt/tomcat/application.log.1", "text")

    /// A link, and further ones on its way, to the log in the archive.
    static let found: [[FixtureEntry]] = [
        [link("opt/tomcat/application.log", "application.log.1")], [link("opt/tomcat/application.log", "./application.log.1")],
        [link("opt/tomcat/application.log", "../tomcat/application.log.1")], [link("application.log", "opt/tomcat/application.log.1")],
        [link("opt/tomcat/application.log", "/opt/tomcat/application.log.1")],
        [link("opt/tomcat/application.log", "application.log.2"), link("opt/tomcat/application.log.2", "application.log.1")],
        [link("var/log/application.log", "../../opt/tomcat/application.log.1")],
        // Through a link to a folder.
        [link("current", "opt/tomcat"), link("application.log", "current/application.log.1")],
        [link("srv", "opt"), link("opt/logs", "tomcat"), link("application.log", "srv/logs/application.log.1")],
    ]

    @Test(arguments: found.indices)
    func aLogThatIsReadElsewhereIsNoLoss(_ index: Int) throws {
        // Before the log, and after it.
        for entries in [Self.found[index] + [Self.log], [Self.log] + Self.found[index]] {
            let (tar, zip) = (FixtureArchive.tar(entries), FixtureArchive.zip(entries))
            // When a zip is read in the order of its bytes, links cannot be recognised.
            for outcome in [try Outcome(tar), try Outcome(piped: tar), try Outcome(zip), try Outcome(piped: zip, holding: 1 << 20)] {
                #expect(outcome.texts == ["text"])
                #expect(outcome.isComplete, "\(outcome.summary.notes)")
            }
        }
    }

    @Test func anApplianceBelowAFolder() throws {
        let entries = [
            FixtureEntry("root/var/log/application.log.1", "text"), Self.link("root/opt/application.log", "/var/log/application.log.1"),
        ]
        #expect(try Outcome(FixtureArchive.tar(entries)).isComplete)
    }

    @Test(arguments: [
        "/etc/passwd", "../../../outside/application.log", "application.log", "nowhere", "application.log.9", "/", "..", "../opt",
        "/mnt/old/opt/tomcat/application.log.1",
    ])
    func aLinkThatLeadsOutOrNowhereIsALoss(_ target: String) throws {
        for bytes in [FixtureArchive.tar([Self.log, Self.link("opt/tomcat/application.log", target)])] {
            let outcome = try Outcome(bytes)
            #expect(outcome.reasons == [.linkNotFollowed(target: target)])
            #expect(!outcome.isComplete)
        }
    }

    /// Some writers give files the attributes of links: a text of several lines is not a path.
    @Test(arguments: ["opt/tomcat/application.log", "opt/tomcat/server.zip"])
    func aFileThatIsCalledALinkIsRead(name: String) throws {
        let text = logText(lines: 9)
        let content = name.hasSuffix(".zip") ? FixtureArchive.zip([FixtureEntry("application.log", text)]) : Array(text.utf8)
        var fixture = ZipFixture([FixtureEntry(name, content)])
        fixture.entries[0].unixMode = 0o120777
        let outcome = try Outcome(fixture.bytes)
        #expect(outcome.texts == [text])
        #expect(outcome.summary.notes == [])
    }

    /// Links that form a cycle, and to a file that is not read as a log.
    @Test func aLinkThatNeverArrives() throws {
        let circle = [Self.link("application.log", "application.log.1"), Self.link("application.log.1", "application.log")]
        #expect(try Outcome(FixtureArchive.tar(circle)).summary.notes.map(\.losesData) == [true, true])
        let other = [FixtureEntry("data.txt", "x"), Self.link("application.log", "data.txt")]
        #expect(!(try Outcome(FixtureArchive.tar(other)).isComplete))
    }

    @Test func linksAcrossArchivesLeadNowhere() throws {
        let inner = FixtureArchive.tar([Self.link("application.log", "../application.log.1")])
        let outcome = try Outcome(FixtureArchive.tar([FixtureEntry("application.log.1", "x"), FixtureEntry("inner.tar", inner)]))
        #expect(!outcome.isComplete)
    }

    @Test(arguments: [true, false])
    func folders(_ isAbsolute: Bool) throws {
        let folder = try TemporaryFolder()
        try folder.write(Array("text".utf8), to: "case/tomcat/application.log.1")
        unsafe symlink(
            (isAbsolute ? folder.path + "/case/tomcat/" : "") + "application.log.1", folder.path + "/case/tomcat/application.log")
        let outcome = try Outcome(path: folder.path + "/case")
        #expect(outcome.texts == ["text"])
        #expect(outcome.isComplete, "\(outcome.summary.notes)")
        unsafe symlink(folder.path + "/elsewhere", folder.path + "/case/application.log")
        #expect(!(try Outcome(path: folder.path + "/case").isComplete))
    }

    /// A link beyond the number that is remembered counts as a loss.
    @Test func memoryIsBounded() throws {
        let links = (0..<10_001).map { Self.link("\($0)/application.log", "../opt/tomcat/application.log.1") }
        let outcome = try Outcome(FixtureArchive.tar([Self.log] + links, format: .ustar))
        #expect(outcome.summary.notes.count { $0.losesData } == 1)
    }
}
