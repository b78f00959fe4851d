import Foundation
import Terms
import Testing

/// Checks the words of the rules and of the program against `Docs/Glossary.yaml`.
@Suite struct GlossaryTests {
    private let glossary: Glossary

    init() throws {
        glossary = try Glossary(yaml: Array(Data(contentsOf: URL(filePath: repository("Docs/Glossary.yaml")))))
    }

    @Test(arguments: ["Rules", "Words"])
    func everyTextKeepsToTheGlossary(folder: String) throws {
        let wordings = try Wording.all(in: folder)
        #expect(Set(wordings.flatMap(\.texts).map(\.language)) == Set(Language.written))
        for fault in glossary.faults(in: wordings) { Issue.record("\(fault)") }
    }

    @Test func theGlossaryHasEveryTermInEveryLanguage() throws {
        #expect(!glossary.terms.isEmpty)
        for term in glossary.terms {
            for language in Language.written { #expect(!(term.forms[language] ?? []).isEmpty, "\(term.concept), \(language)") }
        }
        #expect(Language.written.allSatisfy { !(glossary.punctuation[$0] ?? []).isEmpty })
        #expect(!glossary.particles.isEmpty && !glossary.besideJapanese.isEmpty)
    }

    @Test(arguments: [
        ("es", "No se soportan certificados.", "no se soportan"), ("es", "Genere el CSR.", "el csr"), ("es", "Pulse 'Find'.", "'"),
        ("es", "Es un certificado único.", "certificado único"), ("ja", "キーの使用を確認します。", "キーの使用"), ("ja", "共通名(CN)です。", "("),
        ("ja", "メーカーの文書", "メーカー"), ("ja", "次のとおり:ログ", "り:ロ"), ("ja", "種類は CSR です。", "は C"), ("ja", "{ $x } 件です", "\u{FFFC} 件"),
        ("ja", "わかりません。 使用中です", "。 "), ("ja", "サーバです", "サーバ"), ("es", "Primero el raíz.", "el raíz"),
        ("es", "Con las intermedias.", "las intermedias"),
        ("ko", "제조사 문서", "제조사"), ("ko", "“확인”을 누릅니다.", "“"), ("ko", "{ $name }을 읽습니다", "을"), ("ko", "'{ $name }'으로 바꿉니다", "으로"),
        ("ko", "{ $x }이(가) 만들었습니다.", "이(가)"), ("ko", "확장 키 사용", "확장 키 사용"), ("en", "the “root”", "“"),
        ("en", "The manufacturer says so.", "manufacturer"),
    ])
    func aWrongWordIsFoundWithItsPlace(language: String, text: String, term: String) throws {
        let source = "# Not “read”.\nbook-title = Book\n\nbook-text = \(text)\n"
        let faults = glossary.faults(in: Wording.words(source, Language(rawValue: language), file: "a.ftl"))
        #expect(faults.contains { $0.term == term }, "\(faults)")
        #expect(faults.allSatisfy { $0.description.hasPrefix("a.ftl:4: \(language): '\($0.term)'") })
    }

    @Test(arguments: [
        ("es", "No se admiten certificados con “*”."), ("ja", "キー使用（CSR）を確認します。"), ("ja", "コンソール ログ バンドル"), ("ja", "サーバーです"),
        ("es", "Todas las CA intermedias y la raíz."), ("ko", "키({ $own })가 다릅니다"),
        ("ko", "{ $count }개의 항목"), ("en", "'issued by' is the vendor's"), ("ja", "{ $logs }を読みます"),
    ])
    func aRightWordIsLeftAlone(language: String, text: String) throws {
        let wordings = Wording.words("book-text = \(text)\n", Language(rawValue: language), file: "a.ftl")
        #expect(!wordings.isEmpty)
        #expect(glossary.faults(in: wordings) == [])
    }

    /// Each vendor's readers get that vendor's spelling.
    @Test func aProductsOwnTermTakesThePlaceOfTheCommonOne() throws {
        func faults(_ word: String, in file: String) throws -> [String] {
            let rule = "title: {en: Server, es: Servidor, ja: \(word), ko: 서버}"
            return try glossary.faults(in: Wording.rules(Array(rule.utf8), file: file)).map(\.term)
        }
        #expect(try faults("マルチサーバ", in: "Rules/cisco-cucm/a.yaml") == [])
        #expect(try faults("マルチサーバー", in: "Rules/cisco-cucm/a.yaml").contains("サーバー"))
        #expect(try faults("サーバー", in: "Rules/dell-ome/a.yaml") == [])
        #expect(try faults("サーバ", in: "Rules/dell-ome/a.yaml").contains("サーバ"))
    }

    @Test func aTermThatATranslationLacksIsNamed() throws {
        let rule = """
            title:
              en: "Extended key usage of the leaf certificate"
              es: "Uso de claves del certificado de hoja"
              ja: "リーフ証明書の拡張キー使用"
              ko: "리프 인증서의 향상된 키 사용"
              without:
                purpose: {en: "A vendor's key", es: "Una clave del fabricante", ja: "ベンダーのキー", ko: "제조업체의 키"}
            references:
              - id: a
                title: {en: "Key usage", es: "Título", ja: "題名", ko: "제목"}
            """
        let faults = try glossary.faults(in: Wording.rules(Array(rule.utf8), file: "a.yaml"))
        #expect(
            faults.map { "\($0.text.file):\($0.text.line): \($0.term)" } == [
                "a.yaml:3: uso mejorado de claves", "a.yaml:7: 제조업체", "a.yaml:7: 공급업체",
            ])
    }
}
