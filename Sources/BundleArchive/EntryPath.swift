/// Where an entry lies: the path in every layer of archive, outermost first.
///
/// Written as `case-4711.zip!/ConsoleLogs.tar.gz!/tomcat/application.log.1.gz`. A compression (`.gz`, `.xz`) adds no layer,
/// an archive does. The first layer is the bundle's own name (its last path component).
public struct EntryPath: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The names, outermost first; never empty.
    public var layers: [String]

    public init(layers: [String]) {
        self.layers = layers
    }

    /// The path within the innermost archive: what a log source's path suffix is held against.
    public var innermost: String { layers[layers.count - 1] }

    /// The path of an entry inside the archive that lies at this path.
    public func appending(_ layer: String) -> EntryPath {
        EntryPath(layers: layers + [layer])
    }

    public var description: String { layers.joined(separator: "!/") }

    /// Whether the innermost name is absolute or climbs. Backslashes separate too, as in archives made on Windows.
    var isUnsafe: Bool {
        let parts = innermost.utf8.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
        let isAbsolute = parts.count > 1 && (parts[0].isEmpty || parts[0].count == 2 && parts[0].last == UInt8(ascii: ":"))
        return isAbsolute || parts.contains { $0.elementsEqual("..".utf8) }
    }

    /// Whether the name alone promises an archive. Content decides wherever it can be read; this is for where it cannot.
    var promisesArchive: Bool {
        promisesFiles || [".gz", ".xz", ".bz2", ".zst"].contains(where: innermost.lowercased().hasSuffix)
    }

    /// Whether the name promises an archive of files, and not one compressed file.
    var promisesFiles: Bool {
        let name = innermost.lowercased()
        let endings = [
            ".zip", ".7z", ".tar", ".tgz", ".txz", ".tbz2", ".tbz", ".tzst", ".tar.gz", ".tar.xz", ".tar.bz2", ".tar.zst",
            // Not read here, and known by their content, unless that is damaged.
            ".rar", ".cab", ".tlz", ".tar.lzma", ".tar.lz", ".tar.lz4", ".tar.z",
        ]
        return endings.contains(where: name.hasSuffix)
    }
}
