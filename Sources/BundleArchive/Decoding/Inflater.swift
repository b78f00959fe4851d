/// The library that inflates deflate data (RFC 1951), in gzip streams as well as zip entries.
package enum Inflater: Hashable, Sendable, CaseIterable {
    case zlib
    #if ISAL
        /// ISA-L's igzip: two to three times as fast, on x86-64 and arm64.
        case isal
    #endif

    /// The fastest one that this program was built with.
    package static var fastest: Inflater {
        #if ISAL
            .isal
        #else
            .zlib
        #endif
    }

    func makeDecoder() -> any DeflateDecoder {
        switch self {
        case .zlib: ZlibInflater()
        #if ISAL
            case .isal: IsalInflater()
        #endif
        }
    }
}

/// Unpacks raw deflate data, without a wrapper.
protocol DeflateDecoder: Decoder {
    /// At a member's end: the bytes after it that were consumed from the input nevertheless, at most 8.
    var leftover: [UInt8] { get }
}
