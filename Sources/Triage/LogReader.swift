import BundleArchive
import LogScanning
import RuleTable

/// The sink between an archive's reader and the scanners: gives the bytes of each log to the scanner of its log source.
final class LogReader: EntrySink {
    /// What becomes of the records.
    struct Handler {
        var logBegan: (_ entry: EntryPath, _ source: LogSource, _ product: Product, _ rotation: Rotation) -> Void
        var record: (_ record: LogRecord) -> Void
        var logEnded: (_ whole: Bool, _ recognised: Bool, _ clockWentBackAt: Int?) -> Void
    }

    private let sources: [(product: Product, source: LogSource)]
    private let handler: Handler
    private let excerptBound: Int
    private var scanner: LogScanner?
    private var source: LogSource?
    /// The source of a bundle that is itself a log, whatever its name.
    private var singleFile: (path: EntryPath, product: Product, source: LogSource)?
    private var recognised = false

    init(rules: RuleSet, excerptBound: Int = LogRecord.excerptBound, handler: Handler) {
        sources = rules.products.flatMap { product in product.sources.map { (product, $0) } }
        self.handler = handler
        self.excerptBound = excerptBound
    }

    func wants(_ path: EntryPath) -> Bool {
        log(at: path) != nil
    }

    func wantsSingleFile(_ path: EntryPath, beginning: Span<UInt8>) -> Bool {
        if wants(path) { return true }
        guard let log = sources.first(where: { LogScanner.recognises($0.source, beginning: beginning) }) else { return false }
        singleFile = (path, log.product, log.source)
        return true
    }

    func entryBegan(_ path: EntryPath) {
        guard let log = log(at: path) else { return }
        scanner = LogScanner(log.source, excerptBound: excerptBound)
        source = log.source
        recognised = false
        handler.logBegan(path, log.source, log.product, log.rotation)
    }

    func take(_ bytes: Span<UInt8>) {
        if !recognised, let source { recognised = LogScanner.recognises(source, beginning: bytes) }
        scanner?.scan(bytes, found: handler.record)
    }

    func entryEnded(whole: Bool) {
        scanner?.finish(found: handler.record)
        handler.logEnded(whole, recognised, scanner?.clockWentBackAt)
        scanner = nil
        source = nil
    }

    /// The log source, and its rotation, that an entry belongs to by its path.
    private func log(at path: EntryPath) -> (product: Product, source: LogSource, rotation: Rotation)? {
        if let singleFile, singleFile.path == path { return (singleFile.product, singleFile.source, .live) }
        for (product, source) in sources {
            for logPath in source.paths {
                if let rotation = logPath.rotation(of: path.innermost) { return (product, source, rotation) }
            }
        }
        return nil
    }
}
