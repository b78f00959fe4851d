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

    /// A text that a log has wrapped matches like the original, within a word or between two, with or without the original space.
    @Test(arguments: [
        ("CSR public key*certificate public key*not match*", "CSR public k\ney and certificate\npublic key do not ma\ntch"),
        ("*certificate public key*not match*", "x: certificatepu\nblic key".replacing("epu", with: "e pu") + " does\nnot match here"),
        ("*unable to get*", "error: unable\nto get it"), ("*unable to get*", "error: una\nble to\nget it"),
        ("unable to get", "unable to ge\nt."),
        ("*to get", "unable to\n   ge\nt"), ("*a*b", "a\nb"),
    ])
    func fitsWhereItIsWrapped(pattern: String, text: String) {
        #expect(TextPattern(pattern).fits(FoldedText(text)))
    }

    @Test(arguments: [
        ("*unable to get*", "unable t o\nget"), ("*unable to get*", "unableto\nget"), ("unable", "un\nable it"), ("*to get", "to ge\nt it"),
        ("*unable to get*", "to get\nunable"),
    ])
    func fitsNothingElse(pattern: String, text: String) {
        #expect(!TextPattern(pattern).fits(FoldedText(text)))
    }

    @Test func lineEndsMakeNoOtherText() {
        #expect(FoldedText("a\nb") == FoldedText("a b") && FoldedText("a\nb").key == "a b")
        #expect(Set([FoldedText("a\nb"), FoldedText("a b")]).count == 1)
    }
}
