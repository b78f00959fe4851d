/// What tells apart the shapes that a record may have, as numbers.
struct ShapeKey {
    /// Of everything that makes the shape.
    let hash: UInt64
    /// Of its level, its logger, its number of words and its first word.
    let leaf: UInt64
    let words: Int

    /// - Parameter origin: the hash of level and logger.
    init(_ text: ShapeText, of origin: UInt64) {
        words = text.words
        var hash = TextHash(origin)
        var leaf = TextHash(origin)
        leaf.add(UInt64(text.words))
        var isFirst = true
        for byte in text.bytes {
            hash.add(byte)
            if byte == 0x20 { isFirst = false }
            if isFirst { leaf.add(byte) }
        }
        (self.hash, self.leaf) = (hash.value, leaf.value)
    }

    init(_ shape: Shape) {
        let origin = Self.origin(level: shape.level.utf8, logger: shape.logger.utf8)
        var text = ShapeText(shaped: shape.text)
        if let id = shape.messageId { text = ShapeText(message: id, shape.args) }
        self.init(text, of: origin)
    }

    static func origin(level: some Sequence<UInt8>, logger: some Sequence<UInt8>) -> UInt64 {
        var hash = TextHash()
        for byte in level { hash.add(byte) }
        hash.add(UInt8(0))
        for byte in logger { hash.add(byte) }
        return hash.value
    }
}

/// FNV-1a with 64 bits: the same in every run, other than the standard library's.
struct TextHash {
    private(set) var value: UInt64

    init(_ value: UInt64 = 0xCBF2_9CE4_8422_2325) {
        self.value = value
    }

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

    mutating func add(_ number: UInt64) { value = (value ^ number) &* 0x100_0000_01B3 }
}
