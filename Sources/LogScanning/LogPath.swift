/// Where a log lies: a path suffix of whole components, at any depth, in any case, with `/` or `\` between the components.
///
/// The rotations of a log belong to it: `application.log.1`, `application.log.2.gz`, `application-2024-01-25.log.gz`.
/// A `*` in the file name stands for any text. Copies that a hand made (`application.log.bak`) are not the log: what they
/// hold stands in the log itself or its rotations, and counting it twice would be wrong.
public struct LogPath: Hashable, Sendable {
    /// The suffix as written in the product file, as `tomcat/application.log`.
    public var suffix: String

    public init(_ suffix: String) {
        self.suffix = suffix
    }

    /// The age of the file at `path` among its rotations, or nil where the path is not this log's.
    public func rotation(of path: String) -> Rotation? {
        var wanted = Self.components(suffix)
        var given = Self.components(path)
        guard let file = wanted.popLast(), let name = given.popLast(), given.suffix(wanted.count) == wanted[...] else { return nil }
        return RotatedName(name).rotation(of: file)
    }

    /// What stands before the suffix in the path of a log: logs of one product that share it lie in one tree. Nil where the path is not this log's.
    public func root(of path: String) -> String? {
        guard rotation(of: path) != nil else { return nil }
        return path.split { $0 == "/" || $0 == "\\" }.dropLast(Self.components(suffix).count).joined(separator: "/")
    }

    /// Components in ASCII lower case; `./`, doubled and leading separators fall away.
    private static func components(_ path: String) -> [[UInt8]] {
        path.utf8.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
            .map { $0.map(\.inLowerCase) }
            .filter { $0 != [UInt8(ascii: ".")] }
    }
}
