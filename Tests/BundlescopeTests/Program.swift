import Foundation
import Testing

/// The built program, run as a separate process to test the command line's contract from outside.
struct Program {
    struct Ending {
        var status: Int32
        var output: String
        var error: String
    }

    /// The repository's root.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// `BUNDLESCOPE_PROGRAM`, else the build beside the tests.
    static let path: String =
        ProcessInfo.processInfo.environment["BUNDLESCOPE_PROGRAM"]
        ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "bundlescope").path

    /// Whether a sanitizer is compiled in (`./test --sanitize`). It needs memory of its own, beyond every limit.
    #if SANITIZED
        static let isSanitized = true
    #else
        static let isSanitized = false
    #endif

    /// The thread sanitizer keeps part of its memory in a file, which a limit on file sizes forbids.
    #if SANITIZED_FOR_THREADS
        static let endsUnderFileLimits = true
    #else
        static let endsUnderFileLimits = false
    #endif

    /// The program's environment. The sandbox would prevent the leak check at exit.
    static let environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"].merging(isSanitized ? ["ASAN_OPTIONS": "detect_leaks=0"] : [:]) {
        $1
    }

    static func sample(_ name: String) -> String { root.appending(path: "SampleBundles/\(name)").path }

    /// Runs it with arguments and standard input, in an environment that is English and without colour unless told otherwise.
    ///
    /// - Parameter limit: A bash command to run first, such as `ulimit -n 32`.
    static func run(
        _ arguments: [String], input: Data? = nil, environment: [String: String] = [:], output: FileHandle? = nil, in folder: URL? = nil,
        limit: String? = nil
    ) throws -> Ending {
        let process = Process()
        process.executableURL = URL(filePath: limit == nil ? path : "/bin/bash")
        process.arguments = (limit.map { ["-c", "\($0); exec \"$@\"", "bash", path] } ?? []) + arguments
        process.environment = Self.environment.merging(environment) { $1 }
        process.currentDirectoryURL = folder ?? root
        let (outputPipe, errorPipe, inputPipe) = (Pipe(), Pipe(), Pipe())
        if let output { process.standardOutput = output } else { process.standardOutput = outputPipe }
        process.standardError = errorPipe
        process.standardInput = input == nil ? FileHandle.nullDevice : inputPipe
        try process.run()
        if let input {
            // On a separate thread, because a pipe holds less than a bundle.
            Thread.detachNewThread {
                try? inputPipe.fileHandleForWriting.write(contentsOf: input)
                try? inputPipe.fileHandleForWriting.close()
            }
        }
        let outputData = output == nil ? outputPipe.fileHandleForReading.readDataToEndOfFile() : Data()
        let errorData = errorPipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Ending(
            status: process.terminationStatus, output: String(decoding: outputData, as: UTF8.self),
            error: String(decoding: errorData, as: UTF8.self))
    }

    /// The result of a catalog query, as printed by Python; empty if the catalog cannot be queried yet.
    static func query(_ catalog: String, _ sql: String) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "python3", "-c", "import sqlite3,sys; print(sqlite3.connect(sys.argv[1]).execute(sys.argv[2]).fetchall())", catalog, sql,
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        return String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self).trimmingCharacters(in: .newlines)
    }

    /// The bundles of a JSON report.
    static func bundles(_ arguments: [String], input: Data? = nil) throws -> (status: Int32, bundles: [[String: Any]]) {
        let ending = try run(arguments + ["--format", "json"], input: input)
        let report = try #require(try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any], "\(ending.error)")
        return (ending.status, try #require(report["bundles"] as? [[String: Any]]))
    }

    /// Calls `body` with the path of a new folder that is removed afterwards.
    static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "bundlescope-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }
}
