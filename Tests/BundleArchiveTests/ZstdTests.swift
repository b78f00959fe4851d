import BundleFixtures
import Terms
import Testing

@testable import BundleArchive

/// Data are lent from the memory into which later blocks are unpacked, and must stay correct while they are lent.
@Suite struct ZstdTests {
    /// Delivers bytes in pieces of one size.
    private final class PiecedSource: ByteSource {
        private let bytes: MemoryBytes
        private let buffer: ByteBuffer
        private(set) var delivered: UInt64 = 0
        let faults: [Fault] = []

        init(_ bytes: [UInt8], size: Int) {
            self.bytes = MemoryBytes(bytes)
            buffer = ByteBuffer(capacity: size)
        }

        func next() -> LentBytes {
            buffer.clear(bound: buffer.capacity)
            buffer.fill(unsafe bytes.read(at: delivered, into: buffer.free))
            delivered += UInt64(buffer.filled)
            return buffer.contents()
        }
    }

    /// Reads each chunk at the last moment at which it must be valid: not before `held` further ones were requested.
    private func unpack(_ packed: [UInt8], pieces: Int = 100_000, held: Int = ChunkBuffers.count - 1) -> (bytes: [UInt8], faults: [Fault]) {
        let budget = ReadBudget(ReadLimits())
        let source = DecompressedSource(PiecedSource(packed, size: pieces), ZstdDecoder(), budget)
        source.lendsSeveral = held > 0
        var bytes: [UInt8] = []
        var chunks: [LentBytes] = []
        while true {
            let chunk = source.next()
            #expect(chunk.count <= ByteBuffer.chunk)
            chunks.append(chunk)
            if chunks.count > held { unsafe bytes.append(contentsOf: chunks.removeFirst().pointer) }
            if chunk.isEmpty { break }
        }
        for chunk in chunks { unsafe bytes.append(contentsOf: chunk.pointer) }
        return (bytes, source.faults)
    }

    private func expectPlain(_ fixture: ZstdFixture, pieces: Int = 100_000) {
        for held in [0, ChunkBuffers.count - 1] {
            let (bytes, faults) = unpack(fixture.bytes, pieces: pieces, held: held)
            #expect(bytes == fixture.unpacked)
            #expect(faults == [])
        }
    }

    /// Bytes that recur only after `period` bytes, with a mark in each repetition.
    private static func text(_ count: Int, period: Int) -> [UInt8] {
        var state: UInt64 = 1
        var text: [UInt8] = []
        text.reserveCapacity(count)
        while text.count < min(count, period) {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            for shift in [32, 40, 48, 56] { text.append(UInt8(truncatingIfNeeded: state >> shift)) }
        }
        while text.count < count {
            let start = text.count - period
            text += text[start..<min(start + period, start + count - text.count)]
            text[text.count - period / 2] &+= 1
        }
        return text
    }

    /// Windows much smaller and larger than what is lent, each filled several times; blocks end at their natural limit, and at arbitrary positions.
    @Test(arguments: [10, 14, 17, 20, 21, 22] as [Int32], [[.max], [131_072, 70_001, 1, 99, 131_071, 300_000]])
    func theRingIsGoneRoundSeveralTimes(_ windowLog: Int32, _ lengths: [Int]) {
        var fixture = ZstdFixture()
        let text = Self.text(max(5 << 20, 3 << windowLog), period: (1 << windowLog) * 15 / 16)
        fixture.compress(text, windowLog: windowLog, lengths: lengths)
        // Large ones recur at the window's far end.
        #expect(fixture.bytes.count < fixture.unpacked.count / 2 || windowLog < 20)
        expectPlain(fixture)
    }

    @Test func framesOfDifferentWindows() {
        var fixture = ZstdFixture()
        for windowLog in [10, 21, 17, 22, 10, 20, 23, 12] as [Int32] {
            fixture.compress(Self.text(1_300_001, period: 1 << (windowLog - 1)), windowLog: windowLog)
        }
        expectPlain(fixture)
    }

    @Test func manyFramesInOneChunk() {
        var fixture = ZstdFixture()
        for number in 0..<3_000 { fixture.compress(Self.text(1_000 + number % 7, period: 300), windowLog: 10 + Int32(number % 3)) }
        expectPlain(fixture, pieces: 997)
    }

    /// Neither refers to earlier data; a raw block is consumed in as many parts as it arrives in.
    @Test(arguments: [613, 5_000, 300_000]) func rawBlocksAndRuns(pieces: Int) {
        let noise = Self.text(131_072, period: 131_072)
        var fixture = ZstdFixture()
        for windowLog in [17, 18, 21] {
            let blocks = (0..<24).flatMap { number -> [ZstdFixture.Block] in
                [
                    .run(UInt8(number), count: 131_072 - number), .raw(Array(noise.prefix(number * 5_000))), .run(0x61, count: 1),
                    .raw(Array(noise.suffix(131_072 - number % 2))),
                ]
            }
            fixture.add(blocks, windowLog: windowLog)
        }
        expectPlain(fixture, pieces: pieces)
    }

    @Test func allBeforeACutIsGiven() {
        var fixture = ZstdFixture()
        let content = Self.text(100_000, period: 100_000)
        fixture.add([.run(0x61, count: 131_072), .raw(content)], windowLog: 20)
        for missing in [1, 50_000, 99_999] {
            let (bytes, faults) = unpack(Array(fixture.bytes.dropLast(missing)), pieces: 7_000)
            #expect(bytes == Array(fixture.unpacked.dropLast(missing)))
            #expect(faults == [.truncated])
        }
    }

    /// As with gzip, the bytes are delivered nevertheless, and so is what follows.
    @Test(arguments: [0, 1]) func aChecksumThatDoesNotFit(damaged: Int) {
        var fixture = ZstdFixture()
        for frame in 0..<2 {
            fixture.compress(Self.text(300_000, period: 70_000), windowLog: 17)
            if frame == damaged { fixture.bytes[fixture.bytes.count - 1] ^= 1 }
        }
        for pieces in [1_000_000, 77] {
            let (bytes, faults) = unpack(fixture.bytes, pieces: pieces)
            #expect(bytes == fixture.unpacked)
            #expect(faults == [.checksum])
        }
    }

    @Test func allBeforeDamageIsGiven() {
        var fixture = ZstdFixture()
        fixture.compress(Self.text(3_000_000, period: 70_000), windowLog: 17)
        fixture.bytes[fixture.bytes.count - 1] ^= 1
        let (bytes, faults) = unpack(fixture.bytes)
        #expect(bytes == fixture.unpacked)
        #expect(faults == [.checksum])
    }

    /// However long a block claims to be, what is lent stays intact.
    @Test(arguments: [131_073, 200_000, (1 << 21) - 1]) func blocksOverTheLargest(count: Int) {
        var fixture = ZstdFixture()
        fixture.compress(Self.text(4_000_000, period: 1 << 20), windowLog: 17)
        let before = fixture.unpacked
        fixture.add([.run(0x61, count: count), .run(0x62, count: 1)], windowLog: 20)
        let (bytes, faults) = unpack(fixture.bytes)
        #expect(bytes == before)
        #expect(faults == [.corrupt("Data corruption detected")])
    }

    @Test func windowsUpToTheLargest() {
        for windowLog in [27, 28, 31] {
            var fixture = ZstdFixture()
            fixture.add([.run(0x61, count: 1_000)], windowLog: windowLog)
            let (bytes, faults) = unpack(fixture.bytes)
            #expect(bytes == (windowLog == 27 ? fixture.unpacked : []))
            #expect(faults == (windowLog == 27 ? [] : [.unsupported("Zstandard with a window over 128 MiB")]))
        }
    }

    @Test func dictionariesAreNotThere() {
        let frame: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 1, 0x50, 77] + [3, 0, 0]
        #expect(unpack(frame).faults == [.corrupt("Dictionary mismatch")])
    }

    /// A frame's header and a skippable frame's length may cross the end of the input.
    @Test func inputInSinglePieces() {
        var fixture = ZstdFixture()
        fixture.compress(Self.text(2_000, period: 700), windowLog: 11)
        let skippable: [UInt8] = [0x53, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3]
        let empty: [UInt8] = [0x50, 0x2A, 0x4D, 0x18, 0, 0, 0, 0]
        for pieces in 1...23 {
            let (bytes, faults) = unpack(empty + skippable + fixture.bytes + skippable + [0, 0, 0] + fixture.bytes + empty, pieces: pieces)
            #expect(bytes == fixture.unpacked + fixture.unpacked)
            #expect(faults == [])
        }
    }
}
