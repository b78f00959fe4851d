import Testing
import Wording

@testable import Reporting

@Suite struct LineBreakingTests {
    private func lines(_ phrase: Phrase, _ width: Int) -> [String] {
        brokenLines(phrase, width: width).map { $0.map(\.text).joined() }
    }

    @Test func wideCharactersTakeTwoColumnsAndMarksNone() {
        #expect(displayWidth("abc") == 3)
        #expect(displayWidth("証明書") == 6)
        #expect(displayWidth("인증") == 4)
        #expect(displayWidth("\u{1112}\u{1161}\u{11AB}") == 2)
        #expect(displayWidth("e\u{301}") == 1)
        #expect(displayWidth("ｶﾅ、！") == 6)
    }

    @Test func latinBreaksAtBlanks() {
        #expect(lines("The chain was refused by it.", 12) == ["The chain", "was refused", "by it."])
    }

    @Test func koreanBreaksAtBlanks() {
        #expect(lines("인증서를 업로드하지 못했습니다.", 18) == ["인증서를", "업로드하지", "못했습니다."])
    }

    @Test func japaneseBreaksBetweenCharacters() {
        #expect(lines("証明書を確認してください", 10) == ["証明書を確", "認してくだ", "さい"])
    }

    @Test func noClosingMarkBeginsALineAndNoOpeningOneEndsIt() {
        #expect(lines("証明書です。次", 10) == ["証明書で", "す。次"])
        #expect(lines("証明書を「確認」する", 10) == ["証明書を", "「確認」す", "る"])
        #expect(lines("証明書キャッシュ", 10) == ["証明書", "キャッシュ"])
    }

    @Test func latinWordsInJapaneseStayWhole() {
        #expect(lines("このOpenManageのCSR", 13) == ["この", "OpenManageの", "CSR"])
    }

    @Test func aQuotedTextStaysWholeWhereItFits() {
        #expect(lines("see \(quoted: "my file.zip") now", 12) == ["see", "my file.zip", "now"])
    }

    @Test func aQuotedTextThatIsTooWideIsMarkedWhereItGoesOn() {
        #expect(lines("in \(quoted: "a very long name").", 10) == ["in", "a very lon", "┆ g name."])
    }

    @Test func anAddressIsNeverCut() {
        #expect(lines("at \(Phrase("https://www.dell.com/a-b", .address))", 10) == ["at", "https://www.dell.com/a-b"])
    }

    @Test(arguments: 8...40)
    func cutRowsLoseNothing(width: Int) {
        let line = "[ERROR] 2024-01-25 証明書 SSLController - {\"MessageId\":\"CGEN1008\",\"MessageArgs\":[\"Invalid CSR key.\"]}"
        let rows = cutRows(line, width: width)
        #expect(rows.joined() == line)
        #expect(rows.allSatisfy { displayWidth($0) <= width })
    }
}
