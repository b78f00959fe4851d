/// A path as the operating system knows it: bytes, which need not be UTF-8.
public struct FilePath: Hashable, Sendable, Codable, CustomStringConvertible {
    public let bytes: [UInt8]

    public init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    public init(_ text: String) {
        self.init(bytes: Array(text.utf8))
    }

    /// The path for display: invalid UTF-8 is repaired, so it may not lead to the file again.
    public var description: String { String(decoding: bytes, as: UTF8.self) }

    /// The last component, or the whole path if it has none.
    var lastComponent: FilePath { bytes.split(separator: 0x2F).last.map { FilePath(bytes: Array($0)) } ?? self }

    package var cString: [CChar] { (bytes + [0]).map(CChar.init(bitPattern:)) }

    func appending(_ name: FileName) -> FilePath {
        FilePath(bytes: (bytes == [0x2F] ? [] : bytes) + [0x2F] + name.bytes)
    }
}
