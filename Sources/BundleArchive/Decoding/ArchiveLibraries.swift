import CArchive
import CBzip2
#if ISAL
    import CIsal
#endif
import CLzma
import CZlib
import CZstd

/// The libraries that archives are read with, as found at run time.
public enum ArchiveLibraries {
    public struct Version: Hashable, Sendable, Codable {
        public var name: String
        public var version: String
    }

    /// The name and version of each library, in a fixed order, and which one inflates gzip and deflate. libarchive's entry names the
    /// libraries that it was built with.
    public static var versions: [Version] {
        unsafe [
            Version(name: "libarchive", version: String(cString: archive_version_details())),
            Version(name: "zlib", version: String(cString: zlibVersion())),
            Version(name: "liblzma", version: String(cString: lzma_version_string())),
            Version(name: "libzstd", version: String(cString: ZSTD_versionString())),
            Version(name: "libbz2", version: String(cString: BZ2_bzlibVersion())),
            Version(name: "inflater", version: inflater),
        ]
    }

    private static var inflater: String {
        switch Inflater.fastest {
        case .zlib: "zlib"
        #if ISAL
            case .isal: "ISA-L \(ISAL_MAJOR_VERSION).\(ISAL_MINOR_VERSION).\(ISAL_PATCH_VERSION)"
        #endif
        }
    }
}
