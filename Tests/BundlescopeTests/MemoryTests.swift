import BundleFixtures
import Foundation
import Testing

/// Memory depends neither on the size of a log nor on that of a line.
@Suite(.serialized, .disabled(if: Program.isSanitized, "a sanitizer takes memory of its own")) struct MemoryTests {
    /// The contract's limit, in KiB.
    private static let bound = 64 << 10
    /// A debug build takes too long for a gigabyte.
    private static let isReleaseBuild = ProcessInfo.processInfo.environment["BUNDLESCOPE_PROGRAM"] != nil

    private static let ordinary =
        "[INFO] 2024-01-25 11:00:00.000 [main] DeviceController - device 4711 was discovered and is now in the inventory\n"
    private static let payload =
        "[ERROR] 2024-01-25 11:10:34.735 [main] SSLController - uploadNewCertificateChain(): Error uploading certificate chain: "
        + #"{"error":{"@Message.ExtendedInfo":[{"MessageId":"CGEN1008","MessageArgs":["Invalid CSR key."]}]}}"# + "\n"

    /// The same a millisecond later: at one time it would be one try that two appenders wrote.
    private static let laterPayload = payload.replacingOccurrences(of: "34.735", with: "34.736")

    @Test func anyNumberOfLines() throws {
        try expect(block: String(repeating: Self.ordinary, count: 9000), times: Self.isReleaseBuild ? 1024 : 64)
    }

    @Test func oneLineOf50Megabytes() throws {
        try expect(block: String(repeating: "x", count: 1 << 20), times: 50, lineEnd: "\n")
    }

    @Test func aLogWithoutALineEnd() throws {
        try expect(block: String(repeating: "[INFO] no line end ", count: 1 << 16), times: Self.isReleaseBuild ? 512 : 64, lineEnd: "\n")
    }

    @Test func aPayloadThatNeverCloses() throws {
        let open = Self.payload.replacingOccurrences(of: "}]}}", with: "")
        try expect(block: open + String(repeating: "\"more\":[\n", count: 1 << 16), times: 32, isFound: false)
    }

    /// A ratio of a thousand to one: a log of NULs, and an entry beside the log in a tar, which can only be skipped by unpacking it.
    @Test(arguments: ["tomcat/application.log.1", "core"])
    func whatUnpacksToAThousandTimesItsSize(name: String) throws {
        let zeros = [UInt8](repeating: 0, count: 128 << 20)
        let bomb = FixtureArchive.tar(
            [FixtureEntry(name, zeros), FixtureEntry("tomcat/application.log", Self.payload + Self.laterPayload)], filter: .gzip)
        #expect(bomb.count < zeros.count / 500)
        // The padding is consumed only after the bomb.
        let (peak, report) = try stream([(Data(bomb), 1), (Data(count: 1 << 20), 1)])
        #expect((report?["findings"] as? [[String: Any]])?.first?["count"] as? Int == 2)
        // A rotation that consists of zeros has lost its content.
        #expect(report?["complete"] as? Bool == (name == "core"))
        #expect(peak < Self.bound, "\(peak) KiB")
    }

    /// Streams a payload, then a block many times, then a payload through the program.
    private func expect(
        block: String, times: Int, lineEnd: String = "", isFound: Bool = true, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let (peak, report) = try stream([
            (Data(Self.payload.utf8), 1), (Data(block.utf8), times), (Data((lineEnd + Self.laterPayload).utf8), 1),
        ])
        let finding = try #require(
            (report?["findings"] as? [[String: Any]])?.first { $0["rule"] as? String == "dell-ome/csr-key-mismatch" })
        if isFound { #expect(finding["count"] as? Int == 2, sourceLocation: sourceLocation) }
        #expect(peak < Self.bound, "\(peak) KiB", sourceLocation: sourceLocation)
    }

    /// Streams data through the program, and reads its peak resident memory, in KiB, before the stream ends.
    private func stream(_ parts: [(data: Data, times: Int)]) throws -> (peak: Int, report: [String: Any]?) {
        let process = Process()
        process.executableURL = URL(filePath: Program.path)
        process.arguments = ["diagnose", "-", "--format", "ndjson"]
        let (input, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput, process.standardError) = (input, output, FileHandle.nullDevice)
        try process.run()
        for part in parts {
            for _ in 0..<part.times { try input.fileHandleForWriting.write(contentsOf: part.data) }
        }
        let peak = try Self.peak(of: process.processIdentifier)
        try input.fileHandleForWriting.close()
        let report = try JSONSerialization.jsonObject(with: output.fileHandleForReading.readDataToEndOfFile()) as? [String: Any]
        process.waitUntilExit()
        return (peak, report)
    }

    /// `VmHWM` in KiB (proc(5)).
    private static func peak(of process: Int32) throws -> Int {
        let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
        return try #require(line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) })
    }
}
