import Testing
import Wording

@testable import Reporting

@Suite struct VisibleTextTests {
    @Test(arguments: [
        ("plain Ünïcode 証明書 인증서", "plain Ünïcode 証明書 인증서"),
        ("a\u{1B}[31mred", #"a\x1b[31mred"#),
        ("\u{9B}31m\u{7F}\u{0}\u{8}", #"\x9b31m\x7f\x00\x08"#),
        ("one\r\ntwo\tthree", #"one\r\ntwo three"#),
        ("user\u{202E}txt.exe", #"user\u{202e}txt.exe"#),
        ("a\u{200B}b\u{FEFF}c\u{2028}d", #"a\u{200b}b\u{feff}c\u{2028}d"#),
        ("tag\u{E0041} filler\u{3164}", #"tag\u{e0041} filler\u{3164}"#),
    ])
    func nothingUnseenIsLeft(text: String, shown: String) {
        #expect(visible(text) == shown)
    }

    @Test func linesAreSplitAtLineFeedsAlone() {
        #expect(visibleLines("a\r\nb\u{2028}c\n\n d\n") == [#"a\r"#, #"b\u{2028}c"#, "", " d"])
        #expect(visibleLines("") == [""])
    }
}
