import SwiftLiterals
import Testing

@Suite struct SwiftLiteralTests {
    @Test func textsCannotLeaveTheirLiterals() {
        #expect(swiftLiteral(#"a"b\(c)"#) == #""a\"b\\(c)""#)
        #expect(swiftLiteral("line\nend\r\u{2028}\u{202E}\u{A0}\0") == #""line\u{a}end\u{d}\u{2028}\u{202e}\u{a0}\u{0}""#)
        #expect(swiftLiteral("鍵 é 키") == "\"鍵 é 키\"")
    }
}
