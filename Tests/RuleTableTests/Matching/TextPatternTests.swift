import Testing

@testable import RuleTable

@Suite struct TextPatternTests {
    @Test(arguments: [
        ("Invalid CSR key.", "Invalid CSR key."),
        ("Invalid CSR key.", "invalid  csr\u{A0}KEY"),
        ("Invalid CSR key", "\tInvalid\nCSR key . "),
        ("無効なキー", "無効なキー。"),
        ("ÉTÉ", "été"),
        ("Invalid*", "Invalid CSR key."),
        ("Invalid*", "invalid"),
        ("*key", "Invalid CSR key."),
        ("*key.", "Invalid CSR key"),
        ("*key.*", "Invalid CSR key."),
        ("*CSR*", "Invalid CSR key."),
        ("I*d*C*k*", "Invalid CSR key."),
        ("*", ""),
        ("*", "anything"),
        ("**a**", "cab"),
        ("ab*ab", "abab"),
        (#"\*.example.com"#, "*.example.com"),
        (#"a\\b"#, #"a\b"#),
        (#"C:\temp"#, #"c:\TEMP"#),
        ("*aab*", "aaab"),
    ])
    func fits(pattern: String, text: String) {
        #expect(TextPattern(pattern).fits(FoldedText(text)))
    }

    @Test(arguments: [
        ("Invalid CSR key.", "Invalid CSR keys."),
        ("Invalid CSR key.", "Invalid CSR key.."),
        ("Invalid CSR key.", ""),
        ("Invalid*", "An invalid key"),
        ("*key", "keys"),
        ("*CSR*", "C S R"),
        ("ab*ab", "aba"),
        (#"\*.example.com"#, "www.example.com"),
        ("a*b*c", "acb"),
        ("*a*a*", "a"),
    ])
    func doesNotFit(pattern: String, text: String) {
        #expect(!TextPattern(pattern).fits(FoldedText(text)))
    }

    @Test func longestLiteralIsAsWritten() {
        #expect(TextPattern("*Unable to\u{A0}Authenticate. *the peer*").longestLiteral == "Unable to\u{A0}Authenticate")
        #expect(TextPattern("*").longestLiteral == "")
        #expect(TextPattern(#"a\*b*"#).longestLiteral == "a*b")
    }
}
