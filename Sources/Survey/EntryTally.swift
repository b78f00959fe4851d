/// The files of a bundle, counted by the folders that they lie in.
public struct EntryTally: Hashable, Sendable {
    public struct Folder: Hashable, Sendable {
        /// The first folders on the way to the files, in every layer; empty for the bundle itself.
        public var path: String
        public var count: Int
        /// Unpacked.
        public var bytes: UInt64
    }

    /// The number of folders told apart; what lies in others is counted with the bundle itself.
    private static let bound = 500

    public private(set) var count = 0
    /// Unpacked.
    public private(set) var bytes: UInt64 = 0
    private var folderCounts: [String: (count: Int, bytes: UInt64)] = [:]

    public init() {}

    public mutating func add(folder: String, bytes: UInt64) {
        count += 1
        self.bytes += bytes
        let name = folderCounts[folder] != nil || folderCounts.count < Self.bound ? folder : ""
        folderCounts[name, default: (0, 0)].count += 1
        folderCounts[name, default: (0, 0)].bytes += bytes
    }

    /// The largest first.
    public var folders: [Folder] {
        folderCounts.map { Folder(path: $0.key, count: $0.value.count, bytes: $0.value.bytes) }
            .sorted { ($0.bytes, $1.path) > ($1.bytes, $0.path) }
    }

    public static func == (one: EntryTally, other: EntryTally) -> Bool { one.folders == other.folders }

    public func hash(into hasher: inout Hasher) { hasher.combine(folders) }
}
