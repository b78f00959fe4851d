import Testing

@testable import Reporting

@Suite struct WideCharactersTests {
    @Test(
        arguments: [
            (0x41, false), (0x10FF, false), (0x1100, true), (0x115F, true), (0x1160, false), (0x2319, false), (0x231A, true),
            (0x231B, true),
            (0x231C, false), (0x23EF, false), (0x23F0, true), (0x23F1, false), (0x3042, true), (0xABFF, false), (0xAC00, true),
            (0xD7A3, true),
            (0xD7A4, false), (0xFF01, true), (0xFF61, false), (0x1F600, true), (0x2FFFD, true), (0x2FFFE, false), (0x30000, true),
            (0x3FFFD, true), (0x3FFFE, false), (0x10FFFF, false),
        ] as [(UInt32, Bool)])
    func theEndsOfRanges(value: UInt32, isWide: Bool) throws {
        #expect(WideCharacters.contains(try #require(Unicode.Scalar(value))) == isWide)
    }
}
