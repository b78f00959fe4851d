import BundleArchive
import BundleFixtures

/// Keeps what the reader hands over. It wants every entry whose path holds `wanted`.
struct RecordingSink: EntrySink {
    struct Entry: Hashable {
        var path: String
        var bytes: [UInt8] = []
        var isWhole: Bool?

        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    var wanted = "application.log"
    var wantsSingle = true
    /// Keeps the number of bytes only, for entries that are large.
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

    mutating func take(_ bytes: Span<UInt8>) {
        byteCount += bytes.count
        largestChunk = max(largestChunk, bytes.count)
        guard keepsBytes else { return }
        for index in bytes.indices { entries[entries.count - 1].bytes.append(bytes[index]) }
    }

    mutating func entryEnded(whole: Bool) {
        entries[entries.count - 1].isWhole = whole
    }
}

/// What came of reading one bundle.
struct Outcome {
    var summary: ReadSummary
    var sink: RecordingSink

    var paths: [String] { sink.entries.map(\.path) }
    var texts: [String] { sink.entries.map(\.text) }
    var reasons: [ReadNote.Reason] { summary.notes.map(\.reason) }
    var isComplete: Bool { !summary.notes.contains(where: \.losesData) }

    /// Reads the bytes as a file of this name.
    init(_ bytes: [UInt8], named name: String = "b", limits: ReadLimits = ReadLimits(), sink: RecordingSink = RecordingSink()) throws {
        let folder = try TemporaryFolder()
        try self.init(path: try folder.write(bytes, to: name), limits: limits, sink: sink)
    }

    init(path: String, limits: ReadLimits = ReadLimits(), sink: RecordingSink = RecordingSink()) throws {
        var sink = sink
        summary = try LogBundle(path).read(limits: limits, into: &sink)
        self.sink = sink
    }

    /// Reads the bytes out of a pipe.
    init(piped bytes: [UInt8], limits: ReadLimits = ReadLimits(), sink: RecordingSink = RecordingSink()) throws {
        var sink = sink
        let pipe = FilledPipe(bytes)
        summary = try LogBundle(descriptor: pipe.readEnd).read(limits: limits, into: &sink)
        self.sink = sink
    }
}

/// Lines that look like a log; each is different.
func logText(lines: Int) -> String {
    (0..<lines).map { "[ERROR] 2024-01-25 10:00:00.000 [main] Controller - line \($0 * 2_654_435_761 % 1_000_003)\n" }.joined()
}
