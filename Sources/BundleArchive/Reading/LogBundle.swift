/// What a customer sent: an archive, a folder, a single log, or standard input.
public struct LogBundle: Hashable, Sendable, CustomStringConvertible {
    public enum Location: Hashable, Sendable {
        case path(FilePath)
        case standardInput
        /// A pipe or file that is already open; it is read from where it stands and not closed.
        case descriptor(Int32)
    }

    public var location: Location

    /// The bundle at a path; `-` is standard input.
    public init(_ argument: String) {
        self.init(FilePath(argument))
    }

    /// The same for a path that need not be UTF-8.
    public init(_ argument: FilePath) {
        location = argument == FilePath("-") ? .standardInput : .path(argument)
    }

    /// The bundle at a path, whatever it is.
    public init(path: String) {
        self.init(path: FilePath(path))
    }

    public init(path: FilePath) {
        location = .path(path)
    }

    /// The bundle that comes out of an open file descriptor.
    public init(descriptor: Int32) {
        location = .descriptor(descriptor)
    }

    /// Whether it can be read more than once: a file or a folder can, as standard input, too.
    public var canBeReadAgain: Bool {
        switch location {
        case .path(let path): FileDescriptor.isFileOrFolder(path)
        case .standardInput: FileDescriptor(borrowing: 0).isFileAtStart
        case .descriptor(let number): FileDescriptor(borrowing: number).isFileAtStart
        }
    }

    /// As it was given: the path, or `-`.
    public var description: String {
        switch location {
        case .path(let path): path.description
        case .standardInput, .descriptor: "-"
        }
    }
}
