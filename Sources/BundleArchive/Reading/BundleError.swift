/// A bundle that cannot be opened at all. Everything that goes wrong after that is a note in the `ReadSummary`.
public enum BundleError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The operating system refused to open the path; `reason` is its own text.
    case cannotOpen(path: String, reason: String)
    /// The path is a device or a socket.
    case notAFile(path: String)

    public var description: String {
        switch self {
        case .cannotOpen(let path, _), .notAFile(let path): "\(path): \(reason)"
        }
    }

    /// Why, without the path.
    public var reason: String {
        switch self {
        case .cannotOpen(_, let reason): reason
        case .notAFile: "not a file, a folder or a pipe"
        }
    }
}
