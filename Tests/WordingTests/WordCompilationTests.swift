import SwiftLiterals
import Testing
import Wording

@testable import WordCompiler

@Suite struct WordCompilationTests {
    private func compile(_ english: String, _ others: [String: String] = [:]) -> WordCompilation {
        let folders = [("en", english)] + others.sorted { $0.key < $1.key }
        return WordCompilation(
            folders.map { language, text in
                WordFolder(language: language, files: [WordFile(path: "Words/\(language)/a.ftl", text: Self.locale + text)])
            })
    }

    private static let locale = "locale-digit-separator = ,\nlocale-list-separator = {\", \"}\n"

    private func text(_ compilation: WordCompilation, _ language: String, _ id: String, _ arguments: WordArgument...) throws -> String {
        #expect(compilation.problems == [])
        let index = try #require(compilation.messages.firstIndex { $0.id == id })
        return try #require(compilation.table(of: language)).phrase(index, arguments).plain
    }

    private static let files = """
        # $count (Number)
        files =
            { $count ->
                [0] no file
                [one] { $count } file
               *[other] { $count } files
            }

        """

    @Test(arguments: [(0, "no file"), (1, "1 file"), (2, "2 files"), (1_234_567, "1,234,567 files")] as [(UInt64, String)])
    func aNumberChoosesItsVariant(count: UInt64, expected: String) throws {
        #expect(try text(compile(Self.files), "en", "files", .number(count)) == expected)
    }

    @Test(arguments: [(1, "1 plik"), (3, "3 pliki"), (5, "5 plików"), (22, "22 pliki")] as [(UInt64, String)])
    func eachLanguageHasItsOwnPlurals(count: UInt64, expected: String) throws {
        let polish = """
            files =
                { $count ->
                    [one] { $count } plik
                    [few] { $count } pliki
                    [many] { $count } plików
                   *[other] { $count } pliku
                }

            """
        #expect(try text(compile(Self.files, ["pl": polish]), "pl", "files", .number(count)) == expected)
    }

    @Test func valuesTermsAndMessagesStandInTheText() throws {
        let words = """
            -product =
                { $case ->
                   *[plain] bundlescope
                    [owner] bundlescope's
                }
                .gender = neuter
            other = the { -product(case: "owner") } words
            # $name (Quoted)
            # $line (Number)
            a = { $name }: { other } at { NUMBER($line, useGrouping: 0) }{"!"} { -product.gender ->
                [neuter] it
               *[masculine] he
            }

            """
        let compilation = compile(words)
        #expect(try text(compilation, "en", "a", .quoted("x"), .number(4711)) == "x: the bundlescope's words at 4711! it")
        let index = try #require(compilation.messages.firstIndex { $0.id == "a" })
        let phrase = try #require(compilation.table(of: "en")).phrase(index, .quoted("x\u{1B}"), .number(1))
        #expect(phrase.parts.first == Phrase.Part(text: "x\u{1B}", role: .quoted))
    }

    @Test func theMachineIsKnownToTheTable() throws {
        let words = """
            locale-machine = box
            locale-machines = boxes
            # $machine (Machine)
            # $machines (Machines)
            a = one { $machine }, two { $machines }

            """
        let compilation = compile(words)
        #expect(compilation.problems == [])
        let source = SwiftWords(compilation, imports: []).text
        #expect(source.contains("var `a`: Phrase { table.phrase(4, .phrase(self.table.machine.one), .phrase(self.table.machine.many)) }"))
        let table = try #require(compilation.table(of: "en"))
        #expect((table.machine.one.plain, table.machine.many.plain) == ("box", "boxes"))
    }

    @Test func aChoiceChoosesAndANestedOneToo() throws {
        let words = """
            # $kind (Kind)
            # $count (Number)
            a = { $kind ->
                [good] good { $count ->
                    [one] thing
                   *[other] things
                } here
               *[bad] bad
            } end

            """
        let compilation = compile(words)
        #expect(try text(compilation, "en", "a", .choice("good"), .number(1)) == "good thing here end")
        #expect(try text(compilation, "en", "a", .choice("good"), .number(2)) == "good things here end")
        #expect(try text(compilation, "en", "a", .choice("bad"), .number(2)) == "bad end")
    }

    @Test(arguments: [
        ("b = two\n", "Words/es/a.ftl:1:1: error: 'a' is missing; it is in Words/en/a.ftl:5"),
        ("a = { $count }\nb = two\n", "Words/es/a.ftl:4:1: error: the English words have no 'b'"),
        ("a = uno { $coumt }\n", "Words/es/a.ftl:3:12: error: the English comment declares no '$coumt'; did you mean '$count'?"),
        ("a = uno\n", "Words/es/a.ftl:3:1: error: 'a' does not use '$count'"),
        (
            "a = { $count ->\n    [few] x { $count }\n   *[other] y\n}\n",
            "Words/es/a.ftl:4:6: error: 'few' is not a plural of this language, which has one, many, other"
        ),
        (
            "a = { $count ->\n    [one] x { $count }\n   *[other] y\n}\n",
            "Words/es/a.ftl:3:8: error: the plural 'many' is missing: this language has one, many, other"
        ),
        ("a = { $count\n", "Words/es/a.ftl:4:1: error: expected '}', found the end of the file"),
        ("a = { $count }\na = { $count }\n", "Words/es/a.ftl:4:1: error: 'a' is also in Words/es/a.ftl:3"),
        ("a = { $count } { b }\n", "Words/es/a.ftl:3:18: error: there is no message 'b'"),
        ("a = { $count } { a }\n", "Words/es/a.ftl:3:18: error: 'a' leads back to itself"),
        ("a = { $count } { -b }\n", "Words/es/a.ftl:3:19: error: there is no term '-b'"),
        ("a = { $count }\n    .b = x\n", "Words/es/a.ftl:4:6: error: a message's attribute has no use here: only a term's is selected on"),
        ("a = { DATE($count) }\n", "Words/es/a.ftl:3:7: error: the one function here is NUMBER, of one variable"),
    ])
    func aMistakeInATranslationIsNamedWithItsPlace(spanish: String, problem: String) {
        let compilation = compile("# How many.\n# $count (Number): of them\na = one { $count }\n", ["es": spanish])
        #expect(compilation.problems.map(\.description).contains(problem), "\(compilation.problems)")
    }

    @Test func aChoiceHasTheSameVariantsInEveryLanguage() {
        let english = "# $kind (Kind)\na = { $kind ->\n    [good] x\n   *[bad] y\n}\n"
        let problems = compile(english, ["es": "a = { $kind ->\n    [gut] x\n   *[bad] y\n}\n"]).problems.map(\.description)
        #expect(
            problems == [
                "Words/es/a.ftl:4:6: error: the English text has no variant 'gut' of '$kind'",
                "Words/es/a.ftl:4:6: error: the variant 'good' of '$kind' is missing",
            ])
    }

    @Test func aLanguageThatCLDRDoesNotKnowIsNamed() {
        #expect(compile("a = one\n", ["qq": "a = x\n"]).problems.map(\.message) == ["CLDR knows no language 'qq'"])
    }

    @Test func theSwiftSourceHasAPropertyOrAFunctionForEachMessage() {
        let english = """
            # Said at the end.
            things-end = the end
            # $count (Number)
            things-many = { $count } "things"
            # $kind (Shop.Kind)
            # $name (Quoted)
            things-kind = { $kind ->
                [good] good { $name }
               *[bad] bad
            }

            """
        let source = SwiftWords(
            compile(
                english,
                ["es": "things-end = fin\nthings-many = { $count }\nthings-kind = { $kind ->\n    [good] { $name }\n   *[bad] x\n}\n"]),
            imports: ["Shop"]
        ).text
        for part in [
            "import Shop\n", "        /// Said at the end.\n        var `end`: Phrase { table.phrase(2) }",
            "func `many`(_ count: some BinaryInteger) -> Phrase {\n            return self.table.phrase(3, .number(count))",
            "func `kind`(kind: Shop.Kind, name: String) -> Phrase {", "#sourceLocation(file: \"Words/en/a.ftl\", line: 9)",
            "case .bad: \"bad\"\ncase .good: \"good\"", "static let thingsMany = 3", "case \"es\": Words(table: tableEs)",
            "\"\\u{1}a \\\"things\\\"\"",
        ] {
            #expect(source.contains(part), "\(part)\n\(source)")
        }
    }
}
