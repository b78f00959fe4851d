/// The name of a file as its bytes, which need not be UTF-8.
struct FileName: Hashable {
    fileprivate(set) var bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }

    var cString: [CChar] { (bytes + [0]).map(CChar.init(bitPattern:)) }
}

/// The names in a folder, sorted by their bytes and stored compactly, since a folder can hold a hundred thousand of them.
struct FileNames: RandomAccessCollection {
    private var bytes: [UInt8] = []
    /// The start of each name in `bytes`, where it is terminated by a zero byte.
    private var starts: [UInt32] = []

    var startIndex: Int { 0 }
    var endIndex: Int { starts.count }

    subscript(index: Int) -> FileName {
        FileName(bytes: Array(bytes[Int(starts[index])...].prefix { $0 != 0 }))
    }

    mutating func append(_ name: some Sequence<UInt8>) {
        starts.append(UInt32(bytes.count))
        bytes += name
        bytes.append(0)
    }

    mutating func sort() {
        let bytes = bytes
        starts.sort { one, other in
            var (one, other) = (Int(one), Int(other))
            while bytes[one] == bytes[other], bytes[one] != 0 { (one, other) = (one + 1, other + 1) }
            return bytes[one] < bytes[other]
        }
    }
}
