/// The bytes of a stream up to the zip data descriptor (APPNOTE 4.3.9) that gives exactly their number, for data that do not mark their own
/// end. The descriptor is not consumed; one without its signature is not found.
final class DescribedSource: ByteSource {
    static let signature: [UInt8] = [0x50, 0x4B, 0x07, 0x08]

    private let stream: StreamCursor
    private var isEnded = false
    private var isCut = false
    private(set) var delivered: UInt64 = 0

    init(_ stream: StreamCursor) {
        self.stream = stream
    }

    var faults: [Fault] { stream.faults + (isCut ? [.truncated] : []) }

    func next() -> LentBytes {
        guard !isEnded else { return .none }
        var chunk = stream.next()
        isCut = chunk.isEmpty
        var place = chunk.withSpan { $0.firstSignature(of: [Self.signature], from: 0) }
        if place == 0 {
            stream.putBack(chunk)
            isEnded = standsAtDescriptor()
            if isEnded { return .none }
            chunk = stream.next()
            place = chunk.withSpan { $0.firstSignature(of: [Self.signature], from: 1) }
        }
        let end = place ?? chunk.count
        let part = chunk.prefix(end)
        chunk.removeFirst(end)
        stream.putBack(chunk)
        delivered += UInt64(end)
        return part
    }

    private func standsAtDescriptor() -> Bool {
        let record = stream.peek(16)
        guard record.count == 16, record.starts(with: Self.signature) else { return false }
        return record.littleEndian(at: 8, bytes: 4) == delivered & 0xFFFF_FFFF || record.littleEndian(at: 8, bytes: 8) == delivered
    }
}
