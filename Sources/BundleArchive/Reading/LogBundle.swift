/// What a customer sent: an archive, a folder, a single log, or standard input.
public struct LogBundle: Hashable, Sendable, CustomStringConvertible {
    public enum Location: Hashable, Sendable {
        case path(FilePath)
        case standardInput
        /// A pipe or file that is already open; it is read from its current position and not closed.
        case descriptor(Int32)
    }

    public var location: Location
    /// What the bundle is called in every report; nil if that is its path. It need not be a path.
    public var name: String?

    /// The bundle at a path, where `-` means standard input.
    public init(_ argument: String) {
        self.init(FilePath(argument))
    }

    /// The bundle at a path that need not be UTF-8, where `-` means standard input.
    public init(_ argument: FilePath) {
        location = argument == FilePath("-") ? .standardInput : .path(argument)
    }

    /// The bundle at a path, even if that is `-`.
    public init(path: String) {
        self.init(path: FilePath(path))
    }

    public init(path: FilePath) {
        location = .path(path)
    }

    /// The bundle read from an open file descriptor.
    public init(descriptor: Int32) {
        location = .descriptor(descriptor)
    }

    /// Whether it can be read more than once: true for a file or folder, including a file as standard input.
    public var canBeReadAgain: Bool {
        switch location {
        case .path(let path): FileDescriptor.isFileOrFolder(path)
        case .standardInput: FileDescriptor(borrowing: 0).isFileAtStart
        case .descriptor(let number): FileDescriptor(borrowing: number).isFileAtStart
        }
    }

    /// The name, or else the path as given, or `-`.
    public var description: String {
        if let name { return name }
        return switch location {
        case .path(let path): path.description
        case .standardInput, .descriptor: "-"
        }
    }
}
