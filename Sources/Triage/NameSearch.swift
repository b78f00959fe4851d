public import Anonymization
public import BundleArchive
import LogScanning
import Terms

extension BundleTriage {
    /// The names in all texts of a bundle; none if it cannot be read again.
    public func names(in bundle: LogBundle) -> [FoundName] {
        guard bundle.canBeReadAgain else { return [] }
        var sink = NameSink()
        // What cannot be read is told by the reading that the report is about.
        _ = try? bundle.read(limits: limits, takesDigest: false, into: &sink)
        return sink.names
    }
}

/// Collects the names in the lines of all entries.
private struct NameSink: EntrySink {
    /// Memory must not grow with the input.
    private static let bound = 50_000

    private(set) var names: [FoundName] = []
    private var known: Set<FoundName> = []
    private var reader: Lines?

    /// A reader cannot be copied, a sink is.
    private final class Lines {
        var reader = LineReader()
    }

    func wants(_ path: EntryPath) -> Bool { true }

    func wantsSingleFile(_ path: EntryPath, beginning: Span<UInt8>) -> Bool { true }

    mutating func entryBegan(_ path: EntryPath) {
        add(FoundName.all(in: Array(path.description.utf8)[...]))
        reader = Lines()
    }

    mutating func receive(_ bytes: Span<UInt8>) {
        reader?.reader.read(bytes) { add(FoundName.all(in: $0.bytes)) }
    }

    mutating func entryEnded(whole: Bool) {
        reader?.reader.finish { add(FoundName.all(in: $0.bytes)) }
        reader = nil
    }

    private mutating func add(_ found: [FoundName]) {
        for name in found where names.count < Self.bound && known.insert(name).inserted { names.append(name) }
    }
}
