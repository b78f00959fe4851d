/// The bytes of a stream up to the data descriptor of a zip (APPNOTE 4.3.9) that counts just as many: for data that do not tell by themselves
/// where they end. The descriptor is not taken; one without its signature is not found.
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
        if chunk.withSpan({ Self.mayBeSignature(in: $0, at: 0) }) {
            stream.putBack(chunk)
            isEnded = standsAtDescriptor()
            if isEnded { return .none }
            chunk = stream.next()
        }
        let end = chunk.withSpan { bytes in bytes.indices.dropFirst().first { Self.mayBeSignature(in: bytes, at: $0) } ?? bytes.count }
        let part = chunk.prefix(end)
        chunk.removeFirst(end)
        stream.putBack(chunk)
        delivered += UInt64(end)
        return part
    }

    /// Whether the signature, or as much of it as there are bytes, stands there.
    private static func mayBeSignature(in bytes: Span<UInt8>, at index: Int) -> Bool {
        let count = min(signature.count, bytes.count - index)
        return count > 0 && bytes[index] == signature[0] && bytes.starts(with: Array(signature.prefix(count)), at: index)
    }

    private func standsAtDescriptor() -> Bool {
        let record = stream.take(16)
        stream.putBack(record)
        guard record.count == 16, record.starts(with: Self.signature) else { return false }
        return record.littleEndian(at: 8, bytes: 4) == delivered || record.littleEndian(at: 8, bytes: 8) == delivered
    }
}
