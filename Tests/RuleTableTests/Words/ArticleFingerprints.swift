import Terms

/// The vendors' articles as fingerprints, so that copied text is found without keeping the articles.
///
/// Every sequence of `run` letters (Japanese, Korean) or words (English, Spanish) has a fingerprint. Of several consecutive ones the smallest is kept,
/// so that a copied sequence is found wherever it begins (winnowing: Schleimer, Wilkerson, Aiken, 2003). Punctuation and digits are ignored, and so
/// are labels and messages of the products: text in brackets and, in Japanese and Korean, all Latin letters.
struct ArticleFingerprints {
    /// A copied sequence of length `run + window - 1` is certain to be found.
    static func measure(of language: Language) -> (run: Int, window: Int) {
        switch language.rawValue {
        case "ja": (run: 18, window: 3)
        case "ko": (run: 14, window: 3)
        default: (run: 7, window: 2)
        }
    }

    private(set) var kept: [Language: Set<UInt32>] = [:]

    init(articles: [(language: Language, text: String)]) {
        for (language, text) in articles {
            let all = Self.fingerprints(of: text, language).map(\.fingerprint)
            let window = Self.measure(of: language).window
            for start in all.indices.dropLast(window - 1) {
                if let least = all[start..<(start + window)].min() { kept[language, default: []].insert(least) }
            }
        }
    }

    /// In the format of `file`.
    init(file: String) {
        for line in file.split(separator: "\n") where !line.hasPrefix("#") {
            let words = line.split(separator: " ")
            guard let language = words.first.map({ Language(rawValue: String($0)) }) else { continue }
            kept[language, default: []].formUnion(words.dropFirst().compactMap { UInt32($0, radix: 36) })
        }
    }

    var file: String {
        var lines = ["# Fingerprints of the articles that the rules refer to; written by ArticleFingerprintTests."]
        for language in Language.written {
            let all = (kept[language] ?? []).sorted()
            for start in stride(from: 0, to: all.count, by: 20) {
                lines.append(([language.rawValue] + all[start...].prefix(20).map { String($0, radix: 36) }).joined(separator: " "))
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The first sequence in a text that also occurs in an article.
    func copiedRun(in text: WrittenText) -> String? {
        guard let kept = kept[text.language] else { return nil }
        return Self.fingerprints(of: text.text, text.language).first { kept.contains($0.fingerprint) }?.run
    }

    private static func fingerprints(of text: String, _ language: Language) -> [(run: String, fingerprint: UInt32)] {
        let length = measure(of: language).run
        let units = units(of: text.replacing(#/\[[^\]]*\]/#, with: ""), language)
        return units.indices.dropLast(length - 1).map { start in
            let run = units[start..<(start + length)].joined(separator: separator(of: language))
            return (run, hash(run))
        }
    }

    /// Letters or words.
    static func units(of text: String, _ language: Language) -> [String] {
        separator(of: language).isEmpty
            ? text.filter { $0.isLetter && !$0.isASCII }.map(String.init) : text.lowercased().split { !$0.isLetter }.map(String.init)
    }

    static func separator(of language: Language) -> String {
        ["ja", "ko"].contains(language.rawValue) ? "" : " "
    }

    /// FNV-1a.
    private static func hash(_ text: String) -> UInt32 {
        text.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
    }
}
