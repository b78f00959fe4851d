import Testing

@testable import RuleTable

@Suite struct YamlTreeTests {
    @Test func valuesKnowTheirPlace() throws {
        let root = try YamlTree.parse(Array("a: 1\nb:\n  - é: [x, 'y']\n".utf8))
        #expect(root.place == TextPlace(line: 1, column: 1))
        #expect(root["a"]?.place == TextPlace(line: 1, column: 4))
        guard case .sequence(let elements) = root["b"]?.content, case .sequence(let list) = elements.first?["é"]?.content else {
            Issue.record("expected a list in a mapping in a list")
            return
        }
        #expect(list.map(\.text) == ["x", "y"])
        #expect(list.map(\.place) == [TextPlace(line: 3, column: 9), TextPlace(line: 3, column: 12)])
    }

    @Test func blockScalarsKeepTheirLines() throws {
        let root = try YamlTree.parse(Array("a: |\n  one\n  two\nb: >-\n  three\n  four\nc: \"x\\u00A0\\0y\"\n".utf8))
        #expect(root["a"]?.text == "one\ntwo\n")
        #expect(root["b"]?.text == "three four")
        #expect(root["c"]?.text == "x\u{A0}\0y")
    }

    @Test(arguments: [
        ("a: *b", "1:4", "aliases"),
        ("a: &b c", "1:4", "anchors"),
        ("a: &b [c]", "1:4", "anchors"),
        ("a: !!int 3", "1:4", "tags"),
        ("a: 1\nb: 2\na: 3", "3:1", "'a' occurs twice"),
        ("[a]: 1", "1:1", "expected a text as key"),
        ("a:\n\tb: 1", "2:1", "a tab"),
        ("a: b: c", "1:5", "in quotes"),
        ("a: [1, 2\nb: 3", "2:2", "expected ',' or ']'"),
        ("a: 'b", "1:6", "unexpected end of stream"),
        ("a: 1\n b: 2", "2:3", "': '"),
        ("", "1:1", "the file is empty"),
        ("a: 1\n---\nb: 2", "2:1", "a second document"),
    ])
    func whatIsNotReadIsNamedWithItsPlace(text: String, place: String, message: String) {
        let error = #expect(throws: YamlError.self) { try YamlTree.parse(Array(text.utf8)) }
        #expect(error.map { "\($0.place.line):\($0.place.column)" } == place)
        #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
    }

    @Test func depthIsBounded() throws {
        func nested(_ depth: Int) -> [UInt8] { Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8) }
        _ = try YamlTree.parse(nested(YamlTree.depthLimit))
        #expect(throws: YamlError.self) { try YamlTree.parse(nested(YamlTree.depthLimit + 1)) }
        #expect(throws: YamlError.self) { try YamlTree.parse(nested(100_000)) }
    }

    @Test func invalidBytesAreNamedWithTheirPlace() {
        let error = #expect(throws: YamlError.self) { try YamlTree.parse(Array("a: 1\nb: é".utf8) + [0xFF]) }
        #expect(error?.place == TextPlace(line: 2, column: 5))
    }

    @Test func noBytesMakeItFail() {
        let text = Array(MadeUpProduct.empty.utf8)
        for count in stride(from: 0, to: text.count, by: 7) {
            _ = try? YamlTree.parse(Array(text.prefix(count)))
            var changed = text
            changed[count] = UInt8(truncatingIfNeeded: count &* 37)
            _ = try? YamlTree.parse(changed)
        }
    }
}
