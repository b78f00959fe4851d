/// What a customer sent: an archive, a folder, a single log, or standard input.
public struct LogBundle: Hashable, Sendable, CustomStringConvertible {
    public enum Location: Hashable, Sendable {
        case path(String)
        case standardInput
        /// A pipe or file that is already open; it is read in order from where it stands and not closed.
        case descriptor(Int32)
    }

    public var location: Location

    /// The bundle at a path; `-` is standard input.
    public init(_ argument: String) {
        location = argument == "-" ? .standardInput : .path(argument)
    }

    /// The bundle at a path, whatever it is.
    public init(path: String) {
        location = .path(path)
    }

    /// The bundle that comes out of an open file descriptor.
    public init(descriptor: Int32) {
        location = .descriptor(descriptor)
    }

    /// Whether it can be read more than once: a file or a folder can.
    public var canBeReadAgain: Bool {
        if case .path(let path) = location { FileDescriptor.isFileOrFolder(path) } else { false }
    }

    /// As it was given: the path, or `-`.
    public var description: String {
        switch location {
        case .path(let path): path
        case .standardInput, .descriptor: "-"
        }
    }
}
