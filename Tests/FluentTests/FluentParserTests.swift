import Testing

@testable import Fluent

@Suite struct FluentParserTests {
    private func pattern(_ text: String) throws -> [FluentElement] {
        let resource = FluentParser.parse(text)
        #expect(resource.problems == [])
        return try #require(resource.messages.first?.value).elements
    }

    /// The texts, each placeable as its variable's name in angle brackets.
    private func shown(_ text: String) throws -> String {
        try pattern(text).map { element in
            switch element {
            case .text(let text): text
            case .placeable(.variable(let name)): "<\(name.text)>"
            case .placeable(.string(_, let value)): value
            case .placeable: "<>"
            }
        }.joined()
    }

    @Test(arguments: [
        ("a = one", "one"), ("a =   one  \n", "one"), ("a = one { $x } two", "one <x> two"), ("a =\n    one\n    two\n", "one\ntwo"),
        ("a =\n    one\n      two\n\n    three\n", "one\n  two\n\nthree"), ("a = one\n    two\n", "one\ntwo"), ("a = {\": \"}", ": "),
        ("a = {\"\\u00A0\"}", "\u{A0}"), ("a = {\"\\\"\\\\\"}", "\"\\"), ("a = {\"\\U01F602\"}", "😂"),
        ("a = \r\n    one\r\n    two\r\n", "one\ntwo"),
        ("a = 日本語：{ $x }。", "日本語：<x>。"), ("a =\n    { $x }\n", "<x>"), ("a =\n{ $x }\n", "<x>"),
    ])
    func aTextIsReadWithoutItsIndent(file: String, text: String) throws {
        #expect(try shown(file) == text)
    }

    @Test func aSelectionHasItsVariants() throws {
        let file =
            "a =\n    { $n ->\n        [0] none\n        [one] one\n       *[other] { $n } of { NUMBER($m, useGrouping: 0) }\n    }\n"
        guard case .placeable(.select(.variable(let selector), let variants))? = try pattern(file).first else {
            Issue.record("no selection")
            return
        }
        #expect(selector.text == "n" && selector.place == FluentPlace(line: 2, column: 8))
        #expect(variants.map(\.key.text) == ["0", "one", "other"])
        #expect(variants.map(\.isNumber) == [true, false, false])
        #expect(variants.map(\.isDefault) == [false, false, true])
    }

    @Test func commentsBelongToWhatTheyStandOver() {
        let resource = FluentParser.parse("### File\n\n## Group\n\n# Alone\n\n# Of a\n# and more\na = one\n-b = two\n    .c = three\n")
        #expect(resource.problems == [])
        #expect(resource.messages.map(\.comment) == ["Of a\nand more", nil])
        #expect(resource.messages.map(\.isTerm) == [false, true])
        #expect(resource.messages.last?.attributes.map(\.id.text) == ["c"])
        let comments = resource.entries.compactMap { entry in
            if case .comment(let level, let text) = entry { "\(level) \(text)" } else { nil }
        }
        #expect(comments == ["3 File", "2 Group", "1 Alone"])
    }

    @Test(arguments: [
        ("a = one }\n", 1, 9, "'}'"), ("a = { $x\nb = two\n", 2, 1, "'}'"), ("a\n", 1, 2, "'='"), ("a =\n", 1, 4, "no text"),
        ("a = { $n ->\n    [one] x\n}\n", 3, 1, "'*'"), ("a = { $n ->\n   *[one] x\n   *[two] y\n}\n", 3, 5, "second"),
        ("a = {\"x\n", 1, 8, "quotes"),
        ("a = {\"\\q\"}\n", 1, 8, "escape"), ("a = {\"\\u12\"}\n", 1, 11, "digits"), ("a = { number($x) }\n", 1, 7, "capital"),
        ("a = { -t.x }\n", 1, 7, "attribute"), ("a = { b ->\n   *[x] y\n}\n", 1, 7, "message"), ("1a = x\n", 1, 1, "name"),
        ("####\n", 1, 5, "comment"), ("a = { T(x: 1, 2) }\n", 1, 16, "name"), ("#a\n", 1, 2, "' '"),
    ])
    func aMistakeHasItsPlace(file: String, line: Int, column: Int, words: String) throws {
        let resource = FluentParser.parse(file + "\nz = good\n")
        let problem = try #require(resource.problems.first)
        #expect(problem.place == FluentPlace(line: line, column: column), "\(problem)")
        #expect(problem.message.contains(words), "\(problem.message)")
        #expect(resource.messages.last?.id.text == "z", "reading goes on with the next message")
    }
}
