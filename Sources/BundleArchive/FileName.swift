import Glibc

/// The name of a file as its bytes, which need not be UTF-8.
struct FileName: Hashable, Comparable {
    private var bytes: [UInt8]

    init(_ name: UnsafePointer<CChar>) {
        bytes = unsafe Array(UnsafeRawBufferPointer(start: name, count: strlen(name)))
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    var isSelfOrParent: Bool { bytes == [0x2E] || bytes == [0x2E, 0x2E] }

    var cString: [CChar] { (bytes + [0]).map(CChar.init(bitPattern:)) }

    static func < (one: FileName, other: FileName) -> Bool {
        one.bytes.lexicographicallyPrecedes(other.bytes)
    }
}
