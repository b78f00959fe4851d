import CZlib

/// The checksum of gzip and zip (CRC-32 of ISO 3309).
struct CRC32: Hashable {
    private(set) var value: UInt32 = 0

    mutating func update(_ bytes: LentBytes) {
        let buffer = unsafe bytes.pointer
        guard !bytes.isEmpty else { return }
        value = UInt32(truncatingIfNeeded: unsafe crc32_z(uLong(value), buffer.bindMemory(to: UInt8.self).baseAddress, buffer.count))
    }
}
