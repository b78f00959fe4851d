public import Terms

/// A bundle found by a walk, before it is read.
public struct FoundBundle: Hashable, Sendable {
    public var location: FilePath
    /// What it is called instead of its path; nil for the path. It need not be one.
    public var name: String?
    /// In bytes; 0 for a folder.
    public var size: UInt64
    /// The reason why it cannot be read; nil if none is known.
    public var problem: ReadNote.Reason?

    /// The name or else the path, for display.
    public var path: String { name ?? location.description }

    /// The bundle to read.
    public var bundle: LogBundle {
        var bundle = LogBundle(path: location)
        bundle.name = name
        return bundle
    }

    public init(path: String, size: UInt64 = 0, problem: ReadNote.Reason? = nil) {
        self.init(FilePath(path), size: size, problem: problem)
    }

    public init(_ location: FilePath, name: String? = nil, size: UInt64 = 0, problem: ReadNote.Reason? = nil) {
        self.location = location
        self.name = name
        self.size = size
        self.problem = problem
    }
}

/// What makes a file or folder a bundle, apart from being an archive.
public struct BundleMarks: Sendable {
    /// The path suffixes of all logs, such as `tomcat/application.log`.
    public var suffixes: [String]
    /// Whether a path is that of a log or one of its rotations.
    public var isLog: @Sendable (_ path: String) -> Bool
    /// Whether the bytes are the beginning of a log.
    public var beginsLog: @Sendable (_ beginning: Span<UInt8>) -> Bool

    public init(
        suffixes: [String], isLog: @escaping @Sendable (_ path: String) -> Bool,
        beginsLog: @escaping @Sendable (_ beginning: Span<UInt8>) -> Bool
    ) {
        self.suffixes = suffixes
        self.isLog = isLog
        self.beginsLog = beginsLog
    }
}
