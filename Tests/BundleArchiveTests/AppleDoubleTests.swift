import BundleArchive
import BundleFixtures
import Terms
import Testing

/// The files that macOS packs beside every file (`._NAME`, `__MACOSX/`) are not damaged archives, whatever their names suggest.
@Suite struct AppleDoubleTests {
    private static let attributes: [UInt8] =
        [0, 5, 0x16, 7, 0, 2, 0, 0] + Array("Mac OS X        ".utf8) + [UInt8](repeating: 0, count: 150)

    @Test(arguments: [
        "__MACOSX/tomcat/._application.log.1.gz", "tomcat/._application.log.2.zip", "._bundle.tar.gz", "._disk.iso", "._mail.msg",
        "__MACOSX/._logs.7z", "__MACOSX/._x.rar", "._application.log",
    ])
    func isNoLoss(_ name: String) throws {
        let files = [FixtureEntry("tomcat/server.log", "x"), FixtureEntry(name, Self.attributes)]
        for archive in [FixtureArchive.zip(files), FixtureArchive.tar(files, filter: .gzip)] {
            let outcome = try Outcome(archive)
            #expect(outcome.summary.notes == [])
        }
    }
}
