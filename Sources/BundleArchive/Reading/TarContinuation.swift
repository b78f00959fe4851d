/// The beginning of a later volume of a multi-volume tar, as written by GNU tar.
struct TarContinuation {
    /// Enough for a label or a global header with its data, and the header of the continued file.
    static let bound = 8 * block
    static let block = 512

    /// The file that the volume continues, and the number of its bytes in earlier volumes; nil if the volume begins with a new file.
    private(set) var file: (name: String, missing: UInt64)?

    /// Nil if the bytes are the beginning of a first or only volume.
    init?(beginning: [UInt8]) {
        var isLater = false
        var rest = beginning[...]
        while file == nil, rest.count >= Self.block {
            let header = TarHeader(Array(rest.prefix(Self.block)))
            rest = rest.dropFirst(Self.block)
            switch header.kind {
            case UInt8(ascii: "V"): isLater = isLater || Self.isLater(label: header.name)
            case UInt8(ascii: "g"):
                let fields = PaxFields(rest.prefix(Int(header.size)))
                isLater = isLater || Self.isLater(label: fields["GNU.volume.label"] ?? "")
                if let name = fields["GNU.volume.filename"], let missing = fields["GNU.volume.offset"].flatMap({ UInt64($0) }) {
                    file = (name, missing)
                }
                rest = rest.dropFirst((Int(header.size) + Self.block - 1) / Self.block * Self.block)
            case UInt8(ascii: "M"): file = (header.name, header.offset)
            default: rest = []
            }
        }
        guard isLater || file != nil else { return nil }
    }

    /// Whether a label ends with the number of a later volume: `LABEL Volume 2`.
    private static func isLater(label: String) -> Bool {
        guard let place = label.firstRange(of: " Volume ") else { return false }
        return (Int(label[place.upperBound...]) ?? 1) > 1
    }
}

/// The fields of a tar header (GNU tar, `struct oldgnu_header`) that libarchive does not report.
private struct TarHeader {
    let kind: UInt8
    let name: String
    let size: UInt64
    /// For a continued file: the number of its bytes in earlier volumes.
    let offset: UInt64

    init(_ block: [UInt8]) {
        kind = block[156]
        name = String(decoding: block[..<100].prefix { $0 != 0 }, as: UTF8.self)
        size = min(Self.octal(block[124..<136]), 1 << 20)
        offset = Self.octal(block[369..<381])
    }

    private static func octal(_ field: ArraySlice<UInt8>) -> UInt64 {
        field.reduce(0) { value, byte in 0x30...0x37 ~= byte ? value << 3 | UInt64(byte - 0x30) : value }
    }
}

/// The records of a pax header: `LENGTH KEY=VALUE`, each terminated by a line end.
private struct PaxFields {
    private var values: [Substring: Substring] = [:]

    init(_ bytes: ArraySlice<UInt8>) {
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let record = line.drop { $0 != " " }.dropFirst()
            if let equal = record.firstIndex(of: "=") { values[record[..<equal]] = record[record.index(after: equal)...] }
        }
    }

    subscript(key: String) -> String? { values[key[...]].map(String.init) }
}
