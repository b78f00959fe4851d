/// The library that unpacks deflate (RFC 1951). Gzip streams and zip entries are both read through it.
package enum Inflater: Hashable, Sendable, CaseIterable {
    case zlib
    #if ISAL
        /// ISA-L's igzip: two to three times as fast, on x86-64 and arm64.
        case isal
    #endif

    /// The fastest that this program was built with.
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

/// Unpacks deflate without any wrapping.
protocol DeflateDecoder: Decoder {
    /// At a member's end: the bytes behind it that were taken from the input all the same, at most 8.
    var leftover: [UInt8] { get }
}
