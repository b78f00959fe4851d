/// The location of an entry: its path in every layer of archives, outermost first.
///
/// Written as `case-4711.zip!/ConsoleLogs.tar.gz!/tomcat/application.log.1.gz`. A compressed file (`.gz`, `.xz`) adds no layer,
/// an archive does. The first layer is the bundle's own name (its last path component).
public struct EntryPath: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The names, outermost first; never empty.
    public var layers: [String]

    public init(layers: [String]) {
        self.layers = layers
    }

    /// The path within the innermost archive, which is compared with a log source's path suffix.
    public var innermost: String { layers[layers.count - 1] }

    /// The path of an entry inside the archive at this path.
    public func appending(_ layer: String) -> EntryPath {
        EntryPath(layers: layers + [layer])
    }

    public var description: String { layers.joined(separator: "!/") }
}
