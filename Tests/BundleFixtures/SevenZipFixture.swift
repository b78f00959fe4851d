/// A 7z of one file, packed with LZMA, with a minimal header (7zFormat.txt).
public struct SevenZipFixture: Sendable {
    /// How the header is packed.
    public enum HeaderPacking: Sendable {
        case lzma(dictionary: Int)
        /// As py7zr and many Java writers do.
        case lzma2
        case copy
        /// A filter over LZMA2 that does not change a header.
        case filtered(method: [UInt8])
        /// A filter over LZMA, with the methods in reverse order.
        case filteredLzma
        /// Any method number, which need not exist.
        case other(method: [UInt8])
    }

    public var name: String
    public var content: [UInt8]
    /// The dictionary size that the file requires, in bytes.
    public var dictionary = 1 << 20
    /// The method of a filter applied to the file before packing; it must not change the file.
    public var filter: [UInt8]?
    /// Nil if the header is not packed.
    public var headerPacking: HeaderPacking?
    /// Windows attributes of the file; 16 means a folder.
    public var attributes: Int?

    public init(_ name: String, _ content: [UInt8]) {
        self.name = name
        self.content = content
    }

    public var bytes: [UInt8] {
        let data = lzma(content)
        let names: [UInt8] = [0] + name.utf8.flatMap { [$0, 0] } + [0, 0]
        var streams = data
        let told: [UInt8] = attributes.map { [0x15, 6, 1, 0] + number($0, 4) } ?? []
        var coders = coder(content, dictionary)
        if let filter { coders = (coders.methods + [named(filter)], [1, 0]) }
        var header: [UInt8] = [1, 4] + folder(of: data, at: 0, content.count, coders) + [8, 0, 0, 5, 1, 0x11]
        header += variable(names.count) + names + told + [0, 0]
        if let headerPacking {
            let (packed, methods) = pack(header, headerPacking)
            header = [0x17] + folder(of: packed, at: data.count, header.count, methods) + [0]
            streams += packed
        }
        let start = number(streams.count, 8) + number(header.count, 8) + checksum(header)
        return [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4] + checksum(start) + start + streams + header
    }

    /// LZMA data without the zip's 4 bytes and the 5 bytes of properties before them.
    private func lzma(_ content: [UInt8]) -> [UInt8] { Array(FixtureArchive.lzma(content)[9...]) }

    private func coder(_ content: [UInt8], _ dictionary: Int) -> (methods: [[UInt8]], bonds: [UInt8]) {
        ([[0x23, 3, 1, 1, 5, FixtureArchive.lzma(content)[4]] + number(dictionary, 4)], [])
    }

    private func pack(_ header: [UInt8], _ packing: HeaderPacking) -> (packed: [UInt8], methods: (methods: [[UInt8]], bonds: [UInt8])) {
        // An uncompressed chunk of LZMA2, and the end mark.
        let lzma2 = [1] + number(header.count - 1, 2).reversed() + header + [0]
        return switch packing {
        case .lzma(let dictionary): (lzma(header), coder(header, dictionary))
        case .lzma2: (lzma2, ([[0x21, 0x21, 1, 0]], []))
        case .copy: (header, ([[1, 0]], []))
        case .filtered(let method): (lzma2, ([named(method), [0x21, 0x21, 1, 0]], [0, 1]))
        case .filteredLzma: (lzma(header), (coder(header, 1 << 20).methods + [named([4])], [1, 0]))
        case .other(let method): (header, ([named(method)], []))
        }
    }

    private func named(_ method: [UInt8]) -> [UInt8] { [UInt8(method.count)] + method }

    /// The position of a packed stream, and how it is unpacked.
    private func folder(of packed: [UInt8], at position: Int, _ size: Int, _ coders: (methods: [[UInt8]], bonds: [UInt8])) -> [UInt8] {
        var bytes: [UInt8] = [6] + variable(position) + [1, 9] + variable(packed.count) + [0, 7, 0x0B, 1, 0, UInt8(coders.methods.count)]
        bytes += coders.methods.joined() + coders.bonds + [0x0C]
        for _ in coders.methods { bytes += variable(size) }
        return bytes + [0]
    }

    /// A number of up to 21 bits in the format's encoding.
    private func variable(_ value: Int) -> [UInt8] { [0xC0 | UInt8(value >> 16)] + number(value, 2) }

    private func number(_ value: Int, _ bytes: Int) -> [UInt8] { ZipFixture.number(value, bytes) }

    private func checksum(_ bytes: [UInt8]) -> [UInt8] { number(ZipFixture.Entry("", bytes).packed.checksum, 4) }
}
