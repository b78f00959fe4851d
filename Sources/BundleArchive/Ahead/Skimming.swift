/// The work of a `SkimAhead`, shared among its threads in blocks. Reading at an offset does not change a file's state.
final class Skimming: @unchecked Sendable {
    /// In bytes, a multiple of the page size: smaller parts mean more lookups, larger ones more bytes taken for each marker.
    static let partSize = 8 << 10
    /// In parts.
    static let block = 64
    /// The number of parts read with one call.
    private static let partsPerRead = 16
    /// The number of blocks that may be examined ahead of the reader.
    private static let lead = 64

    private struct State {
        /// The first block not handed out yet.
        var next: Int
        /// The block that the reader last asked for.
        var block: Int
        /// The results for the parts of each block, in order.
        var results: [Int: [SkimmedPart]] = [:]
        var isOver = false

        mutating func claimNext(of parts: Int) -> Int? {
            guard !isOver, next * Skimming.block < parts, next - block < Skimming.lead else { return nil }
            next += 1
            return next - 1
        }
    }

    /// The number of parts that can be examined.
    let parts: Int
    private let file: any SeekableBytes
    private let skimmer: any EntrySkimmer
    private let state: Monitor<State>

    init(_ file: RangeSource, _ skimmer: any EntrySkimmer, from block: Int) {
        parts = (Int(file.size) - skimmer.context) / Self.partSize
        self.file = file.bytes
        self.skimmer = skimmer
        state = Monitor(State(next: block, block: block))
    }

    /// The largest number of parts that this many bytes, ending with a part, can touch.
    static func parts(of bytes: Int) -> Int { (bytes + partSize - 1) / partSize }

    /// Examines blocks until none are left.
    func run() {
        let buffer = makeBuffer()
        while let block = waitForNext() { skim(block, in: buffer) }
    }

    private func waitForNext() -> Int? {
        state.wait { state -> Int?? in
            if let block = state.claimNext(of: parts) { return block }
            return state.isOver || state.next * Self.block >= parts ? .some(nil) : nil
        }
    }

    func end() {
        state.change { $0.isOver = true }
    }

    /// The results for the parts of a block. While they are not known, the reader examines blocks as well, using this buffer.
    func result(ofBlock block: Int, in buffer: ByteBuffer) -> [SkimmedPart] {
        while true {
            let (result, next) = state.wait { state -> ([SkimmedPart]?, Int)? in
                state.block = block
                if let result = state.results.removeValue(forKey: block) { return (result, block) }
                return state.claimNext(of: parts).map { (nil, $0) }
            }
            state.wake()
            if let result { return result }
            skim(next, in: buffer)
        }
    }

    /// A buffer for the bytes read with one call.
    func makeBuffer() -> ByteBuffer {
        ByteBuffer(capacity: Self.partsPerRead * Self.partSize + 2 * skimmer.context)
    }

    private func skim(_ block: Int, in buffer: ByteBuffer) {
        var result: [SkimmedPart] = []
        let end = min((block + 1) * Self.block, parts)
        for part in stride(from: block * Self.block, to: end, by: Self.partsPerRead) {
            skim(part..<min(part + Self.partsPerRead, end), in: buffer, &result)
        }
        state.change { [result] in $0.results[block] = result }
    }

    private func skim(_ parts: Range<Int>, in buffer: ByteBuffer, _ result: inout [SkimmedPart]) {
        let start = parts.lowerBound * Self.partSize
        let before = min(start, skimmer.context)
        buffer.clear(bound: before + parts.count * Self.partSize + skimmer.context)
        while !buffer.isFull {
            let count = try? buffer.fill(from: file, at: UInt64(start - before + buffer.filled))
            // If something is wrong with the file, the reader finds out when it reaches the parts.
            guard let count, count > 0 else { return result += parts.map { _ in .needed(lookBack: 0) } }
        }
        result += buffer.contents().withSpan { skimmer.skim($0, from: before, size: Self.partSize, count: parts.count) }
    }
}
