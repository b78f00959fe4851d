import LogScanning
import RuleTable
import Terms

/// What makes two files parts of one log: the product's log and the appliance, else the folder and the name up to its first dot.
struct LogFamilyName: Hashable {
    private let source: String?
    private let tree: String

    init(_ entry: EntryPath, _ recognition: inout LogRecognition) {
        if let log = recognition.logs(at: entry).first {
            (source, tree) = (log.source.id, log.place.tree)
        } else {
            (source, tree) = (nil, entry.folderAndStem)
        }
    }
}

extension EntryPath {
    /// The path up to the first dot in the entry's own name.
    fileprivate var folderAndStem: String {
        let path = description
        let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        return String(path[..<name] + path[name...].prefix { $0 != "." })
    }
}
