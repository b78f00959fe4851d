import Foundation

/// A folder of rule files that is deleted with its owner.
struct RuleFolder: ~Copyable {
    let path: String

    /// Writes texts by their path in the folder.
    init(_ files: [String: String]) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "rules-\(UUID().uuidString)")
        for (path, text) in files {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        path = folder.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}
