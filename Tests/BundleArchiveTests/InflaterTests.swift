import Terms

#if ISAL
    import BundleArchive
    import BundleFixtures
    import Testing

    /// All inflaters yield the same bytes and detect the same faults, whatever the input.
    struct InflaterTests {
        static let text = logText(lines: 60)
        /// Streams with different kinds of blocks: dynamic codes, fixed codes, and stored; one long, with many blocks.
        static let streams: [[UInt8]] = [
            FixtureArchive.gzip(text), FixtureArchive.gzip("[ERROR] fixed codes"), FixtureArchive.gzip(noise(3_000)),
            FixtureArchive.gzip(String(repeating: "a", count: 3_000) + text),
            FixtureArchive.gzip("one\n") + FixtureArchive.gzip(text) + [UInt8](repeating: 0, count: 40),
            FixtureArchive.gzip(logText(lines: 20_000)),
        ]

        /// Pseudorandom bytes, the same on every run (Knuth's MMIX).
        static func noise(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
            var state = seed
            return (0..<count).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(state >> 56)
            }
        }

        private func both(_ bytes: [UInt8], piped: Bool = true) throws -> (isal: Outcome, zlib: Outcome) {
            let piped = piped && bytes.count < FilledPipe.capacity
            func outcome(_ inflater: Inflater) throws -> Outcome {
                piped ? try Outcome(piped: bytes, inflater: inflater) : try Outcome(bytes, inflater: inflater)
            }
            return (try outcome(.isal), try outcome(.zlib))
        }

        /// The number of a stream's lengths, and of its bits, that are tested.
        private func rounds(_ bytes: [UInt8]) -> Int { bytes.count > 10_000 ? 60 : 1_000 }

        /// At a cut ISA-L may yield one or two more bytes, which follow whatever was cut off. They are correct.
        @Test(arguments: streams.indices)
        func wholeAndCutStreamsAreTheSame(_ index: Int) throws {
            let bytes = Self.streams[index]
            let whole = try both(bytes)
            #expect(whole.isal.sink.entries == whole.zlib.sink.entries)
            #expect(whole.isal.summary == whole.zlib.summary)
            for length in stride(from: 11, to: bytes.count, by: max(1, bytes.count / rounds(bytes))) {
                let (isal, zlib) = try both(Array(bytes[..<length]))
                let (more, less) = (isal.sink.entries[0].bytes, zlib.sink.entries[0].bytes)
                #expect(more.starts(with: less) && more.count <= less.count + 2, "cut at \(length)")
                #expect(whole.zlib.sink.entries[0].bytes.starts(with: more), "cut at \(length)")
                // Between two members, and in the padding, nothing is truncated.
                #expect(zlib.reasons == [.truncated(offset: UInt64(less.count))] || index == 4 && zlib.reasons == [])
                #expect(isal.reasons == (zlib.reasons == [] ? [] : [.truncated(offset: UInt64(more.count))]))
            }
        }

        /// ISA-L accepts incomplete codes, which zlib does not, and then continues for longer. It never yields less, and nothing damaged counts as
        /// complete.
        @Test(arguments: streams.indices)
        func damagedStreamsGiveNoLess(_ index: Int) throws {
            let bytes = Self.streams[index]
            let random = Self.noise(4_000, seed: UInt64(index))
            for round in 0..<rounds(bytes) {
                var damaged = bytes
                let place = 10 + random[4 * round..<4 * round + 3].reduce(0) { $0 << 8 | Int($1) } % (bytes.count - 10)
                let bit = random[4 * round + 3] & 7
                damaged[place] ^= 1 << bit
                let (isal, zlib) = try both(damaged)
                let (more, less) = (isal.sink.entries.first?.bytes ?? [], zlib.sink.entries.first?.bytes ?? [])
                #expect(more.starts(with: less), "bit \(bit) of byte \(place)")
                #expect(isal.isComplete == zlib.isComplete, "bit \(bit) of byte \(place)")
                let isRejectedCode = zlib.reasons.contains { reason in
                    if case .corrupt(_, let detail) = reason { detail.hasSuffix("set") } else { false }
                }
                #expect(more == less || isRejectedCode, "bit \(bit) of byte \(place)")
            }
        }

        /// A source of small chunks, such as a pipe, whose chunks end within codes, headers and trailers.
        @Test(arguments: [2, 3, 7, 64])
        func smallChunksAreTheSame(_ count: Int) throws {
            let text = logText(lines: 4)
            let inner = FixtureArchive.gzip(text) + FixtureArchive.gzip("two\n")
            let zip = ZipStreamTests.described(
                isSigned: false, isZip64: false, [FixtureEntry("application.log", inner), FixtureEntry("z", "last")])
            var outcomes: [Outcome] = []
            for inflater in Inflater.allCases {
                let pipe = SlowPipe(zip.bytes, chunk: count)
                outcomes.append(try Outcome(descriptor: pipe.readEnd, inflater: inflater))
            }
            #expect(outcomes.allSatisfy { $0.texts == [text + "two\n"] && $0.summary.notes == [] && $0.summary.entriesSeen == 2 })
        }
    }
#endif
