import CArchive

extension FixtureArchive {
    /// The entries of an archive as read by libarchive alone.
    public static func entries(_ bytes: [UInt8]) -> [FixtureEntry] {
        guard let handle = unsafe archive_read_new() else { preconditionFailure("libarchive cannot start") }
        defer { unsafe archive_read_free(handle) }
        unsafe archive_read_support_format_all(handle)
        unsafe archive_read_support_filter_all(handle)
        return unsafe bytes.withUnsafeBytes { buffer in
            unsafe archive_read_open_memory(handle, buffer.baseAddress, buffer.count)
            var entries: [FixtureEntry] = []
            var header: OpaquePointer?
            while unsafe archive_read_next_header(handle, &header) == ARCHIVE_OK, let header = unsafe header {
                var content: [UInt8] = []
                var block = [UInt8](repeating: 0, count: 64 << 10)
                while case let count = unsafe archive_read_data(handle, &block, block.count), count > 0 { content += block[..<count] }
                entries.append(FixtureEntry(unsafe String(cString: archive_entry_pathname(header)), content))
            }
            return entries
        }
    }
}
