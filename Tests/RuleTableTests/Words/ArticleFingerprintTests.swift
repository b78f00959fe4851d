import Foundation
import Terms
import Testing

/// No sentence of the rules is copied from an article.
@Suite struct ArticleFingerprintTests {
    private static let file = URL(filePath: repository("Tests/Articles/Fingerprints.txt"))
    /// A folder of articles, `NAME.LANGUAGE.txt`, from which to rewrite the fingerprints.
    private static let articles = ProcessInfo.processInfo.environment["BUNDLESCOPE_ARTICLES"]

    @Test(.enabled(if: articles != nil)) func fingerprintsAreWrittenAnew() throws {
        let folder = URL(filePath: try #require(Self.articles))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        let read = try names.compactMap { name in
            try name.split(separator: ".").dropLast().last.map { Language(rawValue: String($0)) }.map { language in
                (language: language, text: try String(contentsOf: folder.appending(component: name), encoding: .utf8))
            }
        }
        try ArticleFingerprints(articles: read).file.write(to: Self.file, atomically: true, encoding: .utf8)
    }

    @Test(arguments: ["Rules", "Words"])
    func nothingIsCopied(folder: String) throws {
        let articles = ArticleFingerprints(file: try String(contentsOf: Self.file, encoding: .utf8))
        #expect(Set(articles.kept.keys) == Set(Language.written))
        for text in try Wording.all(in: folder).filter({ !$0.isQuoted }).flatMap(\.texts) {
            if let run = articles.copiedRun(in: text) {
                Issue.record("\(text.file):\(text.line): \(text.language.rawValue): '\(run)' stands in an article, in: \(text.text)")
            }
        }
    }

    private static let sentences: [(language: Language, text: String)] = [
        ("en", "The kettle must be filled with cold water before it is set on the stove."),
        ("es", "La tetera se debe llenar con agua fría antes de ponerla sobre el fuego de la cocina."),
        ("ja", "やかんをコンロにかける前に、必ず冷たい水を十分に入れておく必要があります。"),
        ("ko", "주전자를 가스레인지에 올리기 전에 반드시 찬물을 충분히 채워 두어야 합니다."),
    ]

    @Test(arguments: sentences)
    func aCopiedSentenceIsFoundWhereverItBegins(language: Language, sentence: String) {
        let article = ArticleFingerprints(articles: [(language, "Kettle 1. " + sentence + " Kettle 2.")])
        let stored = ArticleFingerprints(file: article.file)
        func run(_ text: String) -> String? {
            stored.copiedRun(in: WrittenText(language: language, text: text, file: "a.yaml", line: 1))
        }
        #expect(stored.kept == article.kept)
        let units = ArticleFingerprints.units(of: sentence, language)
        let (length, window) = ArticleFingerprints.measure(of: language)
        for start in 0...(units.count - (length + window - 1)) {
            func part(_ count: Int) -> String {
                units[start...].prefix(count).joined(separator: ArticleFingerprints.separator(of: language))
            }
            #expect(run("CSR (\(part(length + window - 1))), [CSR]") != nil, "\(part(length + window - 1))")
            #expect(run(part(length - 1)) == nil)
        }
    }

    @Test func aSentenceOfOnesOwnIsLeftAlone() {
        let articles = ArticleFingerprints(articles: Self.sentences)
        let sentences: [(Language, String)] = [
            ("en", "Fill the kettle first; only cold water will do."),
            ("ko", "찬물부터 채우고 나서 주전자를 불에 얹습니다."),
            ("ja", "水を満たしてから、やかんを火にかけます。"),
            ("es", "Primero el agua fría; después, la tetera al fuego."),
        ]
        for (language, text) in sentences {
            #expect(articles.copiedRun(in: WrittenText(language: language, text: text, file: "a.yaml", line: 1)) == nil)
        }
    }
}
