/// A catalog that cannot be used. What is stored in it stays whole.
public struct CatalogError: Error, Hashable, Sendable, CustomStringConvertible {
    public var file: String
    /// SQLite's own words, or ours.
    public var reason: String

    public var description: String { "\(file): \(reason)" }
}
