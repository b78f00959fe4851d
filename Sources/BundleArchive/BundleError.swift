/// A bundle that cannot be opened at all. Everything that goes wrong after that is a note in the `ReadSummary`.
public enum BundleError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The operating system refused to open the path; `reason` is its own text.
    case cannotOpen(path: String, reason: String)
    /// The path is a device or a socket.
    case notAFile(path: String)

    public var description: String {
        switch self {
        case .cannotOpen(let path, let reason): "\(path): \(reason)"
        case .notAFile(let path): "\(path): not a file, a folder or a pipe"
        }
    }
}
