import Foundation
import Testing

/// The built program while it is running.
final class RunningProgram {
    struct NoChild: Error {}

    private let program = Process()
    private let output = Pipe()
    private let error = Pipe()
    /// Output that was read but not requested yet.
    private var taken = Data()

    /// How it ended, and its output that was not read yet.
    struct Ending {
        var status: Int32
        var output: String
        var error: String
    }

    /// Starts it with arguments and lines for standard input.
    init(_ arguments: [String], input: [String] = []) throws {
        program.executableURL = URL(filePath: Program.path)
        program.arguments = arguments
        program.environment = Program.environment
        let pipe = Pipe()
        // A program that another test starts must not inherit this end, or the input would never end.
        _ = fcntl(pipe.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
        program.standardInput = pipe
        program.standardOutput = output
        program.standardError = error
        try program.run()
        try pipe.fileHandleForWriting.write(contentsOf: Data(input.joined(separator: "\n").utf8))
        try pipe.fileHandleForWriting.close()
    }

    var process: pid_t { program.processIdentifier }

    /// The child process, other than `former`, that has a file open, once there is one.
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

    /// Whether the program itself has a file open. If not, it waits a moment, so that it can be called in a loop.
    func hasOpened(_ path: String) throws -> Bool {
        guard program.isRunning else { throw NoChild() }
        if Self.hasOpen(path, process) { return true }
        takeOutput()
        return false
    }

    /// Reads the program's output, so that it does not block, and waits a moment if there is none. Opening a file cannot be observed, and polling
    /// without a pause would take a core from the program.
    private func takeOutput() {
        var request = pollfd(fd: output.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
        if unsafe poll(&request, 1, 2) > 0, request.revents & Int16(POLLIN) != 0 { taken += output.fileHandleForReading.availableData }
    }

    private static func hasOpen(_ path: String, _ process: pid_t) -> Bool {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/fd")) ?? []
        return files.contains { (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/fd/\($0)")) == path }
    }

    /// The output since the last call; empty at the end.
    func available() -> Data {
        defer { taken = Data() }
        return taken.isEmpty ? output.fileHandleForReading.availableData : taken
    }

    /// The next line of the output, however many pieces it comes in; what there is of it at the end.
    func line() -> String {
        var line = Data()
        while true {
            let piece = available()
            if piece.isEmpty { return String(decoding: line, as: UTF8.self) }
            line += piece
            if let end = line.firstIndex(of: 10) {
                taken = Data(line[(end + 1)...])
                return String(decoding: line[...end], as: UTF8.self)
            }
        }
    }

    func ending() -> Ending {
        let data = taken + output.fileHandleForReading.readDataToEndOfFile()
        // At most a few lines, which fit in the pipe.
        let complaints = error.fileHandleForReading.readDataToEndOfFile()
        program.waitUntilExit()
        return Ending(
            status: program.terminationStatus, output: String(decoding: data, as: UTF8.self),
            error: String(decoding: complaints, as: UTF8.self))
    }
}
