import BundleArchive
import Terms

/// Records what the reader passes to it. It wants every entry whose path contains `wanted`.
struct RecordingSink: EntrySink {
    struct Entry: Hashable {
        var path: String
        var bytes: [UInt8] = []
        var isWhole: Bool?

        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    var wanted = "application.log"
    var wantsSingle = true
    /// False to record only the number of bytes, for large entries.
    var keepsBytes = true
    private(set) var entries: [Entry] = []
    private(set) var asked: [String] = []
    private(set) var byteCount = 0
    private(set) var largestChunk = 0

    mutating func wants(_ path: EntryPath) -> Bool {
        asked.append(path.description)
        return path.innermost.contains(wanted)
    }

    mutating func wantsSingleFile(_ path: EntryPath, beginning: Span<UInt8>) -> Bool {
        wantsSingle
    }

    mutating func entryBegan(_ path: EntryPath) {
        precondition(entries.last.map { $0.isWhole != nil } ?? true, "entries overlap")
        entries.append(Entry(path: path.description))
    }

    mutating func receive(_ bytes: Span<UInt8>) {
        byteCount += bytes.count
        largestChunk = max(largestChunk, bytes.count)
        guard keepsBytes else { return }
        for index in bytes.indices { entries[entries.count - 1].bytes.append(bytes[index]) }
    }

    mutating func entryEnded(whole: Bool) {
        entries[entries.count - 1].isWhole = whole
    }
}
