import BundleFixtures
import Foundation
import Testing

/// Certificate files inside a bundle.
@Suite struct BundledCertificateTests {
    /// A sample bundle, unpacked, with further files added, and packed again.
    private func bundle(_ sample: String, with files: [String: String]) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "bundlescope-bundled-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder.appending(path: "certs"), withIntermediateDirectories: true)
        for (name, file) in files { try Data(TestChains.text(file).utf8).write(to: folder.appending(path: "certs/\(name)")) }
        try FileManager.default.copyItem(atPath: Program.sample(sample), toPath: folder.appending(path: sample).path)
        let archive = folder.path + ".tar"
        let tar = Process()
        tar.executableURL = URL(filePath: "/usr/bin/env")
        tar.arguments = ["tar", "-C", folder.path, "-cf", archive, "certs", sample]
        try tar.run()
        tar.waitUntilExit()
        return archive
    }

    private func comparison(_ path: String) throws -> String? {
        let bundles = try Program.bundles(["diagnose", path]).bundles
        return (bundles.first?["findings"] as? [[String: Any]])?.first?["fileComparison"] as? String
    }

    @Test func aFileThatFitsTheFindingIsOffered() throws {
        let text = try #require(try comparison(bundle("csec9002.tar.gz", with: ["upload.pem": "nocipher.pem"])))
        #expect(text.hasPrefix("The bundle contains a certificate file, "))
        #expect(text.hasSuffix("certs/upload.pem; it fits this finding."))
    }

    @Test func aFileThatDoesNotFitIsSaid() throws {
        let text = try #require(try comparison(bundle("csec9002.tar.gz", with: ["upload.pem": "chain.pem"])))
        #expect(text.hasSuffix("; it does not fit this finding."))
    }

    @Test func authoritiesAloneAreNothingThatWasUploaded() throws {
        #expect(try comparison(bundle("csec9002.tar.gz", with: ["ca.pem": "inter.crt", "root.pem": "root.crt"])) == nil)
    }

    @Test func verifyTakesTheChainThatBelongsTogether() throws {
        let path = try bundle(
            "clean.zip", with: ["a-other.crt": "inter2.crt", "b-ca.crt": "inter.crt", "c-root.crt": "root.crt", "leaf.crt": "ome.crt"])
        let ending = try Program.run(["verify", path, "--csr", TestChains.path("ome.csr"), "--format", "json"])
        #expect(ending.status == 0, "\(ending.error)")
        let report = try #require(try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any])
        let files = try #require(report["files"] as? [String]).map { String($0.split(separator: "/").last ?? "") }
        #expect(files == ["leaf.crt", "b-ca.crt", "c-root.crt"])
    }

    @Test func aWholeChainInOneFileGoesFirst() throws {
        let path = try bundle("clean.zip", with: ["a.crt": "ome.crt", "whole.pem": "chain.pem"])
        let ending = try Program.run(["verify", path, "--format", "json"])
        let report = try #require(try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any])
        #expect((report["files"] as? [String])?.map { $0.hasSuffix("whole.pem") } == [true])
    }
}
