import CArchive

/// An archive read with libarchive. No filters are registered: compressions are removed before (see `Compression`).
@safe final class LibArchive {
    enum Format: Hashable {
        case tar, sevenZip
        /// A zip in the order of its bytes, starting at an entry that our own readers cannot read.
        case zip
    }

    enum Step {
        case entry(LibArchiveEntry)
        /// Something that is not an entry was skipped; the next call continues after it.
        case passedOver
        case end
        case broken(Fault)
    }

    enum Block {
        /// The bytes at `offset` of the entry, and their fault, if any.
        case bytes(LentBytes, offset: UInt64, Fault?)
        case end
        case broken(Fault)
    }

    let format: Format
    /// Whether nothing more can be read from the archive.
    private(set) var isBroken = false
    /// Faults between entries that did not prevent later ones from being read.
    private(set) var faults: [Fault] = []
    private let handle: OpaquePointer
    private let input: Input

    /// Reads a 7z, which requires random access.
    convenience init(sevenZip file: RangeSource) {
        self.init(Input(file, file: file), as: .sevenZip)
    }

    /// Reads a tar or zip in the order of its bytes.
    convenience init(_ source: any ByteSource, as format: Format) {
        self.init(Input(source, file: nil), as: format)
    }

    private init(_ input: Input, as format: Format) {
        guard let handle = unsafe archive_read_new() else { preconditionFailure("libarchive cannot start") }
        self.format = format
        unsafe self.handle = unsafe handle
        self.input = input
        switch format {
        case .tar:
            unsafe archive_read_support_format_tar(handle)
            // Otherwise an archive appended to the first one would go unnoticed.
            unsafe archive_read_set_options(handle, "read_concatenated_archives")
        case .sevenZip: unsafe archive_read_support_format_7zip(handle)
        case .zip: unsafe archive_read_support_format_zip_streamable(handle)
        }
        let client = unsafe Unmanaged.passUnretained(input).toOpaque()
        unsafe archive_read_set_callback_data(handle, client)
        unsafe archive_read_set_read_callback(handle) { _, client, place in unsafe Input.of(client).read(place) }
        if format == .sevenZip {
            unsafe archive_read_set_seek_callback(handle) { _, client, offset, whence in unsafe Input.of(client).seek(offset, whence) }
        }
        isBroken = unsafe archive_read_open1(handle) != ARCHIVE_OK
    }

    deinit { unsafe archive_read_free(handle) }

    func nextEntry() -> Step {
        guard !isBroken else { return .broken(fault) }
        var entry: OpaquePointer?
        let status = unsafe archive_read_next_header(handle, &entry)
        if status == ARCHIVE_EOF { return .end }
        if status == ARCHIVE_RETRY {
            if faults.isEmpty { faults.append(fault) }
            return .passedOver
        }
        if status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry = unsafe entry { return .entry(unsafe LibArchiveEntry(entry)) }
        isBroken = true
        return .broken(fault)
    }

    func nextBlock() -> Block {
        guard !isBroken else { return .end }
        var place: UnsafeRawPointer?
        var count = 0
        var offset: la_int64_t = 0
        let status = unsafe archive_read_data_block(handle, &place, &count, &offset)
        switch status {
        case ARCHIVE_OK, ARCHIVE_WARN:
            // A wrong checksum or length is reported as a warning together with the data.
            let bytes = unsafe LentBytes(lending: UnsafeRawBufferPointer(start: place, count: place == nil ? 0 : count))
            return .bytes(bytes, offset: UInt64(max(0, offset)), status == ARCHIVE_WARN ? fault : nil)
        case ARCHIVE_EOF:
            return .end
        default:
            isBroken = status <= ARCHIVE_FATAL
            return .broken(fault)
        }
    }

    /// The fault for libarchive's last error, for which it may have no message.
    private var fault: Fault {
        let words = unsafe archive_error_string(handle)
        guard let text = unsafe words.map({ unsafe String(cString: $0) }) else {
            if unsafe archive_read_has_encrypted_entries(handle) > 0 { return .encrypted }
            return input.hasEnded ? .truncated : .corrupt("libarchive gives no reason")
        }
        if text.contains("ncrypt") || text.contains("assphrase") { return .encrypted }
        if text.contains("bad CRC") { return .checksum }
        if text.contains("data is wrong size") { return .length }
        if ["nsupported", "not supported", "codec ID"].contains(where: text.contains) { return .unsupported(text) }
        return input.hasEnded ? .truncated : .corrupt(text)
    }

    /// The source of bytes for libarchive's callbacks.
    private final class Input {
        private let source: any ByteSource
        /// The same source, if it has random access.
        private let file: RangeSource?
        private(set) var hasEnded = false

        init(_ source: any ByteSource, file: RangeSource?) {
            self.source = source
            self.file = file
        }

        @unsafe static func of(_ client: UnsafeMutableRawPointer?) -> Input {
            guard let client = unsafe client else { preconditionFailure("libarchive lost its client") }
            return unsafe Unmanaged<Input>.fromOpaque(client).takeUnretainedValue()
        }

        @unsafe func read(_ place: UnsafeMutablePointer<UnsafeRawPointer?>?) -> la_ssize_t {
            let bytes = source.next()
            hasEnded = bytes.isEmpty
            unsafe place?.pointee = unsafe bytes.pointer.baseAddress
            return bytes.count
        }

        func seek(_ offset: la_int64_t, _ whence: Int32) -> la_int64_t {
            guard let file else { return la_int64_t(ARCHIVE_FATAL) }
            let origin: UInt64 =
                switch whence {
                case SEEK_CUR: file.position
                case SEEK_END: file.size
                default: 0
                }
            guard let start = Int64(exactly: origin) else { return la_int64_t(ARCHIVE_FATAL) }
            let (target, overflow) = start.addingReportingOverflow(offset)
            guard !overflow, target >= 0 else { return la_int64_t(ARCHIVE_FATAL) }
            file.seek(to: UInt64(target))
            return target
        }
    }
}
