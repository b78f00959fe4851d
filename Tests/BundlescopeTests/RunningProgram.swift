import Foundation
import Testing

/// The built program while it runs.
final class RunningProgram {
    struct NoChild: Error {}

    private let program = Process()
    private let output = Pipe()
    private let error = Pipe()
    /// What was taken of its output, and nobody asked for yet.
    private var taken = Data()

    /// How it ended, and what it wrote that was not read yet.
    struct Ending {
        var status: Int32
        var output: String
        var error: String
    }

    /// Starts it with arguments and lines of standard input.
    init(_ arguments: [String], input: [String] = []) throws {
        program.executableURL = URL(filePath: Program.path)
        program.arguments = arguments
        program.environment = Program.environment
        let pipe = Pipe()
        // A program that another test starts meanwhile must not hold this end: the input would have no end.
        _ = fcntl(pipe.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
        program.standardInput = pipe
        program.standardOutput = output
        program.standardError = error
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
                if Self.hasOpen(path, child) { return child }
            }
            takeOutput()
        }
        throw NoChild()
    }

    /// Whether it has a file open itself. Takes a moment where it has not, to be asked again.
    func hasOpened(_ path: String) throws -> Bool {
        guard program.isRunning else { throw NoChild() }
        if Self.hasOpen(path, process) { return true }
        takeOutput()
        return false
    }

    /// Takes what the program has written, so that it does not wait for a reader; waits a moment where that is nothing. Nothing tells of a file
    /// that is opened, and a loop without a pause would take a core from the program.
    private func takeOutput() {
        var request = pollfd(fd: output.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
        if unsafe poll(&request, 1, 2) > 0, request.revents & Int16(POLLIN) != 0 { taken += output.fileHandleForReading.availableData }
    }

    private static func hasOpen(_ path: String, _ process: pid_t) -> Bool {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/fd")) ?? []
        return files.contains { (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/fd/\($0)")) == path }
    }

    /// What it has written since; empty at the end.
    func available() -> Data {
        defer { taken = Data() }
        return taken.isEmpty ? output.fileHandleForReading.availableData : taken
    }

    func ending() -> Ending {
        let data = taken + output.fileHandleForReading.readDataToEndOfFile()
        // A few lines at most: they wait in the pipe.
        let complaints = error.fileHandleForReading.readDataToEndOfFile()
        program.waitUntilExit()
        return Ending(
            status: program.terminationStatus, output: String(decoding: data, as: UTF8.self),
            error: String(decoding: complaints, as: UTF8.self))
    }
}
