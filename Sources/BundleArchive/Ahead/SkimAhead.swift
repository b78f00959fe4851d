/// Looks through a large plain file, on other threads and on the reader's, for parts of which a sink need not take the bytes.
///
/// Blocks of parts are dealt out in their order. Each thread reads for itself, because to hand bytes from one core to another takes longer than
/// to read them; what the sink takes is read once more.
final class SkimAhead {
    /// Bytes. A smaller file is not worth a thread.
    private static let threshold: UInt64 = 4 << 20
    /// A chunk's parts: the most that are passed over, or taken, in one go.
    private static let step = ByteBuffer.chunk / Skimming.partSize

    private let file: RangeSource
    private let skimming: Skimming
    private let buffer: ByteBuffer
    private var threads: [WorkThread] = []
    /// What is known of the parts from `first` on: nil of one that must be taken.
    private var parts: [PassedBytes?] = []
    private var first: Int
    /// A part may be needed by so many after it.
    private let reach: Int

    /// Begins at the block in which the file is; nil where there is not enough of it, or no thread to be had.
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

    /// What the next bytes of the file come to that need not be taken; nil where the very next must be. A chunk that is read then ends where it is
    /// worthwhile to ask again.
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

    /// What a part comes to, if neither it is needed nor a part after it needs it.
    private func passed(_ part: Int) -> PassedBytes? {
        guard part + reach < skimming.parts else { return nil }
        while part + reach >= first + parts.count { learn() }
        return parts[part - first]
    }

    /// Adds the next block's parts.
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
