/// The work of a `SkimAhead`, which is dealt out to its threads in blocks. To read at an offset changes nothing of a file.
final class Skimming: @unchecked Sendable {
    /// Bytes, whole pages: with smaller parts more is looked up, and with larger ones more is taken for each marker.
    static let partSize = 8 << 10
    /// Parts.
    static let block = 64
    /// So many parts are read with one call.
    private static let partsPerRead = 16
    /// So many blocks may be known before the reader comes to them.
    private static let lead = 64

    private struct State {
        /// The first block that nobody has taken.
        var next: Int
        /// The last one that the reader asked for.
        var block: Int
        /// What the blocks' parts came to, one after the other.
        var results: [Int: [SkimmedPart]] = [:]
        var isOver = false

        mutating func takeNext(of parts: Int) -> Int? {
            guard !isOver, next * Skimming.block < parts, next - block < Skimming.lead else { return nil }
            next += 1
            return next - 1
        }
    }

    /// So many parts can be looked at.
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

    /// How many parts so many bytes lie in at the most, if they end with a part.
    static func parts(of bytes: Int) -> Int { (bytes + partSize - 1) / partSize }

    /// Skims blocks until there are no more.
    func run() {
        let buffer = makeBuffer()
        while let block = waitForNext() { skim(block, in: buffer) }
    }

    private func waitForNext() -> Int? {
        state.wait { state -> Int?? in
            if let block = state.takeNext(of: parts) { return block }
            return state.isOver || state.next * Self.block >= parts ? .some(nil) : nil
        }
    }

    func end() {
        state.change { $0.isOver = true }
    }

    /// What the parts of a block came to. Until that is known, the reader skims blocks, too, in this buffer.
    func result(ofBlock block: Int, in buffer: ByteBuffer) -> [SkimmedPart] {
        while true {
            let (result, next) = state.wait { state -> ([SkimmedPart]?, Int)? in
                state.block = block
                if let result = state.results.removeValue(forKey: block) { return (result, block) }
                return state.takeNext(of: parts).map { (nil, $0) }
            }
            state.wake()
            if let result { return result }
            skim(next, in: buffer)
        }
    }

    /// Holds what is read with one call.
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
            // Whatever is wrong with the file the reader will see too, when it comes to the parts.
            guard let count, count > 0 else { return result += parts.map { _ in .needed(lookBack: 0) } }
        }
        result += buffer.contents().withSpan { skimmer.skim($0, from: before, size: Self.partSize, count: parts.count) }
    }
}
