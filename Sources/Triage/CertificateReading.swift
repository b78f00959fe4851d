public import BundleArchive
public import CertificateChain
public import Terms

/// Reads certificate files as people supply them: individual files, or an archive that contains some.
public struct CertificateReading: Sendable {
    /// The result for one argument.
    public struct Result: Sendable {
        /// In the archive's order; a single element if the argument is not an archive.
        public var files: [CertificateFile]
        /// Whether the argument is a bundle and `files` are its entries.
        public var isBundle: Bool
        /// The notes on the reading.
        public var notes: [ReadNote]
    }

    public init() {}

    /// Reads a file, an archive, or standard input (`-`). Anything beyond `CertificateFile.sizeLimit` and `certificateLimit` is not kept.
    ///
    /// - Throws: `BundleError` if it cannot be opened at all.
    public func read(_ argument: FilePath) throws(BundleError) -> Result { try read(LogBundle(argument)) }

    func read(_ bundle: LogBundle) throws(BundleError) -> Result {
        var limits = ReadLimits()
        limits.seconds = 60
        limits.inflatedBytes = 1 << 30
        var sink = CertificateSink(argument: bundle.description)
        let summary = try bundle.read(limits: limits, into: &sink)
        return Result(files: sink.files, isBundle: sink.isBundle, notes: summary.notes)
    }
}

/// Keeps what may be certificates: the argument itself if it is not an archive, else the entries with such names.
private struct CertificateSink: EntrySink {
    private(set) var files: [CertificateFile] = []
    private let argument: String
    private var single: EntryPath?
    private var path: EntryPath?
    private var bytes: [UInt8] = []
    /// The number of further certificates, requests and empty files that are accepted.
    private var room = CertificateFile.certificateLimit

    var isBundle: Bool { single == nil }

    init(argument: String) {
        self.argument = argument
    }

    func wants(_ path: EntryPath) -> Bool {
        room > 0 && CertificateSightings.isName(path)
    }

    mutating func wantsSingleFile(_ path: EntryPath, beginning: Span<UInt8>) -> Bool {
        single = path
        return true
    }

    mutating func entryBegan(_ path: EntryPath) {
        self.path = path
        bytes = []
    }

    mutating func receive(_ bytes: Span<UInt8>) {
        // One byte more than the limit, to show that there is more.
        let count = min(bytes.count, CertificateFile.sizeLimit + 1 - self.bytes.count)
        for index in 0..<count { self.bytes.append(bytes[index]) }
    }

    mutating func entryEnded(whole: Bool) {
        guard let path else { return }
        let file = CertificateFile.read(bytes, name: path == single ? argument : path.description)
        bytes = []
        room -= max(1, file.certificates.count + file.requests.count)
        files.append(file)
    }
}
