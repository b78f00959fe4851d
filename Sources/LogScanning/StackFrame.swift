/// A line of a Java stack trace that names a method, such as `\tat com.dell.SSLController.upload(SSLController.java:12)`.
enum StackFrame {
    /// The maximum number of bytes of its line examined before a class.
    static let bound = 1024

    /// Whether the range is a class in such a line, with nothing else before it, so that no record's head contains it.
    static func names(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        guard range.upperBound < bytes.count, ".$".utf8.contains(bytes[range.upperBound]) else { return false }
        let lowest = max(0, range.lowerBound - bound)
        var start = range.lowerBound
        while start > lowest, isPartOfName(bytes[start - 1]) { start -= 1 }
        guard start - lowest > 4, bytes[start - 1] == 0x20, bytes[start - 2] == UInt8(ascii: "t"), bytes[start - 3] == UInt8(ascii: "a")
        else {
            return false
        }
        let textStart = start - 3
        start = textStart
        while start > lowest, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
        guard start > lowest, bytes[start - 1] == 10 || bytes[start - 1] == 13 else { return false }
        return bytes[start] == 0x09 || textStart - start >= 4
    }

    private static func isPartOfName(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || "._$/@<>(-".utf8.contains(byte)
    }
}
