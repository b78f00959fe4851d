import BundleArchive
import BundleFixtures
import Foundation
import Testing

/// Files that 7-Zip packs with Deflate64 come out as they went in.
///
/// `BUNDLESCOPE_DEFLATE64` sets the number of files packed at each of 7-Zip's levels.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: SevenZip.path), "the 7zz command is not installed"))
struct Deflate64ComparisonTests {
    private static let count = ProcessInfo.processInfo.environment["BUNDLESCOPE_DEFLATE64"].flatMap(Int.init) ?? 40

    @Test(arguments: [1, 3, 5, 7, 9])
    func whatSevenZipPacksComesOutAsItWentIn(level: Int) throws {
        var random = SplitMix(state: UInt64(level))
        let folder = try TemporaryFolder()
        var contents: [String: [UInt8]] = [:]
        for number in 0..<Self.count {
            let bytes = Self.content(&random)
            try folder.write(bytes, to: "in/\(number).log")
            contents["\(number).log"] = bytes
        }
        try SevenZip.run(["a", "-tzip", "-mm=Deflate64", "-mx=\(level)", folder.path + "/b.zip", folder.path + "/in/."])
        let outcome = try Outcome(path: folder.path + "/b.zip", sink: RecordingSink(wanted: ".log"))
        #expect(outcome.summary.notes == [])
        #expect(outcome.sink.entries.count == contents.count)
        for entry in outcome.sink.entries {
            let name = entry.path.split(separator: "/").last.map(String.init) ?? ""
            #expect(entry.bytes == contents[name], "\(name) of level \(level)")
        }
    }

    /// Pieces that are new, or repeat a byte or earlier content, near or far, across the window of 64 KiB.
    private static func content(_ random: inout SplitMix) -> [UInt8] {
        let letters = UInt8.random(in: 1...255, using: &random)
        let size = [0, 1, 300, 70_000, 300_000].randomElement(using: &random) ?? 0
        var bytes: [UInt8] = []
        while bytes.count < size {
            let length = [3, 40, 300, 5_000, 70_000].randomElement(using: &random).map { Int.random(in: 1...$0, using: &random) } ?? 1
            switch Int.random(in: 0..<3, using: &random) {
            case 0: bytes += (0..<length).map { _ in UInt8.random(in: 0...letters, using: &random) }
            case 1: bytes += [UInt8](repeating: UInt8.random(in: 0...letters, using: &random), count: length)
            default:
                let distance = min(bytes.count, Int.random(in: 1...70_000, using: &random))
                let start = bytes.count - distance
                for offset in 0..<(distance > 0 ? length : 0) { bytes.append(bytes[start + offset]) }
            }
        }
        return Array(bytes.prefix(size))
    }
}

/// The 7-Zip command.
private enum SevenZip {
    static let path = "/usr/bin/7zz"

    static func run(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }
}
