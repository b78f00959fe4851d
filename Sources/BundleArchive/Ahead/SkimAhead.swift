/// Searches a large plain file, on other threads and on the reader's, for parts that a sink need not take.
///
/// Blocks of parts are handed out in order. Each thread reads the file itself, because passing bytes between cores takes longer than
/// reading them; the bytes that the sink takes are read once more.
final class SkimAhead {
    /// In bytes. A smaller file is not worth a thread.
    private static let threshold: UInt64 = 4 << 20
    /// The parts of a chunk: the largest number skipped or taken at once.
    private static let step = ByteBuffer.chunk / Skimming.partSize

    private let file: RangeSource
    private let skimming: Skimming
    private let buffer: ByteBuffer
    private var threads: [WorkThread] = []
    /// The results for the parts from `first` on; nil for a part that must be taken.
    private var parts: [PassedBytes?] = []
    private var first: Int
    /// The number of earlier parts that a part can need.
    private let reach: Int

    /// Starts at the block that contains the file's position; nil if too little of the file is left or no thread can be started.
    init?(_ file: RangeSource, _ skimmer: (any EntrySkimmer)?, _ budget: ReadBudget) {
        guard budget.threads > 1, let skimmer, file.size - min(file.size, file.position) > Self.threshold else { return nil }
        self.file = file
        let block = Int(file.position) / Skimming.partSize / Skimming.block
        skimming = Skimming(file, skimmer, from: block)
        buffer = skimming.makeBuffer()
        first = block * Skimming.block
        reach = Skimming.parts(of: skimmer.lookBack)
        threads = (1..<budget.threads).compactMap { [skimming] _ in WorkThread { skimming.run() } }
        if threads.isEmpty { return nil }
    }

    deinit { skimming.end() }

    /// The next bytes of the file that need not be taken, or nil if the very next ones must be. In that case the next chunk read ends where
    /// it is worth asking again.
    func passed() -> PassedBytes? {
        let (part, offset) = Int(file.position).quotientAndRemainder(dividingBy: Skimming.partSize)
        var end = part + 1
        defer { file.bound = part < skimming.parts ? UInt64(end * Skimming.partSize) : .max }
        guard offset == 0 else { return nil }
        forget(before: part)
        guard var passed = passed(part) else {
            while end < part + Self.step, passed(end) == nil { end += 1 }
            return nil
        }
        for next in end..<part + Self.step {
            guard let more = self.passed(next) else { break }
            passed.append(more)
        }
        return passed
    }

    /// The result for a part, or nil if it or a later part that depends on it must be taken.
    private func passed(_ part: Int) -> PassedBytes? {
        guard part + reach < skimming.parts else { return nil }
        while part + reach >= first + parts.count { learn() }
        return parts[part - first]
    }

    /// Adds the parts of the next block.
    private func learn() {
        for part in skimming.result(ofBlock: (first + parts.count) / Skimming.block, in: buffer) {
            switch part {
            case .passed(let bytes): parts.append(bytes)
            case .needed(let lookBack):
                for index in max(0, parts.count - Skimming.parts(of: lookBack))..<parts.count { parts[index] = nil }
                parts.append(nil)
            }
        }
    }

    private func forget(before part: Int) {
        guard part - first >= Skimming.block else { return }
        let count = min(parts.count, part - first)
        parts.removeFirst(count)
        first += count
    }
}
