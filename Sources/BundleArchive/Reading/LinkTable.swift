import Terms

/// The links of a bundle and the files they may lead to, collected until the end, because a link may precede its target.
///
/// Memory is bounded: a link beyond the bound counts as one that leads nowhere.
struct LinkTable {
    private static let bound = 10_000
    /// The longest chain of links, the same as the system's.
    private static let longestChain = 40

    /// By normalised path.
    private var files: Set<EntryPath> = []
    private var targets: [EntryPath: String] = [:]
    /// Links where a log was expected, in order.
    private(set) var wanted: [(path: EntryPath, target: String)] = []

    /// Adds a wanted file, which was read or whose damage was noted.
    mutating func addFile(_ path: EntryPath) {
        if files.count < Self.bound { files.insert(path.normal) }
    }

    /// Adds a link; false if there are too many.
    mutating func addLink(_ path: EntryPath, to target: String, isHard: Bool, isWanted: Bool) -> Bool {
        guard targets.count < Self.bound else { return false }
        // A hard link's target is relative to the root of the archive.
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

    /// The folders that a target may be relative to: the link's own folder or, for a target with a leading slash, any folder above, since the
    /// appliance's root may be a folder of the bundle.
    private func roots(of path: EntryPath, _ target: String) -> [String] {
        let folders = path.innermost.split(separator: "/").dropLast()
        guard target.hasPrefix("/") else { return [folders.map { $0 + "/" }.joined()] }
        return (0...folders.count).map { folders.prefix($0).joined(separator: "/") }
    }

    /// The path with all links followed; nil if it leaves the bundle or forms a cycle.
    private func resolved(_ path: EntryPath) -> EntryPath? {
        var path = path
        for _ in 0..<Self.longestChain {
            guard !path.innermost.hasPrefix("../") else { return nil }
            guard let next = followed(path) else { return path }
            path = next
        }
        return nil
    }

    /// The path with its first link followed; nil if there is none.
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
    /// The path without steps that have no effect: `.`, and `..` after a name.
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
