/// One of the methods that a 7z folder is packed with.
struct SevenZipCoder: Hashable {
    static let copy: UInt64 = 0
    static let lzma: UInt64 = 0x03_01_01
    static let lzma2: UInt64 = 0x21
    static let ppmd: UInt64 = 0x03_04_01
    static let aes: UInt64 = 0x06_F1_07_01

    var method: UInt64
    var properties: [UInt8]

    /// The memory needed for unpacking, in bytes; 0 if the method needs little.
    var dictionary: UInt64 {
        switch method {
        case Self.lzma, Self.ppmd: return properties.littleEndian(at: 1, bytes: 4)
        case Self.lzma2:
            let code = properties.littleEndian(at: 0, bytes: 1)
            return (2 | code & 1) << (code / 2 + 11)
        default: return 0
        }
    }

    /// The method's number in liblzma, or nil if it does not support it. The oldest archives have longer numbers for some filters.
    var lzmaFilter: UInt64? {
        switch method {
        case Self.lzma: RawLzmaDecoder.lzma1
        case Self.lzma2, 0x03...0x0A: method
        case 0x03_03_01_03: 0x04
        case 0x03_03_02_05: 0x05
        case 0x03_03_04_01: 0x06
        case 0x03_03_05_01: 0x07
        case 0x03_03_07_01: 0x08
        case 0x03_03_08_05: 0x09
        default: nil
        }
    }

    /// The name of a filter for programs of processors other than x86, which libarchive leaves to liblzma.
    var branchFilter: String? {
        switch lzmaFilter {
        case 0x05: "PPC"
        case 0x06: "IA64"
        case 0x07: "ARM"
        case 0x08: "ARMT"
        case 0x09: "SPARC"
        default: nil
        }
    }

    /// Whether it demands more memory than is allowed. libarchive itself would allocate any amount.
    var asksForTooMuch: Bool { dictionary > LzmaStream.memoryLimit }
}
