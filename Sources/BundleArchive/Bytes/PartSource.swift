/// The next `count` bytes of a stream. A stream that ends before is truncated.
final class PartSource: ByteSource {
    private let stream: StreamCursor
    private let count: UInt64
    private var isCut = false
    private(set) var delivered: UInt64 = 0

    init(_ stream: StreamCursor, count: UInt64) {
        self.stream = stream
        self.count = count
    }

    var faults: [Fault] { stream.faults + (isCut ? [.truncated] : []) }

    func next() -> LentBytes {
        guard delivered < count else { return .none }
        var bytes = stream.next()
        isCut = bytes.isEmpty
        if UInt64(bytes.count) > count - delivered {
            let part = bytes.prefix(Int(count - delivered))
            bytes.removeFirst(part.count)
            stream.putBack(bytes)
            bytes = part
        }
        delivered += UInt64(bytes.count)
        return bytes
    }
}
