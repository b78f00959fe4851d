/// A 7z of one file, packed with LZMA, whose header (7zFormat.txt) is the shortest that will do.
public struct SevenZipFixture: Sendable {
    public var name: String
    public var content: [UInt8]
    /// The dictionary that is asked for, in bytes.
    public var dictionary: Int

    public init(_ name: String, _ content: [UInt8], dictionary: Int) {
        self.name = name
        self.content = content
        self.dictionary = dictionary
    }

    public var bytes: [UInt8] {
        // Before the data stand 4 bytes of the zip, then lc, lp and pb in one, and the dictionary in 4.
        let lzma = FixtureArchive.lzma(content)
        let data = Array(lzma[9...])
        let coder: [UInt8] = [0x23, 3, 1, 1, 5, lzma[4]] + number(dictionary, 4)
        let packed: [UInt8] = [6, 0, 1, 9] + variable(data.count) + [0]
        let unpacked: [UInt8] = [7, 0x0B, 1, 0, 1] + coder + [0x0C] + variable(content.count) + [0]
        let names: [UInt8] = [0] + name.utf8.flatMap { [$0, 0] } + [0, 0]
        let header: [UInt8] = [1, 4] + packed + unpacked + [8, 0, 0, 5, 1, 0x11] + variable(names.count) + names + [0, 0]
        let start = number(data.count, 8) + number(header.count, 8) + checksum(header)
        return [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4] + checksum(start) + start + data + header
    }

    /// In the format's form for numbers of up to 21 bits.
    private func variable(_ value: Int) -> [UInt8] { [0xC0 | UInt8(value >> 16)] + number(value, 2) }

    private func number(_ value: Int, _ bytes: Int) -> [UInt8] { ZipFixture.number(value, bytes) }

    private func checksum(_ bytes: [UInt8]) -> [UInt8] { number(ZipFixture.Entry("", bytes).packed.checksum, 4) }
}
