/// What the length and distance codes mean in a format of the deflate family: the base value, and the number of extra bits added to it.
struct DeflateForm {
    typealias Code = (base: Int, extraBits: Int)

    /// By symbol, from 257 on.
    let lengths: [Code]
    let distances: [Code]

    /// RFC 1951, 3.2.5. Not needed for reading, but it allows comparing this implementation with existing libraries.
    static let deflate = DeflateForm(lastLength: (258, 0), distances: 30)
    /// Distances up to 64 KiB, and lengths up to 64 KiB and 2 bytes through the last code.
    static let deflate64 = DeflateForm(lastLength: (3, 16), distances: 32)
    static let longestLength = 3 + 0xFFFF

    private init(lastLength: Code, distances: Int) {
        lengths = (0..<28).map { Self.code($0, perBit: 4, from: 3) } + [lastLength]
        self.distances = (0..<distances).map { Self.code($0, perBit: 2, from: 1) }
    }

    /// The first codes stand for one value each; after every `perBit` further codes there is one more extra bit.
    private static func code(_ index: Int, perBit: Int, from first: Int) -> Code {
        guard index >= 2 * perBit else { return (first + index, 0) }
        let extraBits = index / perBit - 1
        return (first + (perBit + index % perBit) << extraBits, extraBits)
    }
}
