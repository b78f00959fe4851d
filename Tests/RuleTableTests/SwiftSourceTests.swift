import RuleTable
import Testing

@testable import RuleCompiler

@Suite struct SwiftSourceTests {
    @Test func textsCannotLeaveTheirLiterals() {
        #expect(SwiftSource.literal(#"a"b\(c)"#) == #""a\"b\\(c)""#)
        #expect(SwiftSource.literal("line\nend\r\u{2028}\u{202E}\u{A0}\0") == #""line\u{a}end\u{d}\u{2028}\u{202e}\u{a0}\u{0}""#)
        #expect(SwiftSource.literal("鍵 é 키") == "\"鍵 é 키\"")
    }
}
