/// Bytes lent by a byte source until its next ones are requested.
@safe struct LentBytes {
    private var bytes: UnsafeRawBufferPointer

    static var none: LentBytes { unsafe LentBytes(lending: UnsafeRawBufferPointer(start: nil, count: 0)) }

    /// Lends `bytes`, which must stay in place and unchanged until the lender's next call.
    @unsafe init(lending bytes: UnsafeRawBufferPointer) {
        unsafe self.bytes = unsafe bytes
    }

    var count: Int { unsafe bytes.count }
    var isEmpty: Bool { unsafe bytes.isEmpty }

    func withSpan<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
        unsafe bytes.withMemoryRebound(to: UInt8.self) { unsafe body($0.span) }
    }

    /// For a C function that reads the bytes before the lender's next call.
    @unsafe var pointer: UnsafeRawBufferPointer { unsafe bytes }

    /// Drops the first `count` bytes.
    mutating func removeFirst(_ count: Int) {
        unsafe bytes = unsafe UnsafeRawBufferPointer(rebasing: bytes[count...])
    }

    /// The last `count` bytes, or all if there are fewer.
    func suffix(_ count: Int) -> LentBytes {
        unsafe LentBytes(lending: UnsafeRawBufferPointer(rebasing: bytes.suffix(count)))
    }

    /// The first `count` bytes, or all if there are fewer.
    func prefix(_ count: Int) -> LentBytes {
        unsafe LentBytes(lending: UnsafeRawBufferPointer(rebasing: bytes.prefix(count)))
    }
}
