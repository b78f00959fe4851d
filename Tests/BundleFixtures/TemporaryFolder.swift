import FoundationEssentials
import Glibc

/// A folder for one test's files, which is deleted with its owner.
public final class TemporaryFolder: Sendable {
    public let path: String

    public init() throws {
        path = FileManager.default.temporaryDirectory.path + "/bundlescope-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file, creating the folders that contain it, and returns its path.
    @discardableResult
    public func write(_ bytes: [UInt8], to name: String) throws -> String {
        let file = path + "/" + name
        let folder = String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)])
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(filePath: file))
        return file
    }

    /// Creates a FIFO and returns its path.
    @discardableResult
    public func makePipe(_ name: String) throws -> String {
        let file = path + "/" + name
        let made = unsafe mkfifo(file, 0o600)
        if made != 0 { throw CocoaError(.fileWriteUnknown) }
        return file
    }
}
