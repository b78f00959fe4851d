import Glibc
import Terms

/// Distinguishes bundles from other files and folders with as little reading as possible.
struct BundleProbe: Sendable {
    /// The number of bytes of a file that are searched for a log's record.
    private static let beginning = 16 << 10

    let marks: BundleMarks

    /// The kind of a file, as far as its name and beginning reveal it.
    enum Kind: Hashable {
        /// An archive by its content or name, or a log by its content.
        case bundle
        case ownDocument
        case other
    }

    func kind(of file: FileDescriptor, named name: String) throws(SystemError) -> Kind {
        if EntryPath(layers: [name]).promisesArchive { return .bundle }
        let magic = try file.bytes(at: 0, count: PeekedSource.magic)
        guard ContentKind(beginning: magic.span) == .plain else { return .bundle }
        if magic.isEmpty { return .other }
        let beginning = try file.bytes(at: 0, count: Self.beginning)
        if OwnDocument(beginning: beginning.span) != nil { return .ownDocument }
        return marks.beginsLog(beginning.span) ? .bundle : .other
    }

    /// Whether a folder contains a needed log at the same place as in a bundle, or is itself the last folder of the path to it.
    ///
    /// A folder on the path that cannot be examined for lack of memory or the like counts as if the log were there: reading will tell. A folder
    /// that this user may not open, or that has disappeared, does not count.
    func isBundle(_ folder: FileDescriptor, _ names: FileNames, named path: String) -> Bool {
        marks.suffixes.contains { suffix in
            let way = suffix.split(separator: "/").dropLast().map { $0.lowercased() }
            if holdsLog(folder, names, way: way[...], from: "") { return true }
            return way.last == path.split(separator: "/").last?.lowercased() && holdsLog(names, of: path)
        }
    }

    private func holdsLog(_ folder: FileDescriptor, _ names: FileNames, way: ArraySlice<String>, from path: String) -> Bool {
        guard let next = way.first else { return holdsLog(names, of: path) }
        for name in names where name.bytes.count == next.utf8.count && name.text.lowercased() == next {
            do throws(SystemError) {
                guard try folder.status(of: name).kind == .folder else { continue }
                let inner = try FileDescriptor(name, in: folder)
                let path = path.isEmpty ? next : path + "/" + next
                if holdsLog(inner, try inner.names(bound: .max), way: way.dropFirst(), from: path) { return true }
            } catch {
                if error.code != EACCES, error.code != ENOENT { return true }
            }
        }
        return false
    }

    private func holdsLog(_ names: FileNames, of path: String) -> Bool {
        names.contains { marks.isLog(path.isEmpty ? $0.text : path + "/" + $0.text) }
    }
}
