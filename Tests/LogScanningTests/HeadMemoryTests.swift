import BundleFixtures
import Testing

@testable import LogScanning

/// A head that is remembered is what looking at it anew would find.
@Suite struct HeadMemoryTests {
    private static let heads = [
        "[ERROR] 2024-01-25 11:10:34.735 [exec-3] SSLController - text", "2024-01-25 11:10:34,735 WARN [exec-3] a.b.C - text",
        "2024-01-25T11:10:34.735Z error vpxd[123] text", "2024-01-25 11:10:34.735 | ERROR | main | text",
        "25-Jan-2024 11:10:34.735 SEVERE [main] text", "[2024-01-25T11:10:34.735+0900] [App] [SEVERE] [] text",
        "2024-01-25 11:10:34.735", "INFO 2024-01-25 11:10:34.735 text", "\u{1B}[1m[ERROR]\u{1B}[0m 2024-01-25 11:10:34.735 text",
        "ERROR 12 2024-01-25 11:10:34.735 text", "[2024-01-25 11:10:34.735][INFO] text", "<ERROR> (2024-01-25 11:10:34.735) text",
    ]
    private static let pieces = [
        "0", "9", " ", "[", "]", "ERROR", "error", ".", ":", "-", "T", "x", "\t", "|", "{", "Jan", "2024-01-25 11:10:34.735", "INFO",
    ]

    /// Heads of which some differ from those before by a few bytes only.
    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func whatIsRememberedIsWhatIsSeen(seed: UInt64) {
        var random = SplitMix(state: seed)
        var memory = HeadMemory(levelMayLack: true)
        var remembered = 0
        for _ in 0..<2000 {
            var line = Array(Self.heads[Int(random.next() % UInt64(Self.heads.count))].utf8)
            for index in line.indices where (48...57).contains(line[index]) && random.next() % 2 == 0 {
                line[index] = 48 + UInt8(random.next() % 10)
            }
            if random.next() % 3 == 0 {
                let piece = Array(Self.pieces[Int(random.next() % UInt64(Self.pieces.count))].utf8)
                let place = Int(random.next() % UInt64(line.count))
                line.replaceSubrange(place..<min(line.count, place + Int(random.next() % 3)), with: piece)
            }
            let start = Int(random.next() % 3)
            let bytes = [UInt8](repeating: 10, count: start) + line + [10] + [UInt8](repeating: 65, count: 80)
            let seen = HeadGlance.at(start, before: start + line.count, in: bytes)
            if let known = memory.glance(at: start, in: bytes) {
                remembered += 1
                #expect(known == seen, "\(String(decoding: line, as: UTF8.self))")
            } else if let seen {
                memory.keep(seen, isPlain: false, at: start, before: start + line.count, in: bytes)
            }
        }
        #expect(remembered > 100)
    }
}
