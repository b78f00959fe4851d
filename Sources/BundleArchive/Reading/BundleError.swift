/// The reason why a bundle cannot be opened at all. Any later problem is a note in the `ReadSummary`.
public enum BundleError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The operating system refused to open the path; `reason` is its message.
    case cannotOpen(path: String, reason: String)
    /// The path is a device or a socket.
    case notAFile(path: String)

    public var description: String {
        switch self {
        case .cannotOpen(let path, _), .notAFile(let path): "\(path): \(reason)"
        }
    }

    /// The reason, without the path.
    public var reason: String {
        switch self {
        case .cannotOpen(_, let reason): reason
        case .notAFile: "not a file, a folder or a pipe"
        }
    }
}
