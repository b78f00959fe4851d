import CLzma
import Glibc

/// Unpacks LZMA or LZMA2 and the filters over it, without a container that names them.
final class RawLzmaDecoder: Decoder {
    /// A filter by liblzma's number, and its properties in the form that all containers use.
    typealias Filter = (id: UInt64, properties: [UInt8])

    private let stream = LzmaStream(of: "LZMA")
    private let filters: [Filter]
    private let size: UInt64
    private var isKnown = true

    /// - Parameter filters: The filter that outputs the data first; the last is LZMA or LZMA2.
    /// - Parameter size: The size of the unpacked data.
    init(_ filters: [Filter], size: UInt64) {
        self.filters = filters
        self.size = size
        restart()
    }

    func restart() {
        var chain = unsafe [lzma_filter](repeating: lzma_filter(id: UInt64.max, options: nil), count: filters.count + 1)
        defer { unsafe chain.forEach { unsafe free($0.options) } }
        for (index, filter) in filters.enumerated() {
            unsafe chain[index].id = filter.id
            let status = unsafe lzma_properties_decode(&chain[index], nil, filter.properties, filter.properties.count)
            guard status == LZMA_OK else { return isKnown = false }
            // The size ends data without an end mark; otherwise a filter over them would hold the last bytes back.
            guard filter.id == Self.lzma1 else { continue }
            let options = unsafe chain[index].options?.assumingMemoryBound(to: lzma_options_lzma.self)
            unsafe options?.pointee.ext_flags = 1  // LZMA_LZMA1EXT_ALLOW_EOPM
            unsafe options?.pointee.ext_size_low = UInt32(truncatingIfNeeded: size)
            unsafe options?.pointee.ext_size_high = UInt32(truncatingIfNeeded: size >> 32)
        }
        isKnown = unsafe stream.start { unsafe lzma_raw_decoder($0, chain) }
    }

    func decode(_ input: inout LentBytes, into output: ByteBuffer) -> DecodeStep {
        isKnown ? stream.decode(&input, into: output) : .broken(.unsupported("LZMA with a filter that liblzma does not know"))
    }
}

extension RawLzmaDecoder {
    /// LZMA_FILTER_LZMA1EXT: LZMA with a given size.
    static let lzma1: UInt64 = 0x4000_0000_0000_0002
}
