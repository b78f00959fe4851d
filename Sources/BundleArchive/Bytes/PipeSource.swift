import ContentDigest

/// Standard input or another pipe: read once, in order, computing its digest on the way if one is wanted.
final class PipeSource: ByteSource {
    private let file: FileDescriptor
    private let budget: ReadBudget
    private let buffer = ByteBuffer()
    private var digest: SHA256?
    /// Bytes that have been read already.
    private var held: RangeSource?
    private(set) var faults: [Fault] = []
    /// The number of bytes read from the pipe.
    private(set) var delivered: UInt64 = 0

    init(_ file: FileDescriptor, _ budget: ReadBudget, takesDigest: Bool) {
        self.file = file
        self.budget = budget
        digest = takesDigest ? SHA256() : nil
    }

    /// All bytes of the pipe, or nil if there are more than `bound` or reading fails; bytes already read are then delivered again by `next`.
    func hold(_ bound: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        while bytes.count <= bound {
            let chunk = budget.goesOn ? readOn() : .none
            if chunk.isEmpty { break }
            unsafe bytes.append(contentsOf: chunk.pointer)
        }
        if bytes.count <= bound, faults.isEmpty, budget.goesOn { return bytes }
        held = RangeSource(MemoryBytes(bytes), budget)
        return nil
    }

    func next() -> LentBytes {
        if let held {
            let bytes = held.next()
            if !bytes.isEmpty { return bytes }
            self.held = nil
        }
        return budget.goesOn ? readOn() : .none
    }

    /// Reads the rest, so that the writer does not meet a closed pipe, and returns the digest of all bytes if one is wanted; nil if they could
    /// not all be read in time.
    func finish() -> String? {
        while budget.hasTime, !readOn().isEmpty {}
        guard faults.isEmpty, budget.hasTime else { return nil }
        return digest.take()?.hexadecimal()
    }

    private func readOn() -> LentBytes {
        guard faults.isEmpty else { return .none }
        buffer.clear(bound: ByteBuffer.chunk)
        do throws(SystemError) {
            buffer.fill(unsafe try file.read(into: buffer.free))
        } catch {
            faults = [.system(error.text)]
            return .none
        }
        let bytes = buffer.contents()
        bytes.withSpan { digest?.update($0) }
        delivered += UInt64(bytes.count)
        return bytes
    }
}
