public import BundleArchive
public import Diagnosis
import LogScanning
public import RuleTable
public import Terms

/// Finds the lines round a record: in its file, and where they go on there, in other files of its log.
public struct ContextSearch: Sendable {
    /// How much is wanted.
    public enum Extent: Hashable, Sendable {
        /// So many lines before the record, and behind it.
        case lines(Int)
        /// What was logged so many seconds before it and after it.
        case seconds(Int)
    }

    /// Lines of one file, in its order.
    public struct Part: Hashable, Sendable {
        public var entry: EntryPath
        public var lines: [Line]
    }

    public struct Line: Hashable, Sendable {
        /// From 1.
        public var number: Int
        public var text: String

        public init(number: Int, text: String) {
            self.number = number
            self.text = text
        }
    }

    public struct Result: Sendable {
        /// In the order of time.
        public var parts: [Part]
        /// Whether there is more than is shown.
        public var isCut: Bool
    }

    /// The maximum number of lines on each side.
    public static let bound = 1_000
    /// The files before the record's own, and behind it, that are looked at.
    private static let neighbours = 8

    public var rules: RuleSet
    public var limits: ReadLimits

    public init(rules: RuleSet, limits: ReadLimits = ReadLimits()) {
        self.rules = rules
        self.limits = limits
    }

    /// Reads the bundle twice: for the order of the log's files, and for the lines.
    ///
    /// - Throws: `BundleError` if the bundle cannot be opened at all.
    public func context(of evidence: Evidence, _ extent: Extent, in bundle: LogBundle) throws(BundleError) -> Result {
        var recognition = LogRecognition(rules)
        let family = LogFamilyName(evidence.entry, &recognition)
        var order = FamilySink(recognition) { LogFamilyName($0, &$1) == family }
        _ = try bundle.read(limits: limits, takesDigest: false, into: &order)
        let files = order.ordered
        guard let own = files.firstIndex(of: evidence.entry) else { return Result(parts: [], isCut: false) }
        let wanted = Array(files[max(0, own - Self.neighbours)...min(files.count - 1, own + Self.neighbours)])
        let place = wanted.firstIndex(of: evidence.entry) ?? 0
        var reading = ContextSink(evidence, extent, files: wanted, own: place)
        _ = try bundle.read(limits: limits, takesDigest: false, into: &reading)
        return reading.result
    }
}

/// Finds the order of the files of one log: by the time of their first record, then by name as rotations are numbered.
private final class FamilySink: EntrySink {
    private struct File {
        var entry: EntryPath
        var first: PackedTime?
        var rotation: Rotation
    }

    private var recognition: LogRecognition
    private let belongs: (EntryPath, inout LogRecognition) -> Bool
    private var files: [File] = []
    private var reader: LineReader?

    init(_ recognition: LogRecognition, belongs: @escaping (EntryPath, inout LogRecognition) -> Bool) {
        self.recognition = recognition
        self.belongs = belongs
    }

    var ordered: [EntryPath] {
        files.sorted { one, other in
            if let first = one.first, let second = other.first, first != second { return first < second }
            return (one.rotation, one.entry.description) < (other.rotation, other.entry.description)
        }.map(\.entry)
    }

    func wants(_ path: EntryPath) -> Bool { files.count < 1_000 && belongs(path, &recognition) }

    func wantsSingleFile(_ path: EntryPath, beginning: Span<UInt8>) -> Bool { true }

    func entryBegan(_ path: EntryPath) {
        let rotation = recognition.logs(at: path).first?.place.rotation ?? .other(path.description)
        files.append(File(entry: path, rotation: rotation))
        reader = LineReader()
    }

    func receive(_ bytes: Span<UInt8>) {
        guard let file = files.indices.last, files[file].first == nil else { return }
        var first: PackedTime?
        reader?.read(bytes) { first = first ?? $0.time }
        files[file].first = first
    }

    func entryEnded(whole: Bool) {
        guard let file = files.indices.last else { return }
        var first = files[file].first
        reader?.finish { first = first ?? $0.time }
        files[file].first = first
        reader = nil
    }
}
