import Foundation
import Testing

/// `verify --write-fixed`: the chain as the appliance requires it, complete or not at all.
@Suite struct RepairedChainTests {
    private func target(_ name: String) -> String { TestChains.path("fixed-\(name).pem") }

    private func repair(_ files: [String], to target: String, _ arguments: [String] = []) throws -> (status: Int32, fixed: [String: Any]) {
        let ending = try Program.run(["verify"] + files + ["--write-fixed", target, "--format", "json"] + arguments)
        let report = try #require(try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any], "\(ending.error)")
        return (ending.status, try #require(report["fixed"] as? [String: Any]))
    }

    private func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    @Test func aChainThatIsOutOfOrderIsWrittenInOrder() throws {
        let parts = ["root.crt", "inter2.crt", "ome.key", "ome.crt", "inter.crt", "inter.crt"].map(TestChains.text)
        let file = TestChains.write("\u{FEFF}" + parts.joined(), as: "mixed.pem")
        let (status, fixed) = try repair([file], to: target("mixed"), ["--csr", TestChains.path("ome.csr")])
        #expect(status == 0)
        #expect(fixed["written"] as? Bool == true)
        #expect((fixed["did"] as? [String])?.count == 5)
        #expect(fixed["remains"] as? [String] == [])
        #expect(try String(contentsOfFile: target("mixed"), encoding: .utf8) == TestChains.text("chain.pem"))
    }

    @Test func whatIsMissingComesFromABundle() throws {
        let archive = TestChains.path("authorities.tar.gz")
        let tar = Process()
        tar.executableURL = URL(filePath: "/usr/bin/env")
        tar.arguments = ["tar", "-C", TestChains.folder.path, "-czf", archive, "inter2.crt", "root.crt", "inter.crt"]
        try tar.run()
        tar.waitUntilExit()
        let (status, fixed) = try repair([TestChains.path("ome.crt"), archive], to: target("bundle"))
        #expect(status == 0, "\(fixed)")
        #expect(try String(contentsOfFile: target("bundle"), encoding: .utf8) == TestChains.text("chain.pem"))
    }

    @Test func aChainThatHasEndedIsWrittenAndStillRefused() throws {
        let (status, fixed) = try repair([TestChains.path("chain.pem")], to: target("ended"), ["--at", "2101-01-01"])
        #expect(status == 1)
        #expect(fixed["written"] as? Bool == true)
        #expect(fixed["remains"] as? [String] == ["validity"])
        #expect(exists(target("ended")))
    }

    @Test func whatCannotBeMendedLeavesNoFile() throws {
        let (status, fixed) = try repair([TestChains.path("faulty.pem")], to: target("faulty"))
        #expect(status == 1)
        #expect(fixed["written"] as? Bool == false)
        #expect((fixed["reason"] as? String)?.contains("Root-CA") == true)
        #expect(!exists(target("faulty")))
        let names = try FileManager.default.contentsOfDirectory(atPath: TestChains.folder.path)
        #expect(!names.contains { $0.hasPrefix("fixed-faulty") })
    }

    @Test func aFileThatCannotBeReadLeavesNoFile() throws {
        let ending = try Program.run(["verify", "/nowhere/chain.pem", "--write-fixed", target("nowhere")])
        #expect(ending.status == 3)
        let names = try FileManager.default.contentsOfDirectory(atPath: TestChains.folder.path)
        #expect(!names.contains { $0.hasPrefix("fixed-nowhere") })
    }

    @Test(arguments: ["en", "es", "ja", "ko"])
    func peopleReadWhatWasDone(language: String) throws {
        let arguments = ["verify", TestChains.path("inter.crt"), TestChains.path("ome.crt"), TestChains.path("root.crt")]
        let ending = try Program.run(arguments + ["--write-fixed", target(language), "--lang", language])
        #expect(ending.status == 0)
        #expect(ending.output.contains("fixed-\(language).pem"))
    }

    @Test func itNeedsANameOfItsOwn() throws {
        let chain = TestChains.path("chain.pem")
        #expect(try Program.run(["verify", chain, "--write-fixed", "-"]).status == 2)
        #expect(try Program.run(["verify", chain, "--write-fixed", "/tmp/one", "--output", "/tmp/one"]).status == 2)
        #expect(try Program.run(["verify", chain, "--write-fixed", "/nowhere/fixed.pem"]).status == 4)
    }
}
