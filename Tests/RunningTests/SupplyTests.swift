import BundleArchive
import BundleFixtures
import BuiltInRules
import Foundation
import Terms
import Testing
import Triage

@testable import Running

@Suite struct SupplyTests {
    private func paths(_ text: String) throws -> [String] {
        let folder = try TemporaryFolder()
        let file = try #require(FileHandle(forReadingAtPath: try folder.write(Array(text.utf8), to: "paths")))
        var list = PathList(descriptor: file.fileDescriptor)
        var paths: [String] = []
        while case .bundle(let bundle) = list.next() { paths.append(bundle.path) }
        return paths
    }

    @Test(arguments: [
        ("a\nb c\n", ["a", "b c"]), ("a\r\nb", ["a", "b"]), ("a\0b\nc\0", ["a", "b\nc"]), ("a\0b", ["a", "b"]), ("\n\na\n\n", ["a"]),
        ("", []), ("a", ["a"]), ("-\n", ["-"]), ("번들.zip\n", ["번들.zip"]),
    ])
    func pathsEndWithALineEndOrANul(text: String, expected: [String]) throws {
        #expect(try paths(text) == expected)
    }

    @Test func aPathThatNeverEndsIsNoEndlessPath() throws {
        #expect(try paths(String(repeating: "x", count: 200_000) + "\ny").last == "y")
    }

    @Test func aListThatCannotBeReadIsARowThatSaysSo() throws {
        let folder = try TemporaryFolder()
        let descriptor = unsafe open(folder.path, O_RDONLY)
        defer { close(descriptor) }
        var list = PathList(descriptor: descriptor)
        #expect(list.next() == .bundle(FoundBundle(path: "--paths-from", problem: .systemError("Is a directory"))))
        #expect(list.next() == .end)
    }

    @Test func whereNothingHasComeYetTheDescriptorIsToBeWaitedFor() {
        let pipe = Foundation.Pipe()
        let descriptor = pipe.fileHandleForReading.fileDescriptor
        var list = PathList(descriptor: descriptor)
        #expect(list.next() == .later(descriptor: descriptor, seconds: nil))
        pipe.fileHandleForWriting.write(Data("a\nb".utf8))
        #expect(list.next() == .bundle(FoundBundle(path: "a")))
        #expect(list.next() == .later(descriptor: descriptor, seconds: nil))
    }

    @Test func aWatchTakesWhatIsTheSameInTwoLooks() throws {
        let folder = try TemporaryFolder()
        var watch = FolderWatch(pause: .zero) {
            BundleWalk([FilePath(folder.path)], marks: BundleTriage(rules: .builtIn).marks)
        }
        /// The bundles that the next scan supplies.
        func look() -> [String] {
            var taken: [String] = []
            while case .bundle(let bundle) = watch.next() { taken.append(String(bundle.path.dropFirst(folder.path.count + 1))) }
            return taken
        }
        try folder.write(FixtureArchive.zip([FixtureEntry("a")]), to: "a.zip")
        try folder.write([1], to: "b.zip.partial")
        try folder.write([1], to: "notes.txt")
        #expect(look() == [])
        #expect(look() == ["a.zip"])
        #expect(look() == [])
        #expect(watch.passedOver.files.count == 1, "in each look, and counted once")
        let upload = try folder.write([1], to: "b.zip")
        #expect(look() == [])
        try folder.write([1, 2], to: "b.zip")
        #expect(look() == [])
        let writer = try #require(FileHandle(forWritingAtPath: upload))
        #expect(look() == [], "it is open for writing")
        try writer.close()
        #expect(look() == ["b.zip"])
        try folder.write([1, 2, 3], to: "b.zip")
        #expect(look() == [])
        #expect(look() == ["b.zip"], "it has changed")
    }
}
