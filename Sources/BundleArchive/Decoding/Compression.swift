/// The compressions that a stream can have outside an archive.
enum Compression: Hashable {
    case gzip, xz, zstd, bzip2

    init?(beginning: Span<UInt8>) {
        if beginning.starts(with: [0x1F, 0x8B, 0x08]) {
            self = .gzip
        } else if beginning.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) {
            self = .xz
        } else if beginning.starts(with: [0xB5, 0x2F, 0xFD], at: 1), beginning[0] == 0x28 || 0x50...0x5F ~= beginning[0] {
            self = .zstd
        } else if beginning.starts(with: [0x2A, 0x4D, 0x18], at: 1), 0x50...0x5F ~= beginning[0] {
            // RFC 8878, 3.1.2: a skippable frame may come first.
            self = .zstd
        } else if beginning.starts(with: "BZh"), beginning.count > 3, 0x31...0x39 ~= beginning[3] {
            self = .bzip2
        } else {
            return nil
        }
    }

    func makeDecoder(_ inflater: Inflater, threads: Int) -> any Decoder {
        switch self {
        case .gzip: GzipDecoder(inflater)
        case .xz: XzDecoder(threads: threads)
        case .zstd: ZstdDecoder()
        case .bzip2: Bzip2Decoder()
        }
    }
}
