/// A source that several readers share in turn: each takes the bytes that belong to it and puts the others back.
final class StreamCursor: ByteSource {
    private let source: any ByteSource
    /// The bytes that come next: those put back, or else the rest of the source's chunk.
    private var front = LentBytes.none
    /// The rest of the source's chunk while other bytes come before it.
    private var rest = LentBytes.none
    /// The buffer of bytes that were put back by value; `isReturned` says whether `front`, or the last lent bytes, belong to it.
    private var returned: ByteBuffer?
    private var isReturned = false
    private var taken: UInt64 = 0

    init(_ source: any ByteSource) {
        self.source = source
    }

    var faults: [Fault] { source.faults }
    var delivered: UInt64 { taken }

    func next() -> LentBytes {
        var bytes = front
        front = .none
        if bytes.isEmpty {
            isReturned = false
            swap(&bytes, &rest)
        }
        if bytes.isEmpty { bytes = source.next() }
        taken += UInt64(bytes.count)
        return bytes
    }

    /// The next `count` bytes; fewer only if the source ends.
    func read(upTo count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            var chunk = next()
            if chunk.isEmpty { break }
            let part = chunk.prefix(count - bytes.count)
            unsafe bytes.append(contentsOf: part.pointer)
            chunk.removeFirst(part.count)
            putBack(chunk)
        }
        return bytes
    }

    /// The next `count` bytes without consuming them; fewer only if the source ends.
    func peek(_ count: Int) -> [UInt8] {
        let bytes = read(upTo: count)
        putBack(bytes)
        return bytes
    }

    /// Puts back the last part of the bytes that `next` has just returned.
    func putBack(_ bytes: LentBytes) {
        taken -= UInt64(bytes.count)
        front = bytes
    }

    /// Puts back bytes that precede those put back last.
    func putBack(_ bytes: [UInt8]) {
        guard !bytes.isEmpty else { return }
        taken -= UInt64(bytes.count)
        if !isReturned { swap(&rest, &front) }
        let buffer = ByteBuffer(capacity: bytes.count + front.count)
        unsafe bytes.withUnsafeBytes { unsafe _ = buffer.append(LentBytes(lending: $0)) }
        _ = buffer.append(front)
        front = buffer.contents()
        returned = buffer
        isReturned = true
    }
}
