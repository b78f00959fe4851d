/// The outermost header of DER or BER (X.690, 8.1): enough to distinguish a truncated file from a wrong one.
struct DEREnvelope {
    /// The total number of bytes that the header requires; nil for BER's indefinite length.
    var total: Int?

    /// Nil if the bytes do not begin with a SEQUENCE and its length.
    init?(_ bytes: ArraySlice<UInt8>) {
        let bytes = bytes.prefix(10)
        guard bytes.first == 0x30, let first = bytes.dropFirst().first else { return nil }
        if first == 0x80 { return }
        guard first > 0x80 else {
            total = 2 + Int(first)
            return
        }
        let lengthBytes = bytes.dropFirst(2).prefix(Int(first & 0x7F))
        guard lengthBytes.count == first & 0x7F, let top = lengthBytes.first, lengthBytes.count < 8 || top < 0x40 else { return nil }
        total = 2 + lengthBytes.count + lengthBytes.reduce(0) { $0 << 8 | Int($1) }
    }

    /// Whether bytes that may end anywhere are the start of a longer SEQUENCE.
    static func isCut(_ bytes: [UInt8]) -> Bool {
        guard let first = bytes.first else { return true }
        guard let envelope = DEREnvelope(bytes[...]) else { return first == 0x30 && bytes.count < 10 }
        return envelope.total.map { $0 > bytes.count } ?? false
    }
}
