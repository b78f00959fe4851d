/// A block's two sets of codes: for literals and match lengths, and for match distances.
struct DeflateCodes {
    var literals: HuffmanCode
    var distances: HuffmanCode

    /// RFC 1951, 3.2.6.
    static let fixed: DeflateCodes = {
        let literals = [(8, 144), (9, 112), (7, 24), (8, 8)].flatMap { [UInt8](repeating: $0.0, count: $0.1) }
        guard let codes = DeflateCodes(literals: literals[...], distances: [UInt8](repeating: 5, count: 32)[...]) else {
            preconditionFailure("the fixed codes fit")
        }
        return codes
    }()

    /// Nil if there are more codes than fit.
    init?(literals: ArraySlice<UInt8>, distances: ArraySlice<UInt8>) {
        guard let literals = HuffmanCode(lengths: literals), let distances = HuffmanCode(lengths: distances) else { return nil }
        (self.literals, self.distances) = (literals, distances)
    }
}
