/// Text in UTF-16, which Windows tools often save.
enum UTF16Text {
    /// One byte for each code unit, `?` for anything but ASCII; nil if the bytes are not UTF-16 text.
    static func narrowed(_ bytes: [UInt8]) -> [UInt8]? {
        let lowByte: Int
        switch (bytes.first, bytes.dropFirst().first) {
        case (0xFF, 0xFE): lowByte = 0
        case (0xFE, 0xFF): lowByte = 1
        case (0x2D, 0x00): lowByte = 0
        case (0x00, 0x2D): lowByte = 1
        default: return nil
        }
        let start = bytes[0] >= 0xFE ? 2 : 0
        return stride(from: start, to: bytes.count - 1, by: 2).map { unit in
            let low = bytes[unit + lowByte]
            return bytes[unit + 1 - lowByte] == 0 && low < 0x80 ? low : 0x3F
        }
    }
}
