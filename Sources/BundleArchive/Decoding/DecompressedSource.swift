/// The unpacked content of a compressed stream: one member after another, up to the end of the data or to damage.
final class DecompressedSource: ByteSource {
    private let source: any ByteSource
    private let decoder: any Decoder
    private let budget: ReadBudget
    private let singleMember: Bool
    private let isCounted: Bool
    private var buffers = ChunkBuffers()
    private var input = LentBytes.none
    private var inputEnded = false
    /// The number of input bytes of the current member.
    private var memberBytes: UInt64 = 0
    private var isFirstMember = true
    private var isBetweenMembers = false
    private var ended = false
    private var ends: [UnpackedChunk.End] = []
    private var ownFaults: [Fault] = []
    private let check: (any MemberCheck)?
    private var checkFaults: [Fault] = []
    private(set) var delivered: UInt64 = 0

    /// - Parameter singleMember: For a stream whose end is known by other means, such as a zip entry.
    /// - Parameter isCounted: Whether unpacked bytes are counted against the budget here; otherwise the caller must count them.
    init(_ source: any ByteSource, _ decoder: any Decoder, _ budget: ReadBudget, singleMember: Bool = false, isCounted: Bool = true) {
        self.source = source
        self.decoder = decoder
        self.budget = budget
        self.singleMember = singleMember
        self.isCounted = isCounted
        check = decoder.makeCheck()
    }

    var faults: [Fault] { source.faults + checkFaults + ownFaults }

    /// See `ChunkBuffers`.
    var lendsSeveral: Bool {
        get { buffers.lendsSeveral }
        set { buffers.lendsSeveral = newValue }
    }

    /// The number of the source's bytes that the current member has used.
    var used: UInt64 { memberBytes }
    /// The rest of the source's last bytes, after the member.
    var unused: LentBytes { input }

    func next() -> LentBytes { checked(unpack()) }

    /// The next chunk, which is empty at the end. Its bytes must be obtained through `checked`, possibly on another thread.
    func unpack() -> UnpackedChunk {
        ends = []
        buffers.begin(after: delivered)
        let output = buffers.current
        while !ended, !output.isFull, budget.goesOn { step(output) }
        delivered += UInt64(output.filled)
        if isCounted { budget.countUnpacked(output.filled) }
        return UnpackedChunk(bytes: output.contents(), ends: ends)
    }

    /// The bytes of a chunk, after checking them. Must be called with every chunk, in order.
    func checked(_ chunk: UnpackedChunk) -> LentBytes {
        guard let check else { return chunk.bytes }
        var rest = chunk.bytes
        for end in chunk.ends {
            let count = end.offset - (chunk.bytes.count - rest.count)
            check.update(rest.prefix(count))
            rest.removeFirst(count)
            if let fault = check.end(end.trailer), !checkFaults.contains(fault) { checkFaults.append(fault) }
        }
        check.update(rest)
        return chunk.bytes
    }

    private func step(_ output: ByteBuffer) {
        if input.isEmpty, !inputEnded {
            input = source.next()
            inputEnded = input.isEmpty
        }
        if isBetweenMembers { return skipPadding() }
        let (given, filled) = (input, output.filled)
        let step = decoder.decode(&input, into: output)
        memberBytes += UInt64(given.count - input.count)
        switch step {
        case .goesOn:
            if inputEnded, output.filled == filled { end(.truncated) }
        case .memberEnd: endMember()
        case .uncheckedEnd(let trailer):
            ends.append(UnpackedChunk.End(offset: output.filled, trailer: trailer))
            endMember()
        case .notAMember:
            end(isFirstMember ? .corrupt("not the format that it begins as") : trailing(given))
        case .broken(let fault):
            end(fault)
        }
    }

    private func endMember() {
        isFirstMember = false
        isBetweenMembers = true
        ended = singleMember
    }

    /// Skips zero bytes after a member: tapes and block devices pad with them.
    private func skipPadding() {
        guard !inputEnded else { return ended = true }
        let zeros = input.withSpan { bytes in bytes.indices.first { bytes[$0] != 0 } ?? bytes.count }
        input.removeFirst(zeros)
        guard !input.isEmpty else { return }
        decoder.restart()
        memberBytes = 0
        isBetweenMembers = false
    }

    /// The fault for the data after the last member. `beginning` is what the decoder was last given of them.
    private func trailing(_ beginning: LentBytes) -> Fault {
        let sample = beginning.withSpan { bytes in bytes.indices.prefix(TrailingData.sample).map { bytes[$0] } }
        return TrailingData.fault(sample.span, count: countRest())
    }

    private func countRest() -> UInt64 {
        var count = memberBytes
        while !input.isEmpty {
            count += UInt64(input.count)
            input = source.next()
        }
        return count
    }

    private func end(_ fault: Fault) {
        ownFaults.append(fault)
        ended = true
    }
}
