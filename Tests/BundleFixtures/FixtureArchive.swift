/// Makes archives for the tests, in memory. The same call always gives the same bytes.
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

    /// A 7z archive. It can hold files only.
    public static func sevenZip(_ entries: [FixtureEntry]) -> [UInt8] {
        ArchiveWriter.write(entries) { $0.setFormat("7zip") }
    }

    /// A zip as another implementation than this project's own makes it.
    public static func libarchiveZip(_ entries: [FixtureEntry], options: String = "") -> [UInt8] {
        ArchiveWriter.write(entries) {
            $0.setFormat("zip")
            $0.setOptions(options)
        }
    }

    /// A zip of the entries, each deflated. For all else that a zip may be, see `ZipFixture`.
    public static func zip(_ entries: [FixtureEntry]) -> [UInt8] {
        ZipFixture(entries).bytes
    }

    /// One gzip member, without a name or a time.
    public static func gzip(_ bytes: [UInt8]) -> [UInt8] { compressed(bytes, .gzip) }

    public static func gzip(_ text: String) -> [UInt8] { gzip(Array(text.utf8)) }

    /// The bytes as the LZMA of a zip (APPNOTE 5.8.8), with a mark at the end.
    public static func lzma(_ bytes: [UInt8]) -> [UInt8] {
        let file = ArchiveWriter.write([FixtureEntry("data", bytes)]) {
            $0.setFormat("raw")
            $0.addFilter("lzma")
        }
        // Properties in 5 bytes and a length in 8 come first.
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
