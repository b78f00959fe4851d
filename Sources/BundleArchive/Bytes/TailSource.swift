/// Passes a source through and keeps its last bytes, to determine whether an archive that is read in stream order is complete.
final class TailSource: ByteSource {
    private let source: any ByteSource
    private let bound: Int
    private(set) var tail: [UInt8] = []

    init(_ source: any ByteSource, bound: Int) {
        self.source = source
        self.bound = bound
    }

    var faults: [Fault] { source.faults }
    var delivered: UInt64 { source.delivered }

    func next() -> LentBytes {
        let bytes = source.next()
        tail.removeFirst(min(tail.count, max(0, tail.count + bytes.count - bound)))
        unsafe tail.append(contentsOf: bytes.suffix(bound).pointer)
        return bytes
    }
}
