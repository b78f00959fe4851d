import BundleArchive
import LogScanning
import RuleTable
import Terms

/// The sink between an archive's reader and the scanners: passes the bytes of each log to the scanner of its log source.
final class LogReader: EntrySink {
    /// Receives the logs and their records.
    struct Handler {
        var logBegan: (_ log: Log, _ entry: EntryPath) -> Void
        var record: (_ record: LogRecord) -> Void
        var logEnded: (_ whole: Bool, _ outline: LogOutline) -> Void
    }

    /// A log, as its path identifies it.
    struct Log {
        var product: Product
        var source: LogSource
        var place: LogPlace
    }

    /// The number of bytes that decide if a path fits several sources.
    private static let beginningBound = 64 << 10

    private var recognition: LogRecognition
    /// Shared with all branches, which read a log each.
    private let markers: SourceMarkerCache
    let handler: Handler
    private var entry: EntryPath?
    private let excerptBound: Int
    private var scanner: LogScanner?
    /// The sources that fit the entry's path while the choice between them is open; `beginning` is the entry's beginning.
    private var undecided: [Log] = []
    private var beginning: [UInt8] = []
    /// The entry's first bytes, which show what it is if it contains no record.
    private var firstBytes: [UInt8] = []
    /// The entry's last bytes, which show whether all of it is text.
    private var lastBytes: [UInt8] = []
    /// A log recognised by its content, whatever its name.
    private var recognised: (path: EntryPath, log: Log)?
    private let looksEverywhere: Bool
    private let sightings: CertificateSightings?
    var takesLogs: Bool { true }
    /// The files that were searched for records.
    private(set) var inspection: ContentInspection

    /// - Parameter looksEverywhere: Whether logs are recognised by their content, whatever their path and name.
    convenience init(
        rules: RuleSet, excerptBound: Int = LogRecord.excerptBound, looksEverywhere: Bool = false, sightings: CertificateSightings? = nil,
        handler: Handler
    ) {
        self.init(
            LogRecognition(rules), SourceMarkerCache(), excerptBound: excerptBound, looksEverywhere: looksEverywhere, sightings: sightings,
            handler: handler)
    }

    private init(
        _ recognition: LogRecognition, _ markers: SourceMarkerCache, excerptBound: Int, looksEverywhere: Bool,
        sightings: CertificateSightings?, handler: Handler
    ) {
        self.recognition = recognition
        self.markers = markers
        self.handler = handler
        self.excerptBound = excerptBound
        self.looksEverywhere = looksEverywhere
        self.sightings = sightings
        inspection = ContentInspection(isOfEverything: looksEverywhere)
    }

    func branch() -> (any EntrySinkBranch)? {
        LogReaderBranch(of: self) {
            LogReader(recognition, markers, excerptBound: excerptBound, looksEverywhere: false, sightings: sightings, handler: $0)
        }
    }

    func wants(_ path: EntryPath) -> Bool {
        sightings?.note(path)
        return !logs(at: path).isEmpty
    }

    func wantsSingleFile(_ path: EntryPath, beginning: Span<UInt8>) -> Bool {
        if wants(path) { return true }
        guard var log = recognition.log(at: path, beginning: beginning) else { return false }
        log.place.kind = .bundle
        recognised = (path, log)
        return true
    }

    func looksInside(_ path: EntryPath) -> Bool { looksEverywhere || !logs(byNameOf: path).isEmpty }

    func wants(_ path: EntryPath, beginning: Span<UInt8>) -> Bool {
        guard inspection.count(path) else { return false }
        let named = logs(byNameOf: path)
        let log =
            looksEverywhere
            ? recognition.log(at: path, beginning: beginning) ?? named.first
            : named.first { $0.source.recognises(beginning: beginning) }
        guard let log else { return false }
        recognised = (path, log)
        return true
    }

    private func logs(byNameOf path: EntryPath) -> [Log] { recognition.logs(byNameOf: path, alone: looksEverywhere) }

    func entryBegan(_ path: EntryPath) {
        entry = path
        undecided = logs(at: path)
        if undecided.count == 1 { begin(undecided[0]) }
    }

    /// Begins reading the entry as this log.
    private func begin(_ log: Log) {
        guard let entry else { return }
        undecided = []
        scanner = LogScanner(markers.markers(of: log.source), excerptBound: excerptBound)
        handler.logBegan(log, entry)
        let held = beginning
        beginning = []
        if !held.isEmpty { give(held.span) }
    }

    /// Decides between several sources that fit the path: the first whose records the beginning contains, else the first.
    private func decide() {
        for log in undecided where log.source.recognises(beginning: beginning.span) { return begin(log) }
        begin(undecided[0])
    }

    func receive(_ bytes: Span<UInt8>) {
        let room = StrangeContent.sample - firstBytes.count
        for index in bytes.indices.prefix(room) { firstBytes.append(bytes[index]) }
        lastBytes =
            lastBytes.suffix(max(0, StrangeContent.sample - bytes.count)) + bytes.indices.suffix(StrangeContent.sample).map { bytes[$0] }
        give(bytes)
    }

    private func give(_ bytes: Span<UInt8>) {
        if !undecided.isEmpty {
            for index in bytes.indices { beginning.append(bytes[index]) }
            if beginning.count >= Self.beginningBound { decide() }
            return
        }
        scanner?.scan(bytes, found: handler.record)
    }

    func skimmer() -> (any EntrySkimmer)? {
        guard let skimmer = scanner?.skimmer else { return nil }
        return Skimmer(skimmer: skimmer)
    }

    func canPass() -> Bool {
        scanner?.canPass(found: handler.record) == true
    }

    func pass(_ bytes: PassedBytes) {
        scanner?.pass(bytes.count, lineEnds: bytes.lineEnds, lastByte: bytes.lastByte)
    }

    func entryEnded(whole: Bool) {
        if !undecided.isEmpty { decide() }
        scanner?.finish(found: handler.record)
        var outline = scanner?.outline ?? LogOutline(form: .empty)
        if outline.form == .unknown { outline.strangeContent = StrangeContent(beginning: firstBytes) }
        // Two-byte text contains such bytes, too.
        outline.endsInOtherData = outline.form == .known && !firstBytes.contains(0) && StrangeContent.isBehindText(lastBytes)
        handler.logEnded(whole, outline)
        firstBytes = []
        lastBytes = []
        scanner = nil
        entry = nil
    }

    /// The log sources that an entry may belong to by its path, each with the place that it would have.
    private func logs(at path: EntryPath) -> [Log] {
        if let recognised, recognised.path == path { return [recognised.log] }
        return recognition.logs(at: path)
    }
}

private struct Skimmer: EntrySkimmer {
    let skimmer: LogSkimmer

    var context: Int { skimmer.context }
    var lookBack: Int { LogSkimmer.lookBack }

    func skim(_ bytes: Span<UInt8>, from start: Int, size: Int, count: Int) -> [SkimmedPart] {
        skimmer.skim(bytes, from: start, size: size, count: count).enumerated().map { number, part in
            let lastByte = bytes[start + (number + 1) * size - 1]
            return switch part {
            case .clear(let lineEnds): .passed(PassedBytes(count: size, lineEnds: lineEnds, lastByte: lastByte))
            case .marked(let lookBack): .needed(lookBack: lookBack)
            }
        }
    }
}
