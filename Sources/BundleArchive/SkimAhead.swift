/// Looks through a large plain file on other threads, a block at a time, for parts of which a sink need not take the bytes.
///
/// Blocks are dealt out in their order: the reader takes the next one when it comes to it, the other threads those after it. Where the reader
/// catches up with another thread, it takes over the rest of the block, so that nobody waits. Each thread reads for itself, because to hand
/// bytes from one core to another takes longer than to read them.
final class SkimAhead {
    /// Bytes. A smaller file is not worth a thread.
    private static let threshold: UInt64 = 4 << 20
    /// Parts.
    private static let block = 32
    /// The other threads are at most so many blocks ahead.
    private static let lead = 64

    private struct State {
        /// The first block that nobody has taken.
        var nextBlock: Int
        /// The last one that the reader came to.
        var block: Int
        /// The last one that the reader has taken, or taken over.
        var ownBlock: Int
        /// What the parts came to, one after the other, of the blocks that other threads look at; nil where the sink has to take the bytes.
        var found: [Int: [PassedBytes?]] = [:]
        var isOver = false
    }

    private let state: Monitor<State>
    private let partSize: UInt64
    /// So many parts can be looked at.
    private let parts: Int
    private var threads: [WorkThread] = []

    /// Begins at the part that comes next in the file; nil where there is not enough of it, or no thread to be had.
    init?(_ file: RangeSource, _ skimmer: (any EntrySkimmer)?, _ session: ReadSession) {
        guard session.threads > 1, let skimmer, file.size - min(file.size, file.position) > Self.threshold else { return nil }
        partSize = UInt64(skimmer.partSize)
        parts = Int((file.size - UInt64(skimmer.context)) / partSize)
        let block = Int(file.position / partSize) / Self.block
        state = Monitor(State(nextBlock: block + 1, block: block, ownBlock: block))
        let work = Work(file: file.bytes, skimmer: skimmer, parts: parts, state: state)
        threads = (1..<session.threads).compactMap { _ in WorkThread { work.run() } }
        if threads.isEmpty { return nil }
        file.alignment = partSize
    }

    deinit {
        state.change { $0.isOver = true }
    }

    /// What the part that begins here comes to, if neither it nor the one after it need be taken.
    func passed(at position: UInt64) -> PassedBytes? {
        guard position.isMultiple(of: partSize) else { return nil }
        let part = Int(position / partSize)
        guard part + 1 < parts, let passed = found(part), found(part + 1) != nil else { return nil }
        return passed
    }

    /// What a part came to; nil where the reader is to read it.
    private func found(_ part: Int) -> PassedBytes? {
        let (block, number) = part.quotientAndRemainder(dividingBy: Self.block)
        return state.change { state in
            if state.block < block - 1 {
                state.found[state.block] = nil
                state.block = block - 1
            }
            if block <= state.ownBlock { return nil }
            if let found = state.found[block], number < found.count { return found[number] }
            state.ownBlock = block
            state.nextBlock = max(state.nextBlock, block + 1)
            return nil
        }
    }

    private struct Work: @unchecked Sendable {
        let file: any SeekableBytes
        let skimmer: any EntrySkimmer
        let parts: Int
        let state: Monitor<State>

        func run() {
            let buffer = ByteBuffer(capacity: skimmer.partSize + 2 * skimmer.context)
            while let block = nextBlock() {
                for part in block * SkimAhead.block..<min((block + 1) * SkimAhead.block, parts) {
                    let passed = skim(part, in: buffer)
                    let isOver = state.withLock { state in
                        if block > state.ownBlock { state.found[block, default: []].append(passed) }
                        return state.isOver || block <= state.ownBlock
                    }
                    if isOver { break }
                }
            }
        }

        private func nextBlock() -> Int? {
            state.wait { state -> Int?? in
                if state.isOver || state.nextBlock * SkimAhead.block >= parts { return .some(nil) }
                guard state.nextBlock - state.block < SkimAhead.lead else { return nil }
                state.nextBlock += 1
                return state.nextBlock - 1
            }
        }

        /// Whatever is wrong with the file the reader will see too, when it comes to the part.
        private func skim(_ part: Int, in buffer: ByteBuffer) -> PassedBytes? {
            let start = part * skimmer.partSize
            let before = min(start, skimmer.context)
            buffer.clear(bound: before + skimmer.partSize + skimmer.context)
            while !buffer.isFull {
                let count = try? buffer.fill(from: file, at: UInt64(start - before + buffer.filled))
                if count ?? 0 == 0 { return nil }
            }
            return buffer.contents().withSpan { skimmer.skim($0, part: before..<before + skimmer.partSize) }
        }
    }
}
