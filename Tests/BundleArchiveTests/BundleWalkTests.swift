import BundleArchive
import BundleFixtures
import Foundation
import Terms
import Testing

@Suite struct BundleWalkTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private let marks = BundleMarks(
        suffixes: ["tomcat/application.log"], isLog: { $0.lowercased().hasSuffix("tomcat/application.log") },
        beginsLog: { $0.count > 1 && $0[0] == UInt8(ascii: "[") })

    private func found(recursive: Bool = true, below names: [String] = [""]) -> [FoundBundle] {
        var walk = BundleWalk(names.map { FilePath(folder.path + $0) }, recursive: recursive, marks: marks)
        var bundles: [FoundBundle] = []
        while let bundle = walk.next() { bundles.append(bundle) }
        return bundles
    }

    private func names(recursive: Bool = true, below names: [String] = [""]) -> [String] {
        found(recursive: recursive, below: names).map { String($0.path.dropFirst(folder.path.count)) }
    }

    private func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/" + name, withDestinationPath: target)
    }

    @Test func archivesAndLogsAreToldByContentAndDamagedOnesByName() throws {
        try folder.write(FixtureArchive.zip([FixtureEntry("a")]), to: "b.bin")
        try folder.write(FixtureArchive.gzip("text"), to: "a")
        try folder.write(Array("[INFO] log".utf8), to: "plain.txt")
        try folder.write([], to: "empty.zip")
        try folder.write(Array("garbage".utf8), to: "garbage.tar.gz")
        try folder.write(Array("nothing".utf8), to: "readme.txt")
        try folder.write([], to: "empty")
        #expect(names() == ["/a", "/b.bin", "/empty.zip", "/garbage.tar.gz", "/plain.txt"])
    }

    @Test func whatIsNoBundleIsCounted() throws {
        try folder.write(Array("nothing".utf8), to: "a/readme.txt")
        try folder.write(Array("{".utf8), to: "a/report.json.4711.partial")
        try folder.write([], to: "a/x.zip")
        for number in 1...7 { try folder.write([], to: "b/\(number).msg") }
        try link("a/gone", to: "nowhere")
        try link("a/loop", to: "..")
        var walk = BundleWalk([FilePath(folder.path)], marks: marks)
        while walk.next() != nil {}
        #expect(walk.passedOver.files.count == 9)
        #expect(walk.passedOver.files.first == ["a/gone", "a/readme.txt", "b/1.msg", "b/2.msg", "b/3.msg"].map { folder.path + "/" + $0 })
    }

    @Test func foldersAreWalkedInTheOrderOfTheirNamesBytes() throws {
        for name in ["b/2.zip", "b/1.zip", "a.zip", "B.zip", "c/d/e.zip", "é.zip"] { try folder.write([], to: name) }
        #expect(names() == ["/B.zip", "/a.zip", "/b/1.zip", "/b/2.zip", "/c/d/e.zip", "/é.zip"])
        #expect(names(recursive: false) == ["/B.zip", "/a.zip", "/é.zip"])
    }

    @Test(arguments: ["", "/case", "/case/tomcat"])
    func anUnpackedBundleIsOneAndNotWalkedFurther(root: String) throws {
        try folder.write(Array("x".utf8), to: "case/Tomcat/application.log")
        try folder.write([], to: "case/Tomcat/inner.zip")
        if root.hasSuffix("tomcat") { try link("case/tomcat", to: "Tomcat") }
        #expect(names(below: [root]) == [root.isEmpty ? "/case" : root])
    }

    @Test func linksToFoldersAreNotFollowedAndLinksToFilesCount() throws {
        try folder.write([], to: "a/x.zip")
        try link("a/loop", to: "..")
        try link("a/y.zip", to: "x.zip")
        try link("a/gone.zip", to: "nowhere")
        #expect(names() == ["/a/x.zip", "/a/y.zip"])
    }

    @Test func whatIsNoRegularFileIsPassedOver() throws {
        try folder.makePipe("pipe.zip")
        #expect(names() == [])
    }

    @Test func aGivenFileIsABundleWhateverItIs() throws {
        try folder.write(Array("nothing".utf8), to: "readme.txt")
        #expect(names(below: ["/readme.txt"]) == ["/readme.txt"])
    }

    @Test func whatCannotBeOpenedIsFoundWithItsProblem() throws {
        let bundles = found(below: ["/nowhere"])
        #expect(bundles.map(\.problem) == [.systemError("No such file or directory")])
    }

    @Test func aFingerprintChangesWithTheBundle() throws {
        let file = LogBundle(path: try folder.write(Array("one".utf8), to: "folder/a"))
        let whole = LogBundle(path: folder.path)
        let (one, wholeOne) = (file.fingerprint, whole.fingerprint)
        #expect(one != nil && wholeOne != nil)
        #expect(file.fingerprint == one && whole.fingerprint == wholeOne)
        try folder.write(Array("more".utf8), to: "folder/a")
        #expect(file.fingerprint != one && whole.fingerprint != wholeOne)
        #expect(LogBundle(path: folder.path + "/nowhere").fingerprint == nil)
    }
}
