/// The reason why a catalog cannot be used. Its stored contents stay intact.
public struct CatalogError: Error, Hashable, Sendable, CustomStringConvertible {
    public var file: String
    /// SQLite's message, or our own.
    public var reason: String

    public var description: String { "\(file): \(reason)" }
}
