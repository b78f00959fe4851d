/// Deflate64 data written symbol by symbol with the fixed codes (RFC 1951, 3.2.6), together with the unpacked data.
public struct Deflate64Fixture: Sendable {
    public private(set) var unpacked: [UInt8] = []
    private var bits: [Bool] = []

    /// Begins the only block.
    public init() { write(0b011, 3) }

    /// The data, with the end code and padded to a byte.
    public var packed: [UInt8] {
        var ended = self
        ended.writeCode(0, 7)
        return stride(from: 0, to: ended.bits.count, by: 8).map { start in
            ended.bits[start..<min(start + 8, ended.bits.count)].reversed().reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
        }
    }

    public mutating func add(_ text: String) {
        for byte in text.utf8 { add(byte) }
    }

    public mutating func add(_ byte: UInt8) {
        unpacked.append(byte)
        byte < 144 ? writeCode(0x30 + Int(byte), 8) : writeCode(0x190 + Int(byte) - 144, 9)
    }

    /// Repeats `length` bytes (3 to 65538) from `distance` bytes back. If there are not that many, `unpacked` is unaffected.
    public mutating func addMatch(_ length: Int, from distance: Int) {
        // The last code takes 16 bits for any length.
        writeCode(0xC5, 8)
        write(length - 3, 16)
        var code = 31
        while base(ofDistanceCode: code) > distance { code -= 1 }
        writeCode(code, 5)
        write(distance - base(ofDistanceCode: code), max(0, code / 2 - 1))
        guard distance <= unpacked.count else { return }
        for _ in 0..<length { unpacked.append(unpacked[unpacked.count - distance]) }
    }

    private func base(ofDistanceCode code: Int) -> Int { code < 4 ? code + 1 : 1 + (2 + code % 2) << (code / 2 - 1) }

    /// Writes a number, its lowest bit first.
    private mutating func write(_ value: Int, _ count: Int) {
        for bit in 0..<count { bits.append(value >> bit & 1 == 1) }
    }

    /// Writes a code, its highest bit first.
    private mutating func writeCode(_ code: Int, _ count: Int) {
        for bit in (0..<count).reversed() { bits.append(code >> bit & 1 == 1) }
    }
}

extension ZipFixture.Entry {
    /// An entry with a fixture's data.
    public init(_ name: String, _ fixture: Deflate64Fixture) {
        self.init(name, fixture.packed, method: 9)
        unpacked = fixture.unpacked
    }
}
