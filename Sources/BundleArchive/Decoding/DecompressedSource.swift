/// What a compressed stream unpacks to: one member after the other, up to where the data ends or breaks.
final class DecompressedSource: ByteSource {
    private let source: any ByteSource
    private let decoder: any Decoder
    private let budget: ReadBudget
    private let singleMember: Bool
    private let isCounted: Bool
    private var buffers = ChunkBuffers()
    private var input = LentBytes.none
    private var inputEnded = false
    /// Input bytes of the present member.
    private var memberBytes: UInt64 = 0
    private var isFirstMember = true
    private var isBetweenMembers = false
    private var ended = false
    private var ends: [UnpackedChunk.End] = []
    private var ownFaults: [Fault] = []
    private let check: (any MemberCheck)?
    private var checkFaults: [Fault] = []
    private(set) var delivered: UInt64 = 0

    /// `singleMember` is for a stream whose end is told by other means, such as an entry of a zip. What is not counted here is by who asks for it.
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

    /// How many of the source's bytes the present member has.
    var used: UInt64 { memberBytes }
    /// What of the source's last bytes lies behind the member.
    var unused: LentBytes { input }

    func next() -> LentBytes { checked(unpack()) }

    /// The next chunk, which is empty at the end; `checked` has to be asked for its bytes, perhaps on another thread.
    func unpack() -> UnpackedChunk {
        ends = []
        buffers.begin(after: delivered)
        let output = buffers.current
        while !ended, !output.isFull, budget.goesOn { step(output) }
        delivered += UInt64(output.filled)
        if isCounted { budget.countUnpacked(output.filled) }
        return UnpackedChunk(bytes: output.contents(), ends: ends)
    }

    /// To be called with each chunk in turn.
    func checked(_ chunk: UnpackedChunk) -> LentBytes {
        guard let check else { return chunk.bytes }
        var rest = chunk.bytes
        for end in chunk.ends {
            let count = end.offset - (chunk.bytes.count - rest.count)
            check.take(rest.prefix(count))
            rest.removeFirst(count)
            if let fault = check.end(end.trailer), !checkFaults.contains(fault) { checkFaults.append(fault) }
        }
        check.take(rest)
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

    /// Zero bytes may follow a member: tapes and block devices pad with them.
    private func skipPadding() {
        guard !inputEnded else { return ended = true }
        let zeros = input.withSpan { bytes in bytes.indices.first { bytes[$0] != 0 } ?? bytes.count }
        input.removeFirst(zeros)
        guard !input.isEmpty else { return }
        decoder.restart()
        memberBytes = 0
        isBetweenMembers = false
    }

    /// What lies behind the last member. `beginning` is what the decoder was given of it last.
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
