/// A range of seekable bytes, read in order: a file, or the packed data of one entry of a zip.
final class RangeSource: ByteSource {
    let bytes: any SeekableBytes
    private let budget: ReadBudget
    /// Where the next bytes are read.
    private(set) var position: UInt64
    /// Where the range ends; nil where it ends with the bytes, wherever that is.
    private let end: UInt64?
    private var buffer = ByteBuffer(capacity: ByteBuffer.firstChunk)
    /// No chunk goes beyond it.
    var bound = UInt64.max
    private(set) var faults: [Fault] = []
    private(set) var delivered: UInt64 = 0

    /// All bytes from the first to the last.
    init(_ bytes: any SeekableBytes, _ budget: ReadBudget) {
        self.bytes = bytes
        self.budget = budget
        position = 0
        end = nil
    }

    /// `count` bytes from `start`; it is a fault where there are fewer.
    init(_ bytes: any SeekableBytes, from start: UInt64, count: UInt64, _ budget: ReadBudget) {
        self.bytes = bytes
        self.budget = budget
        position = start
        let (end, overflow) = start.addingReportingOverflow(count)
        self.end = overflow ? .max : end
    }

    /// The size of the whole.
    var size: UInt64 { bytes.size }

    /// Passes over the next bytes.
    func pass(_ count: Int) {
        position += UInt64(count)
        delivered += UInt64(count)
    }

    /// Goes on reading from another place.
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
