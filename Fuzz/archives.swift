@testable import BundleArchive
import Terms

/// Reads a bundle of arbitrary bytes, as a file and through a pipe, with each inflater: reading ends, every entry that begins ends, and the
/// chunks in which the pipe delivers do not matter.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let input = unsafe FuzzInput(start, count)
    for inflater in Inflater.allCases {
        let file = MemoryBytes(input.bytes)
        _ = Reading(inflater) { OpenedEntry(file: RangeSource(file, $0)) }
        let whole = Reading(inflater) { _ in OpenedEntry(source: LentSource(input, chunks: [.max])) }
        let parts = Reading(inflater) { _ in OpenedEntry(source: LentSource(input, chunks: input.chunkSizes)) }
        guard !(whole.summary.notes + parts.summary.notes).contains(where: { $0.kind == .limit }) else { continue }
        expect(whole.entries == parts.entries, "chunks \(input.chunkSizes): other bytes by \(inflater)")
        expect(whole.summary == parts.summary, "chunks \(input.chunkSizes): \(whole.summary.notes), in chunks \(parts.summary.notes)")
    }
    return 0
}

/// The result of reading a bundle.
private struct Reading {
    let entries: [RecordingSink.Entry]
    let summary: ReadSummary

    init(_ inflater: Inflater, open: (ReadBudget) -> OpenedEntry) {
        let locale = UTF8Locale()
        defer { locale.leave() }
        var limits = ReadLimits()
        (limits.inflatedBytes, limits.entries, limits.layers) = (4 << 20, 300, 5)
        let reader = BundleReader(ReadBudget(limits), inflater: inflater, bundle: EntryPath(layers: ["b"]))
        var sink = RecordingSink()
        reader.read(open(reader.budget), at: reader.bundle, depth: 0, as: .bundle, into: &sink)
        expect(sink.entries.allSatisfy { $0.isWhole != nil }, "an entry without its end")
        (entries, summary) = (sink.entries, reader.finish())
    }
}

/// Wants every other entry, so that skipped entries are covered too.
private struct RecordingSink: EntrySink {
    struct Entry: Equatable {
        var path: EntryPath
        var bytes: [UInt8] = []
        var isWhole: Bool?
    }

    private(set) var entries: [Entry] = []
    private(set) var byteCount = 0

    mutating func wants(_ path: EntryPath) -> Bool { path.innermost.utf8.reduce(0) { $0 &+ $1 } & 1 == 0 }

    mutating func wantsSingleFile(_ path: EntryPath, beginning: Span<UInt8>) -> Bool { true }

    mutating func entryBegan(_ path: EntryPath) {
        expect(entries.last.map { $0.isWhole != nil } ?? true, "entries overlap")
        entries.append(Entry(path: path))
    }

    mutating func receive(_ bytes: Span<UInt8>) {
        expect(!bytes.isEmpty && bytes.count <= ByteBuffer.chunk, "a chunk of \(bytes.count) bytes")
        byteCount += bytes.count
        for index in bytes.indices { entries[entries.count - 1].bytes.append(bytes[index]) }
    }

    mutating func entryEnded(whole: Bool) {
        expect(entries.last.map { $0.isWhole == nil } ?? false, "an entry that has not begun")
        entries[entries.count - 1].isWhole = whole
    }
}
