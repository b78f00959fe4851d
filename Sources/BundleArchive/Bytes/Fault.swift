import Terms

/// What can be wrong with a stream of bytes.
enum Fault: Hashable {
    case truncated
    case corrupt(String)
    case checksum
    case length
    /// Bytes after the end of the data; `losesData` if they may contain more of it.
    case trailing(UInt64, losesData: Bool)
    case system(String)
    case unsupported(String)
    case encrypted
    /// Encrypted in a format with a known name.
    case encryptedBy(String)

    /// The fault of data that need more memory to unpack than is allowed.
    static func largeDictionary(of format: String) -> Fault {
        .unsupported("\(format) with a dictionary over \(LzmaStream.memoryLimit >> 20) MiB")
    }

    /// Whether the stream ended because of the fault, so that bytes are missing.
    var cuts: Bool {
        switch self {
        case .checksum, .length, .trailing: false
        case .truncated, .corrupt, .system, .unsupported, .encrypted, .encryptedBy: true
        }
    }

    /// The note for an entry of which `offset` bytes could be read.
    func note(at path: EntryPath, offset: UInt64) -> ReadNote {
        switch self {
        case .truncated: ReadNote(.damaged, .truncated(offset: offset), at: path, losesData: true)
        case .corrupt(let detail): ReadNote(.damaged, .corrupt(offset: offset, detail: detail), at: path, losesData: true)
        case .checksum: ReadNote(.damaged, .checksumMismatch, at: path, losesData: true)
        case .length: ReadNote(.damaged, .lengthMismatch, at: path, losesData: true)
        case .trailing(let bytes, let losesData): ReadNote(.damaged, .trailingData(bytes: bytes), at: path, losesData: losesData)
        case .system(let text): ReadNote(.unreadable, .systemError(text), at: path, losesData: true)
        case .unsupported(let name): ReadNote(.unsupported, .unsupportedMethod(name), at: path, losesData: true)
        case .encrypted: ReadNote(.encrypted, .encrypted, at: path, losesData: true)
        case .encryptedBy(let name): ReadNote(.encrypted, .encryptedBy(name), at: path, losesData: true)
        }
    }
}
