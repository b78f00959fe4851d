/// A file for a fixture archive.
public struct FixtureEntry: Sendable {
    public enum Kind: Hashable, Sendable {
        case file, folder, fifo
        case symbolicLink(target: String)
        case hardLink(target: String)
    }

    /// The name's bytes, which need not be UTF-8.
    public var name: [UInt8]
    public var content: [UInt8]
    public var kind = Kind.file
    /// For a sparse file in a tar: the parts of the content that are data, as offset and length.
    public var dataParts: [(offset: Int, length: Int)] = []

    public init(_ name: String, _ content: [UInt8]) {
        self.name = Array(name.utf8)
        self.content = content
    }

    public init(_ name: String, _ text: String = "") {
        self.init(name, Array(text.utf8))
    }

    public init(rawName: [UInt8], _ content: [UInt8]) {
        name = rawName
        self.content = content
    }

    public init(_ name: String, kind: Kind) {
        self.init(name, [])
        self.kind = kind
    }
}
