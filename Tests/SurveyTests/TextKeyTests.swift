import BundleFixtures
import LogScanning
import Testing

@testable import Survey

/// Texts of one key have one shape.
@Suite struct TextKeyTests {
    private static let pieces = [
        "0", "7", "12", "0x", "1f", "ab12", "deadbeef", "x", "at", "Policy", "-", ".", ",", ":", "/", "\\", "@", "#", "'", "\"", "`", " ",
        " ", " ", "  ",
        "(", ")", "[", "]", "{", "<", ">", "|", ";", "=", "!", "?", "é", "100.64.3.17", "fe80::1", "a.b.C", "ome.example.com", "rid=3f9a",
        "abcdefghijklmnopqrst",
        "\t", "_",
    ]

    private func key(_ text: String) -> UInt64? {
        TextKey(level: 3, logger: Array("Logger".utf8).span, text: Array(text.utf8).span)?.value
    }

    private func shape(_ text: String) -> String {
        var shape = ShapeText()
        shape.read(Array(text.utf8)[...])
        return String(decoding: shape.bytes, as: UTF8.self)
    }

    /// Short texts, so that many of them are alike, and the same texts with other digits.
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func oneKeyIsOneShape(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        var shapes: [UInt64: (shape: String, text: String)] = [:]
        var alike = 0
        for _ in 0..<20_000 {
            let words = (0...Int.random(in: 0...6, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? "" }
            let text = words.joined()
            let other = String(text.map { $0.isASCII && $0.isNumber ? "0123456789".randomElement(using: &random) ?? $0 : $0 })
            for text in [text, other] {
                let (key, shape) = (try #require(self.key(text)), self.shape(text))
                if let known = shapes[key] {
                    if known.text != text { alike += 1 }
                    #expect(known.shape == shape, "\(known.text) | \(text)")
                } else {
                    shapes[key] = (shape, text)
                }
            }
        }
        #expect(alike > 1000)
    }

    @Test(arguments: [
        (
            "Policy 686 matched alert from 100.64.12.57, action queued rid=a61b494b",
            "Policy 8103 matched alert from 100.64.1.5, action queued rid=74cafe01"
        ),
        ("job 123e4567-e89b-12d3-a456-426614174000 failed", "job 00000000-0000-0000-0000-00000000000a failed"),
        ("took 12.5ms (limit: 10ms)", "took 1.25ms (limit: 9ms)"),
    ])
    func otherNumbersGiveTheSameKey(one: String, other: String) {
        #expect(key(one) == key(other))
    }

    @Test func whereLevelAndLoggerEndIsTold() {
        let text = Array("words".utf8)
        let keys = [(0, "ab", "words"), (0, "a", "bwords"), (0, "", "abwords"), (1, "ab", "words"), (0, "ab", "words ")].map {
            level, logger, text in
            TextKey(level: LevelCodes.Code(level), logger: Array(logger.utf8).span, text: Array(text.utf8).span)?.value
        }
        #expect(Set(keys).count == keys.count)
        #expect(TextKey(level: 0, logger: text.span, text: [UInt8](repeating: 0x61, count: ShapeText.quoteBound + 1).span) == nil)
    }
}
