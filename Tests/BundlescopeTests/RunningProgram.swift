import Foundation
import Testing

/// The built program while it runs.
final class RunningProgram {
    struct NoChild: Error {}

    private let program = Process()
    private let output = Pipe()

    /// Starts it with arguments and lines of standard input.
    init(_ arguments: [String], input: [String] = []) throws {
        program.executableURL = URL(filePath: Program.path)
        program.arguments = arguments
        program.environment = Program.environment
        let pipe = Pipe()
        program.standardInput = pipe
        program.standardOutput = output
        program.standardError = FileHandle.nullDevice
        try program.run()
        try pipe.fileHandleForWriting.write(contentsOf: Data(input.joined(separator: "\n").utf8))
        try pipe.fileHandleForWriting.close()
    }

    var process: pid_t { program.processIdentifier }

    /// The child process that has a file open, once there is one; another one than `former`.
    func child(reading path: String, after former: pid_t? = nil) throws -> pid_t {
        while program.isRunning {
            let children = (try? String(contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)) ?? ""
            for child in children.split(separator: " ").compactMap({ pid_t($0) }) where child != former {
                let files = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(child)/fd")) ?? []
                let isReading = files.contains { file in
                    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(child)/fd/\(file)")) == path
                }
                if isReading { return child }
            }
        }
        throw NoChild()
    }

    /// What it has written since; empty at the end.
    func available() -> Data { output.fileHandleForReading.availableData }

    func ending() -> (status: Int32, output: String) {
        let data = output.fileHandleForReading.readDataToEndOfFile()
        program.waitUntilExit()
        return (program.terminationStatus, String(decoding: data, as: UTF8.self))
    }
}
