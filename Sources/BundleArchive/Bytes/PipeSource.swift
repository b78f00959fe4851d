import ContentDigest

/// Standard input or another pipe: read once, in order, and its digest, where it is wanted, taken on the way.
final class PipeSource: ByteSource {
    private let file: FileDescriptor
    private let budget: ReadBudget
    private let buffer = ByteBuffer()
    private var digest: SHA256?
    /// Bytes that were read already.
    private var held: RangeSource?
    private(set) var faults: [Fault] = []
    /// The number of bytes read from the pipe.
    private(set) var delivered: UInt64 = 0

    init(_ file: FileDescriptor, _ budget: ReadBudget, takesDigest: Bool) {
        self.file = file
        self.budget = budget
        digest = takesDigest ? SHA256() : nil
    }

    /// All bytes, if there are no more than `bound`. What was read otherwise comes first when the pipe is read.
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

    /// Reads what is left, so that the writer does not meet a closed pipe, and gives the digest of all bytes, if it is wanted;
    /// nil where not all could be read in time.
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
