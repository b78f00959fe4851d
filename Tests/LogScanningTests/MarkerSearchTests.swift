import BundleFixtures
import Testing

@testable import LogScanning

@Suite struct MarkerSearchTests {
    /// All hits of a search that advances to each of these ends, and then to the end of the bytes.
    private func hits(of markers: [Marker], in bytes: [UInt8], ends: [Int]) -> [[Int]] {
        var search = MarkerSearch(MarkerTable(markers), lengths: markers.map(\.bytes.count))
        var window = ByteWindow()
        window.bytes = bytes
        for end in ends + [bytes.count] { search.search(upTo: end, in: window) }
        return search.hits(in: 0..<bytes.count).map { [$0.place, $0.marker] }
    }

    /// The same hits, found by testing every marker at every position.
    private func expected(_ markers: [Marker], in bytes: [UInt8]) -> [[Int]] {
        bytes.indices.flatMap { place in
            markers.indices.filter { markers[$0].stands(in: bytes, at: place) }.map { [place, $0] }
        }
    }

    /// Regardless of what precedes or follows.
    @Test func lettersOfAnyCaseFitAndNothingElse() {
        let markers = [Marker(.text, "/a[z]{k@ "), Marker(.logger, "Abd")]
        for place in 0..<70 {
            var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 80)
            bytes.replaceSubrange(place..<place + 9, with: "/A[Z]{K@ ".utf8)
            #expect(hits(of: markers, in: bytes, ends: []) == [[place, 0]])
            // Other characters that differ only in the case bit do not match: `{` and `[`, NUL and space.
            for other in ["/A{Z]{K@ ", "/A[Z]{K@\0", "/A[Z]{K@", "ab`AB$a@d"] {
                bytes.replaceSubrange(place..<place + other.utf8.count, with: other.utf8)
                #expect(hits(of: markers, in: bytes, ends: []) == [])
            }
            bytes.replaceSubrange(place..<place + 3, with: "aBD".utf8)
            #expect(hits(of: markers, in: bytes, ends: []) == [[place, 1]])
        }
    }

    /// Markers of any length and number, overlapping and nested: the same hits as from testing every position.
    @Test(arguments: 0..<200) func allHitsAreFoundInOrder(seed: UInt64) {
        var random = SplitMix(state: seed)
        let letters = Array("aAbB@`".utf8.prefix(Int.random(in: 2...6, using: &random)))
        func text(_ lengths: ClosedRange<Int>) -> [UInt8] {
            (0..<Int.random(in: lengths, using: &random)).map { _ in letters.randomElement(using: &random)! }
        }
        let longest = Int.random(in: 1...20, using: &random)
        let markers = (0..<Int.random(in: 1...30, using: &random)).map { _ in
            Marker([.text, .logger, .hint].randomElement(using: &random)!, String(decoding: text(1...longest), as: UTF8.self))
        }
        let bytes = text(0...400)
        let ends = (0..<3).map { _ in Int.random(in: 0...max(0, bytes.count - longest), using: &random) }.sorted()
        #expect(hits(of: markers, in: bytes, ends: ends) == expected(markers, in: bytes))
    }

    @Test func aThousandMarkersAreFoundLikeOne() {
        let markers = (0..<1000).map { Marker(.hint, "The operation number \($0) has failed.") }
        let log = (0..<1000).reversed().map { "x THE OPERATION NUMBER \($0) HAS FAILED.\n" }.joined()
        #expect(hits(of: markers, in: Array(log.utf8), ends: []).map { $0[1] } == (0..<1000).reversed())
    }
}
