import Terms

/// The links of a bundle, and the files that they may lead to, until all is known. What a link leads to may come after it.
///
/// Memory is bounded: a link beyond the bound counts as one that leads nowhere.
struct LinkTable {
    private static let bound = 10_000
    /// Links that lead to links, as the system itself follows them.
    private static let longestChain = 40

    /// By the path without anything that stands for no step.
    private var files: Set<EntryPath> = []
    private var targets: [EntryPath: String] = [:]
    /// Links where a log was expected, in their order.
    private(set) var wanted: [(path: EntryPath, target: String)] = []

    /// A file that was wanted, and so was read, or its own damage was told.
    mutating func addFile(_ path: EntryPath) {
        if files.count < Self.bound { files.insert(path.normal) }
    }

    /// False where there are too many.
    mutating func addLink(_ path: EntryPath, to target: String, isHard: Bool, isWanted: Bool) -> Bool {
        guard targets.count < Self.bound else { return false }
        // A hard link counts from where the archive begins.
        targets[path.normal] = isHard ? "/" + target : target
        if isWanted { wanted.append((path, target)) }
        return true
    }

    /// Whether a link leads to a file that was read.
    func leadsToFile(_ path: EntryPath) -> Bool {
        guard let target = targets[path.normal] else { return false }
        return roots(of: path.normal, target).contains { root in
            var place = path
            place.layers[place.layers.count - 1] = root + target
            return resolved(place.normal).map(files.contains) ?? false
        }
    }

    /// From where a target may count: the folder that the link lies in, or, of one that begins with a slash, any folder above, as the appliance's
    /// own root may be a folder of the bundle.
    private func roots(of path: EntryPath, _ target: String) -> [String] {
        let folders = path.innermost.split(separator: "/").dropLast()
        guard target.hasPrefix("/") else { return [folders.map { $0 + "/" }.joined()] }
        return (0...folders.count).map { folders.prefix($0).joined(separator: "/") }
    }

    /// Where a path leads once every link on it was followed; nil where it leads out of the bundle, or in a circle.
    private func resolved(_ path: EntryPath) -> EntryPath? {
        var path = path
        for _ in 0..<Self.longestChain {
            guard !path.innermost.hasPrefix("../") else { return nil }
            guard let next = followed(path) else { return path }
            path = next
        }
        return nil
    }

    /// The path after its first link was followed; nil where there is none.
    private func followed(_ path: EntryPath) -> EntryPath? {
        let parts = path.innermost.split(separator: "/")
        for count in parts.indices.map({ $0 + 1 }) {
            var link = path
            link.layers[link.layers.count - 1] = parts[..<count].joined(separator: "/")
            guard let target = targets[link] else { continue }
            let before = target.hasPrefix("/") ? [] : parts[..<(count - 1)]
            var next = path
            next.layers[next.layers.count - 1] = (before + [target[...]] + parts[count...]).joined(separator: "/")
            return next.normal
        }
        return nil
    }
}

extension EntryPath {
    /// The same without steps that lead nowhere else: `.`, and `..` behind a name.
    fileprivate var normal: EntryPath {
        var parts: [Substring] = []
        for part in innermost.split(whereSeparator: { $0 == "/" }) where part != "." {
            if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
        }
        var path = self
        path.layers[path.layers.count - 1] = parts.joined(separator: "/")
        return path
    }
}
