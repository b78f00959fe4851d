import Foundation
import Testing

/// In a chroot or a strict sandbox /proc may be missing. The program knows its arguments and starts its workers all the same.
@Suite(.enabled(if: HiddenProc.isPossible, "no mount namespace may be made here"))
struct WithoutProcTests {
    @Test(arguments: [
        ["diagnose", "SampleBundles/five-attempts.zip"], ["diagnose", "SampleBundles/clean.zip"],
        ["triage", "SampleBundles", "--jobs", "2"],
        ["diagnose", "--formt", "json", "x"], ["diagnos"], [],
    ])
    func everyCommandEndsAsWithIt(arguments: [String]) throws {
        let (without, with) = (try HiddenProc.run(arguments), try Program.run(arguments))
        #expect(without.status == with.status && without.output == with.output && without.error == with.error, "\(without)")
    }

    @Test func aBundleWithFindingsIsNotTakenForClean() throws {
        #expect(try HiddenProc.run(["diagnose", "SampleBundles/five-attempts.zip", "--quiet"]).status == 1)
    }

    @Test func theEvidenceIsSaved() throws {
        try Program.withFolder { folder in
            let ending = try HiddenProc.run(["diagnose", Program.sample("five-attempts.zip"), "--evidence", "lines"], in: folder)
            #expect(ending.status == 1, "\(ending.error)")
            #expect(FileManager.default.fileExists(atPath: folder.path + "/lines/manifest.json"))
        }
    }
}

/// A mount namespace in which /proc is empty.
private enum HiddenProc {
    /// A sanitizer itself needs /proc.
    static let isPossible =
        !Program.isSanitized
        && (try? Program.run(["version"], limit: "unshare --map-root-user --mount mount -t tmpfs tmpfs /proc || exit 9").status) == 0

    static func run(_ arguments: [String], in folder: URL? = nil) throws -> Program.Ending {
        try Program.run(
            arguments, in: folder,
            limit: "set -- unshare --map-root-user --mount bash -c 'mount -t tmpfs tmpfs /proc && exec \"$@\"' bash \"$@\"")
    }
}
