import BundleFixtures
import Foundation
import Testing

/// A folder of several bundles, given to `diagnose`: they are distinguished, and `triage` is suggested. A folder with one bundle is one.
@Suite struct SeveralBundlesTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func remark() throws -> String? {
        let bundle = try #require(try Program.bundles(["diagnose", folder.path + "/f"]).bundles.first)
        return (bundle["notes"] as? [[String: Any]])?.first { $0["kind"] as? String == "ambiguous" }?["text"] as? String
    }

    private func put(_ names: String...) throws {
        let log = PublishedRecord.keyMismatch
        for name in names {
            if name.hasSuffix(".zip") {
                try folder.write(FixtureArchive.zip([FixtureEntry("tomcat/application.log", log)]), to: "f/" + name)
            } else {
                try folder.write(Array(log.utf8), to: "f/\(name)/tomcat/application.log")
            }
        }
    }

    private var words: (Int) -> String {
        { [folder] in "this folder contains \($0) bundles; for a separate report on each, use bundlescope triage \(folder.path)/f" }
    }

    @Test(arguments: [["a.zip", "b.zip"], ["source", "target"], ["a.zip", "b"], ["2024/a.zip", "2023/a.zip", "2023/deep/er"]])
    func severalAreSaidToBe(names: [String]) throws {
        for name in names { try put(name) }
        #expect(try remark() == words(names.count))
        let bundle = try #require(try Program.bundles(["diagnose", folder.path + "/f"]).bundles.first)
        #expect(bundle["complete"] as? Bool == true)
        let places = (bundle["findings"] as? [[String: Any]] ?? []).flatMap { $0["evidence"] as? [[String: Any]] ?? [] }
        // One record in several bundles is one event; each place names its bundle.
        let entries = (places + places.flatMap { $0["alsoIn"] as? [[String: Any]] ?? [] }).compactMap { $0["entry"] as? String }
        #expect(Set(entries).count == names.count)
    }

    @Test(arguments: [["a.zip"], ["source"], [""], ["2024/deep/source"]])
    func oneIsOne(names: [String]) throws {
        for name in names { try put(name) }
        try folder.write(Array("They called again.".utf8), to: "f/notes.txt")
        try folder.write(FixtureArchive.zip([FixtureEntry("picture.png", "x")]), to: "f/pictures.zip")
        #expect(try remark() == nil)
    }

    /// A folder that is a bundle itself, whatever else it contains, is also one bundle for `triage`.
    @Test func aBundleThatHoldsOthersIsOne() throws {
        try put("", "a.zip", "b.zip")
        #expect(try remark() == nil)
        #expect(try Program.bundles(["triage", folder.path + "/f"]).bundles.count == 1)
    }

    @Test func severalTreesInOneArchiveAreNoFolder() throws {
        let log = PublishedRecord.keyMismatch
        let path = try folder.write(
            FixtureArchive.zip([FixtureEntry("source/tomcat/application.log", log), FixtureEntry("target/tomcat/application.log", log)]),
            to: "one.zip")
        #expect(!(try Program.run(["diagnose", path]).output.contains("bundlescope triage")))
    }

    @Test func theNodesOfAClusterAreOneBundle() throws {
        for node in ["pub", "sub"] {
            try folder.write(
                Array("2024-01-25 11:10:34,735 INFO [main] - quiet\n".utf8), to: "f/\(node)/platform/log/certMgmt00000001.log")
        }
        #expect(try remark() == nil)
    }

    @Test(arguments: [("es", "esta carpeta contiene 2 paquetes"), ("ja", "このフォルダーには2件のバンドルがあります"), ("ko", "이 폴더에는 번들이 2개 있습니다")])
    func itIsSaidInEveryLanguage(language: String, words: String) throws {
        try put("a.zip", "b c.zip")
        for format in ["json", "csv", "html", "sarif"] where format != "csv" {
            #expect(try Program.run(["diagnose", folder.path + "/f", "--lang", language, "--format", format]).output.contains(words))
        }
        #expect(
            try Program.run(["diagnose", folder.path + "/f", "--lang", language], environment: ["COLUMNS": "300"]).output.contains(words))
    }
}
