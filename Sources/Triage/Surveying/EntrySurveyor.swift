import CertificateChain
import Diagnosis
import LogScanning
import RuleTable
import Survey
import Terms

/// Surveys one entry of a bundle: as a log if it is text, as a file of certificates if it may be one.
final class EntrySurveyor {
    /// What was found in an entry.
    struct Result {
        var folder: String
        var bytes: UInt64
        var log: LogSurveyor.Result?
        var certificates: [SurveyedCertificate]
    }

    /// Receives records that may matter, with the log in which they stand.
    typealias Witness = (EntryPath, LogContext?, ReadRecord, LevelCodes) -> Void

    /// So many bytes decide what an entry is.
    private static let sample = 4096

    private let path: EntryPath
    private let rules: RuleSet
    private let window: TimeWindow
    private let cache: SourceMarkerCache
    private let isAlone: Bool
    private let whole: Witness?
    private var recognition: LogRecognition
    private var beginning: [UInt8] = []
    private var isDecided = false
    private var surveyor: LogSurveyor?
    /// The bytes of what may be a file of certificates.
    private var file: [UInt8]?
    private var count: UInt64 = 0

    /// - Parameter isAlone: Whether everything is done on one thread.
    init(
        _ path: EntryPath, rules: RuleSet, recognition: LogRecognition, window: TimeWindow, cache: SourceMarkerCache, isAlone: Bool,
        whole: Witness? = nil
    ) {
        self.path = path
        self.rules = rules
        self.recognition = recognition
        self.window = window
        self.cache = cache
        self.isAlone = isAlone
        self.whole = whole
    }

    func receive(_ bytes: Span<UInt8>) {
        count += UInt64(bytes.count)
        guard !isDecided else { return pass(bytes) }
        let part = bytes.extracting(first: Self.sample - beginning.count)
        for index in part.indices { beginning.append(part[index]) }
        guard beginning.count == Self.sample else { return }
        decide()
        pass(bytes.extracting(droppingFirst: part.count))
    }

    func finish() -> Result {
        if !isDecided { decide() }
        let certificates = file.map { bytes in
            CertificateFile.read(bytes, name: path.description).certificates.enumerated()
                .map { SurveyedCertificate(entry: path, index: $0, certificate: $1) }
        }
        return Result(folder: path.folder, bytes: count, log: surveyor?.finish(), certificates: certificates ?? [])
    }

    private func decide() {
        isDecided = true
        let isNamedAsCertificate = CertificateSightings.isName(path)
        if isNamedAsCertificate || beginning[...].place(of: Array("-----BEGIN CERTIFICATE-----".utf8)) != nil { file = [] }
        if !isNamedAsCertificate, !Self.isBinary(beginning) { surveyor = makeLogSurveyor() }
        pass(beginning.span)
        beginning = []
    }

    private func makeLogSurveyor() -> LogSurveyor {
        let (path, context) = (path, context)
        return LogSurveyor(path, context, window: window, isAlone: isAlone, whole: whole.map { whole in { whole(path, context, $0, $1) } })
    }

    private func pass(_ bytes: Span<UInt8>) {
        surveyor?.read(bytes)
        guard let held = file?.count else { return }
        let part = bytes.extracting(first: max(0, CertificateFile.sizeLimit + 1 - held))
        for index in part.indices { file?.append(part[index]) }
    }

    /// The log that the entry is by its path, else by its first bytes.
    private var context: LogContext? {
        let placed = recognition.logs(at: path)
        let beginning = beginning
        let log =
            if placed.count > 1 {
                placed.first { $0.source.recognises(beginning: beginning.span) } ?? placed[0]
            } else if let only = placed.first {
                only
            } else {
                recognition.log(at: path, beginning: beginning.span)
            }
        guard let log else { return nil }
        return LogContext(product: log.product, source: log.source, markers: cache.markers(of: log.source), rules: rules)
    }

    /// Whether the bytes are no text. NULs are what a crash leaves in one, and half of UTF-16.
    private static func isBinary(_ bytes: [UInt8]) -> Bool {
        let controls = bytes.count { $0 < 0x20 && $0 != 0 && !(9...13).contains($0) && $0 != 0x1B }
        return StrangeContent(beginning: bytes) == .foreign || controls * 50 > bytes.count
    }
}

extension EntryPath {
    /// The folders that the entry lies in, at most three, the bundle's own name left out.
    fileprivate var folder: String {
        let inner = layers.count > 1 ? layers.dropFirst().joined(separator: "!/") : String(innermost.drop { $0 != "/" }.dropFirst())
        let parts = inner.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        return parts.prefix(3).joined(separator: "/")
    }
}
