/// A range of random-access bytes, read in order: a file, or the packed data of a zip entry.
final class RangeSource: ByteSource {
    let bytes: any SeekableBytes
    private let budget: ReadBudget
    /// The offset of the next bytes.
    private(set) var position: UInt64
    /// The end of the range; nil if it extends to the end of the bytes, wherever that is.
    private let end: UInt64?
    private var buffer = ByteBuffer(capacity: ByteBuffer.firstChunk)
    /// No chunk extends beyond this offset.
    var bound = UInt64.max
    private(set) var faults: [Fault] = []
    private(set) var delivered: UInt64 = 0

    /// A source for all of the bytes.
    init(_ bytes: any SeekableBytes, _ budget: ReadBudget) {
        self.bytes = bytes
        self.budget = budget
        position = 0
        end = nil
    }

    /// A source for `count` bytes from `start`. Bytes that end before are truncated.
    init(_ bytes: any SeekableBytes, from start: UInt64, count: UInt64, _ budget: ReadBudget) {
        self.bytes = bytes
        self.budget = budget
        position = start
        let (end, overflow) = start.addingReportingOverflow(count)
        self.end = overflow ? .max : end
    }

    /// The size of the whole, not of the range.
    var size: UInt64 { bytes.size }

    /// Skips the next bytes.
    func pass(_ count: Int) {
        position += UInt64(count)
        delivered += UInt64(count)
    }

    /// Continues at another offset.
    func seek(to position: UInt64) {
        self.position = position
    }

    func next() -> LentBytes {
        guard faults.isEmpty, budget.goesOn else { return .none }
        let wanted = end.map { $0 - position } ?? .max
        guard wanted > 0 else { return .none }
        let chunk = ByteBuffer.chunk(after: delivered)
        if buffer.capacity < chunk { buffer = ByteBuffer(capacity: chunk) }
        buffer.clear(bound: Int(min(wanted, bound - position, UInt64(chunk))))
        do throws(SystemError) {
            _ = try buffer.fill(from: bytes, at: position)
        } catch {
            faults = [.system(error.text)]
            return .none
        }
        if buffer.filled == 0, end != nil { faults = [.truncated] }
        position += UInt64(buffer.filled)
        delivered += UInt64(buffer.filled)
        return buffer.contents()
    }
}
