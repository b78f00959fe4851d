import CArchive
import Glibc

/// Writes archives with libarchive.
@safe final class ArchiveWriter {
    private let handle: OpaquePointer

    private init() {
        guard let handle = unsafe archive_write_new() else { preconditionFailure("libarchive cannot start") }
        unsafe self.handle = unsafe handle
        unsafe archive_write_set_bytes_in_last_block(handle, 1)
    }

    deinit { unsafe archive_write_free(handle) }

    static func write(_ entries: [FixtureEntry], _ configure: (ArchiveWriter) -> Void) -> [UInt8] {
        // Names in UTF-8, whatever the environment says.
        let locale = unsafe newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)
        let previous = unsafe uselocale(locale)
        defer {
            unsafe uselocale(previous)
            unsafe freelocale(locale)
        }
        let writer = ArchiveWriter()
        configure(writer)
        return writer.write(entries)
    }

    func setFormat(_ name: String) {
        check(unsafe archive_write_set_format_by_name(handle, name))
    }

    func addFilter(_ name: String) {
        check(unsafe archive_write_add_filter_by_name(handle, name))
    }

    func setOptions(_ options: String) {
        check(unsafe archive_write_set_options(handle, options))
    }

    private func write(_ entries: [FixtureEntry]) -> [UInt8] {
        let capacity = entries.reduce(1 << 20) { $0 + 2 * $1.content.count + 4 * $1.name.count + 4096 }
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 16)
        let used = UnsafeMutablePointer<Int>.allocate(capacity: 1)
        defer {
            unsafe memory.deallocate()
            unsafe used.deallocate()
        }
        unsafe used.initialize(to: 0)
        check(unsafe archive_write_open_memory(handle, memory.baseAddress, capacity, used))
        for entry in entries { write(entry) }
        check(unsafe archive_write_close(handle))
        return unsafe Array(memory.prefix(used.pointee))
    }

    private func write(_ entry: FixtureEntry) {
        guard let header = unsafe archive_entry_new() else { preconditionFailure("libarchive cannot make an entry") }
        defer { unsafe archive_entry_free(header) }
        let name = (entry.name + [0]).map { CChar(bitPattern: $0) }
        unsafe archive_entry_copy_pathname(header, name)
        unsafe archive_entry_set_perm(header, 0o644)
        unsafe archive_entry_set_mtime(header, 1_700_000_000, 0)
        var fileType: mode_t = S_IFREG
        switch entry.kind {
        case .file: break
        case .folder: fileType = S_IFDIR
        case .fifo: fileType = S_IFIFO
        case .symbolicLink(let target):
            fileType = S_IFLNK
            unsafe archive_entry_set_symlink(header, target)
        case .hardLink(let target): unsafe archive_entry_set_hardlink(header, target)
        }
        unsafe archive_entry_set_filetype(header, fileType)
        unsafe archive_entry_set_size(header, Int64(entry.content.count))
        for part in entry.dataParts { unsafe archive_entry_sparse_add_entry(header, Int64(part.offset), Int64(part.length)) }
        check(unsafe archive_write_header(handle, header))
        if !entry.content.isEmpty {
            let written = unsafe entry.content.withUnsafeBytes { unsafe archive_write_data(handle, $0.baseAddress, $0.count) }
            precondition(written >= 0, complaint)
        }
        check(unsafe archive_write_finish_entry(handle))
    }

    private func check(_ status: Int32) {
        precondition(status == ARCHIVE_OK || status == ARCHIVE_WARN, complaint)
    }

    private var complaint: String {
        unsafe archive_error_string(handle).map { unsafe String(cString: $0) } ?? "libarchive gives no reason"
    }
}
