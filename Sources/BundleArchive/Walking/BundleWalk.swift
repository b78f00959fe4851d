import Glibc
public import Terms

/// Iterates over the bundles below some folders: folder by folder, each in the order of its names' bytes.
///
/// A bundle is a file that is an archive or log by its content, or an archive by its name (one that is damaged from its first byte must not go
/// unnoticed), or a folder that contains a needed log at its place in a bundle; everything below such a folder belongs to it. A link to a
/// file counts as the file; links to folders are not followed, so that no cycle is walked. What cannot be opened is found too, with its
/// problem. Memory grows with the names in the largest folder, not with the number of bundles.
public struct BundleWalk: Sendable {
    /// The maximum nesting of folders; each open one holds a descriptor.
    private static let depthBound = 100

    private struct OpenFolder {
        let folder: FileDescriptor
        let path: FilePath
        let names: FileNames
        var next = 0
    }

    /// What has been found so far that is not a bundle: files, and anything else except folders.
    public private(set) var passedOver = PassedOver()
    private var roots: ArraySlice<FilePath>
    private let recursive: Bool
    private let probe: BundleProbe
    private var open: [OpenFolder] = []

    /// - Parameter recursive: Whether folders within the given ones are walked too.
    public init(_ paths: [FilePath], recursive: Bool = true, marks: BundleMarks) {
        roots = paths[...]
        self.recursive = recursive
        probe = BundleProbe(marks: marks)
    }

    /// The next bundle, or nil at the end.
    public mutating func next() -> FoundBundle? {
        while true {
            guard let top = open.indices.last else {
                guard let root = roots.popFirst() else { return nil }
                if let found = enter(root: root) { return found }
                continue
            }
            guard open[top].next < open[top].names.count else {
                open.removeLast()
                continue
            }
            let name = open[top].names[open[top].next]
            open[top].next += 1
            if let found = examine(name, in: open[top]) { return found }
        }
    }

    private mutating func enter(root: FilePath) -> FoundBundle? {
        // Opening a pipe would take it from the reader.
        if FileDescriptor.kind(of: root) == .pipe { return FoundBundle(root) }
        do throws(SystemError) {
            let file = try FileDescriptor(path: root)
            let status = try file.status()
            guard status.kind == .folder else { return FoundBundle(root, size: status.size) }
            var path = root.bytes
            while path.count > 1, path.last == UInt8(ascii: "/") { path.removeLast() }
            return try enter(file, at: FilePath(bytes: path), named: FileDescriptor.realPath(root).description)
        } catch {
            return FoundBundle(root, problem: .systemError(error.text))
        }
    }

    /// Returns a folder as a bundle, or else opens it as the next one to walk.
    private mutating func enter(_ folder: FileDescriptor, at path: FilePath, named name: String) throws(SystemError) -> FoundBundle? {
        let names = try folder.names(bound: .max)
        if probe.isBundle(folder, names, named: name) { return FoundBundle(path) }
        open.append(OpenFolder(folder: folder, path: path, names: names))
        return nil
    }

    private mutating func examine(_ name: FileName, in parent: OpenFolder) -> FoundBundle? {
        let path = parent.path.appending(name)
        do throws(SystemError) {
            switch try parent.folder.status(of: name).kind {
            case .folder:
                guard recursive else { return nil }
                guard open.count < Self.depthBound else { return FoundBundle(path, problem: .folderLimit(Self.depthBound)) }
                return try enter(FileDescriptor(name, in: parent.folder), at: path, named: name.text)
            case .file:
                let file = try FileDescriptor(name, in: parent.folder)
                let kind = try probe.kind(of: file, named: name.text)
                guard kind == .bundle else { return passOver(path, kind) }
                return FoundBundle(path, size: file.size)
            case .symbolicLink:
                guard let file = try linked(at: path) else { return passOver(path, .other) }
                let fileKind = try file.status().kind
                guard fileKind != .folder else { return nil }
                let kind = fileKind == .file ? try probe.kind(of: file, named: name.text) : .other
                guard kind == .bundle else { return passOver(path, kind) }
                return FoundBundle(path, size: file.size)
            case .pipe, .other:
                return passOver(path, .other)
            }
        } catch {
            return FoundBundle(path, problem: .systemError(error.text))
        }
    }

    private mutating func passOver(_ path: FilePath, _ kind: BundleProbe.Kind) -> FoundBundle? {
        // The run's own report may be among the files while it is being written.
        if !path.description.hasSuffix(".partial") { passedOver.add(path.description, isOwnDocument: kind == .ownDocument) }
        return nil
    }

    /// The file that a link leads to, or nil if it leads nowhere.
    private func linked(at path: FilePath) throws(SystemError) -> FileDescriptor? {
        do throws(SystemError) {
            return try FileDescriptor(path: path)
        } catch {
            if [ENOENT, ENOTDIR, ELOOP, ENXIO].contains(error.code) { return nil }
            throw error
        }
    }
}
