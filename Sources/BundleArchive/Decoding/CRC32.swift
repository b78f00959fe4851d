#if ISAL
    import CIsal
#else
    import CZlib
#endif

/// The checksum of gzip and zip (CRC-32 of ISO 3309).
struct CRC32: Hashable {
    private(set) var value: UInt32 = 0

    init() {}

    init(of bytes: [UInt8]) {
        unsafe bytes.withUnsafeBytes { unsafe update(LentBytes(lending: $0)) }
    }

    mutating func update(_ bytes: LentBytes) {
        let buffer = unsafe bytes.pointer
        guard !bytes.isEmpty else { return }
        let start = unsafe buffer.bindMemory(to: UInt8.self).baseAddress
        #if ISAL
            // Several times as fast as zlib's.
            value = unsafe crc32_gzip_refl(value, start, UInt64(buffer.count))
        #else
            value = UInt32(truncatingIfNeeded: unsafe crc32_z(uLong(value), start, buffer.count))
        #endif
    }
}
