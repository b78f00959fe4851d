import Foundation
import Testing

/// Arbitrary text as any argument: the program exits by itself with a code of the contract, and does not control the terminal.
@Suite struct ArgumentTests {
    private static let texts: [String] = [
        "", " ", "\t", "\n", "-", "--", "---", "-x", "--format", "--format=", "--rules=", "=", ".", "./", "../../../../etc/passwd", "~",
        "*", "?",
        "$(id)", "`id`", "; id", "| id", "& id", "${HOME}", "%s%s%n", "%00", "\\", "\\0", "'", "\"", "'; DROP TABLE findings; --",
        "<script>alert(1)</script>",
        "0", "-1", "00", "1e400", "0x10", "NaN", "Infinity", "9223372036854775808", "1.0.0.0", "null", "nil", "true", "undefined",
        "2024-02-30", "9999-99-99T99:99:99Z", "0000-00-00", "\u{1B}[31m", "\u{9B}2J", "\u{1B}]0;x\u{7}", "\u{8}\u{8}", "\r", "\u{7F}",
        "\u{202E}abc", "\u{200B}", "\u{FEFF}", "\u{FFFD}", "\u{85}", "\u{2028}", "e\u{301}\u{301}\u{301}", "Ω≈ç√", "表ポあA鷗", "ﷺ", "👩‍👩‍👧‍👦",
        "ｔｅｘｔ",
        String(repeating: "a", count: 5_000), String(repeating: "../", count: 1_000) + "x", String(repeating: "語", count: 300),
    ]

    private static let commands: [[String]] = [
        [], ["diagnose"], ["triage"], ["verify"], ["explain"], ["show", "x"], ["rules", "show"],
        ["diagnose", "x", "--format"], ["diagnose", "x", "--lang"], ["diagnose", "x", "--rules"], ["diagnose", "x", "--since"],
        ["diagnose", "x", "--max-bytes"], ["verify", "x", "--at"],
    ]

    @Test(arguments: commands)
    func anyTextEnds(command: [String]) throws {
        try Program.withFolder { folder in
            for text in Self.texts {
                let ending = try Program.run(command + [text], in: folder)
                #expect((0...4).contains(ending.status), "\(command) \(text.debugDescription)")
                let shown = (ending.output + ending.error).unicodeScalars.filter { $0 != "\n" }
                #expect(
                    !shown.contains { $0.properties.generalCategory == .control || $0 == "\u{202E}" }, "\(command) \(text.debugDescription)"
                )
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
        }
    }
}
