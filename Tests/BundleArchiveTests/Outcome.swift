import BundleArchive
import BundleFixtures
import Terms

/// The result of reading one bundle.
struct Outcome {
    var summary: ReadSummary
    var sink: RecordingSink

    var paths: [String] { sink.entries.map(\.path) }
    var texts: [String] { sink.entries.map(\.text) }
    var reasons: [ReadNote.Reason] { summary.notes.map(\.reason) }
    var isComplete: Bool { !summary.notes.contains(where: \.losesData) }

    /// Reads the bytes as a file with this name.
    init(
        _ bytes: [UInt8], named name: String = "b", limits: ReadLimits = ReadLimits(), inflater: Inflater = .fastest,
        sink: RecordingSink = RecordingSink()
    ) throws {
        let folder = try TemporaryFolder()
        try self.init(path: try folder.write(bytes, to: name), limits: limits, inflater: inflater, sink: sink)
    }

    init(
        path: String, limits: ReadLimits = ReadLimits(), inflater: Inflater = .fastest, sink: RecordingSink = RecordingSink()
    ) throws {
        var sink = sink
        summary = try LogBundle(path).read(limits: limits, inflater: inflater, memory: PipeMemory(), into: &sink)
        self.sink = sink
    }

    /// Reads the bytes from a pipe. If there are more than `bound`, none are held and they are read in order.
    init(
        piped bytes: [UInt8], holding bound: Int = 0, limits: ReadLimits = ReadLimits(), inflater: Inflater = .fastest,
        sink: RecordingSink = RecordingSink()
    ) throws {
        let pipe = FilledPipe(bytes)
        try self.init(descriptor: pipe.readEnd, holding: bound, limits: limits, inflater: inflater, sink: sink)
    }

    init(
        descriptor: Int32, holding bound: Int = 0, limits: ReadLimits = ReadLimits(), inflater: Inflater = .fastest,
        sink: RecordingSink = RecordingSink()
    ) throws {
        var sink = sink
        summary = try LogBundle(descriptor: descriptor)
            .read(limits: limits, inflater: inflater, memory: PipeMemory(bound: bound), into: &sink)
        self.sink = sink
    }
}

/// Distinct lines that look like a log.
func logText(lines: Int) -> String {
    (0..<lines).map { "[ERROR] 2024-01-25 10:00:00.000 [main] Controller - line \($0 * 2_654_435_761 % 1_000_003)\n" }.joined()
}
