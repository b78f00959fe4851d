import Testing

@testable import RuleTable

/// What is written as YAML reads as the same.
@Suite struct YamlTextTests {
    @Test(arguments: [
        "plain", "two words", "true", "No", "12", "1.5e3", "", " blanks ", "- dash", "# comment", "key: value", "a #b", "*star", "&anchor",
        "!tag",
        "{brace}", "[list]", "\"quoted\"", "it's", "back\\slash", "tab\there", "two\nlines", "two\n\nparagraphs", "ends with a line end\n",
        "\nbegins with one", "  indented\nfirst line", "deeper\n   line", "trailing blanks  \nof a line", "carriage\rreturn", "\r\n",
        "\u{0}",
        "\u{85}next line\u{2028}separator\nline", "\u{FEFF}mark\nline", "\u{202E}turned", "\u{1B}[31mred\u{1B}[0m", "\u{E000}private",
        "日本語：テキスト", "emoji 😀", "|-", ">", "%directive", "---", "...\n---", "@at", "`tick", "null", "~", "=", "<<", "0x1F", "2024-01-25",
        "a: b\nc: d", "'", "\"", "?", ", comma", "\u{FFFF}",
    ])
    func aTextReadsAsWritten(text: String) throws {
        for value in [
            YamlText.mapping([("key", .text(text))]), .mapping([("list", .list([.text(text), .mapping([("a", .text(text))])]))]),
        ] {
            let node = try YamlTree.parse(Array(value.document.utf8))
            #expect(Self.isSame(node, value), "\(value.document)")
        }
    }

    @Test func anyTextReadsAsWritten() throws {
        var state: UInt64 = 0x5EED
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let pieces = [
            "\n", " ", "\t", "a", "é", ":", "#", "-", "'", "\"", "\\", "\u{0}", "\u{A0}", "\u{85}", "漢", "😀", "*", "|", "{", "}", "\r",
        ]
        for _ in 0..<2_000 {
            let text = (0..<next(24)).map { _ in pieces[next(pieces.count)] }.joined()
            let value = YamlText.mapping([("a", .list([.text(text)])), ("b", .text(text))])
            #expect(Self.isSame(try YamlTree.parse(Array(value.document.utf8)), value), "\(value.document)")
        }
    }

    @Test func severalLinesStandAsABlock() {
        let value = YamlText.mapping([("examples", .mapping([("matching", .list([.text("[ERROR] one\n two")]))]))])
        #expect(value.document == "examples:\n  matching:\n    - |-\n      [ERROR] one\n       two\n")
    }

    private static func isSame(_ node: YamlNode, _ value: YamlText) -> Bool {
        switch (node.content, value) {
        case (.scalar(let text, _), .text(let written)): text.unicodeScalars.elementsEqual(written.unicodeScalars)
        case (.sequence(let nodes), .list(let values)): nodes.count == values.count && zip(nodes, values).allSatisfy(isSame)
        case (.mapping(let entries), .mapping(let written)):
            entries.count == written.count && zip(entries, written).allSatisfy { $0.key == $1.key && isSame($0.value, $1.value) }
        default: false
        }
    }
}
