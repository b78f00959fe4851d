public import BundleArchive
public import CertificateChain
public import Terms

/// Certificate files as people give them: each a file of its own, or an archive that holds some.
public struct CertificateReading: Sendable {
    /// What one argument gave.
    public struct Result: Sendable {
        /// In the order of the archive; one for a file that is none.
        public var files: [CertificateFile]
        /// Whether the argument is a bundle, whose entries they are.
        public var isBundle: Bool
        /// How it was read.
        public var notes: [ReadNote]
    }

    public init() {}

    /// Reads a file, an archive, or standard input (`-`). What is too large is not kept: see `CertificateFile.sizeLimit` and `certificateLimit`.
    ///
    /// - Throws: `BundleError` where it cannot be opened at all.
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

/// Keeps what looks like certificates: the argument itself where it is no archive, else the entries whose names say so.
private struct CertificateSink: EntrySink {
    private(set) var files: [CertificateFile] = []
    private let argument: String
    private var single: EntryPath?
    private var path: EntryPath?
    private var bytes: [UInt8] = []
    /// How many certificates, requests and empty files may still come.
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

    mutating func take(_ bytes: Span<UInt8>) {
        // One byte more than is read tells that there is more.
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
