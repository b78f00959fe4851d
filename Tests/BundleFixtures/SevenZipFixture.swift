/// A 7z of one file, packed with LZMA, whose header (7zFormat.txt) is the shortest that will do.
public struct SevenZipFixture: Sendable {
    public var name: String
    public var content: [UInt8]
    /// The dictionary that the file asks for, in bytes.
    public var dictionary = 1 << 20
    /// The dictionary that the header asks for, where it is packed, too.
    public var headerDictionary: Int?

    public init(_ name: String, _ content: [UInt8]) {
        self.name = name
        self.content = content
    }

    public var bytes: [UInt8] {
        let data = lzma(content)
        let names: [UInt8] = [0] + name.utf8.flatMap { [$0, 0] } + [0, 0]
        var streams = data
        var header: [UInt8] =
            [1, 4] + folder(of: data, at: 0, content, dictionary) + [8, 0, 0, 5, 1, 0x11] + variable(names.count) + names + [0, 0]
        if let headerDictionary {
            let packed = lzma(header)
            header = [0x17] + folder(of: packed, at: data.count, header, headerDictionary) + [0]
            streams += packed
        }
        let start = number(streams.count, 8) + number(header.count, 8) + checksum(header)
        return [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4] + checksum(start) + start + streams + header
    }

    /// Behind 4 bytes of the zip's, and the properties in 5.
    private func lzma(_ content: [UInt8]) -> [UInt8] { Array(FixtureArchive.lzma(content)[9...]) }

    /// Where a packed stream lies, and how it is unpacked.
    private func folder(of packed: [UInt8], at position: Int, _ content: [UInt8], _ dictionary: Int) -> [UInt8] {
        let coder: [UInt8] = [0x23, 3, 1, 1, 5, FixtureArchive.lzma(content)[4]] + number(dictionary, 4)
        return [6] + variable(position) + [1, 9] + variable(packed.count) + [0, 7, 0x0B, 1, 0, 1] + coder + [0x0C]
            + variable(content.count) + [0]
    }

    /// In the format's form for numbers of up to 21 bits.
    private func variable(_ value: Int) -> [UInt8] { [0xC0 | UInt8(value >> 16)] + number(value, 2) }

    private func number(_ value: Int, _ bytes: Int) -> [UInt8] { ZipFixture.number(value, bytes) }

    private func checksum(_ bytes: [UInt8]) -> [UInt8] { number(ZipFixture.Entry("", bytes).packed.checksum, 4) }
}
