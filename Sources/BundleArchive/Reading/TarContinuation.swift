/// What a tar begins with that is a later one of several volumes, as GNU tar writes them.
struct TarContinuation {
    /// A label or a header for all that follows, with its data, and the header of the file that goes on.
    static let bound = 8 * block
    static let block = 512

    /// The file of which the volume holds the rest, and how many of its bytes lie in earlier volumes; nil where the volume begins with a file.
    private(set) var file: (name: String, missing: UInt64)?

    /// Nil where the bytes are the beginning of a first volume, or of the only one.
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

    /// A label ends with the volume's number: `LABEL Volume 2`.
    private static func isLater(label: String) -> Bool {
        guard let place = label.firstRange(of: " Volume ") else { return false }
        return (Int(label[place.upperBound...]) ?? 1) > 1
    }
}

/// The fields of a tar's header (GNU tar, `struct oldgnu_header`) that libarchive does not tell.
private struct TarHeader {
    let kind: UInt8
    let name: String
    let size: UInt64
    /// Of a file that goes on: how many bytes of it came before.
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

/// The records of a pax header: `LENGTH KEY=VALUE`, each ended by a line end.
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
