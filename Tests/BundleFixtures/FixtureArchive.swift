/// Creates archives for the tests, in memory. The same call always returns the same bytes.
public enum FixtureArchive {
    public enum Filter: String, Sendable, CaseIterable {
        case none, gzip, xz, zstd, bzip2
    }

    public enum TarFormat: String, Sendable, CaseIterable {
        case pax, gnutar, ustar, v7
    }

    /// A tar archive, compressed as a whole by `filter`.
    public static func tar(_ entries: [FixtureEntry], filter: Filter = .none, format: TarFormat = .pax) -> [UInt8] {
        compressed(ArchiveWriter.write(entries) { $0.setFormat(format.rawValue) }, filter)
    }

    /// A 7z archive, which can contain only files.
    public static func sevenZip(_ entries: [FixtureEntry]) -> [UInt8] {
        ArchiveWriter.write(entries) { $0.setFormat("7zip") }
    }

    /// A zip written by an implementation other than this project's own.
    public static func libarchiveZip(_ entries: [FixtureEntry], options: String = "") -> [UInt8] {
        ArchiveWriter.write(entries) {
            $0.setFormat("zip")
            $0.setOptions(options)
        }
    }

    /// A zip of the entries, each deflated. For other kinds of zips see `ZipFixture`.
    public static func zip(_ entries: [FixtureEntry]) -> [UInt8] {
        ZipFixture(entries).bytes
    }

    /// A gzip member without a name or time.
    public static func gzip(_ bytes: [UInt8]) -> [UInt8] { compressed(bytes, .gzip) }

    public static func gzip(_ text: String) -> [UInt8] { gzip(Array(text.utf8)) }

    /// The bytes as LZMA in a zip (APPNOTE 5.8.8), with an end mark.
    public static func lzma(_ bytes: [UInt8]) -> [UInt8] {
        let file = ArchiveWriter.write([FixtureEntry("data", bytes)]) {
            $0.setFormat("raw")
            $0.addFilter("lzma")
        }
        // 5 bytes of properties and 8 bytes of length precede the data.
        return [9, 20, 5, 0] + file[..<5] + file[13...]
    }

    /// The bytes as one compressed stream.
    public static func compressed(_ bytes: [UInt8], _ filter: Filter) -> [UInt8] {
        if filter == .none { return bytes }
        return ArchiveWriter.write([FixtureEntry("data", bytes)]) {
            $0.setFormat("raw")
            $0.addFilter(filter.rawValue)
            if filter == .gzip { $0.setOptions("gzip:!timestamp") }
        }
    }
}
