import Foundation
import Terms

extension Glossary {
    func faults(in wordings: [Wording]) -> [WordFault] {
        wordings.filter { !$0.isQuoted }.flatMap { wording in
            wording.texts.flatMap { wrongTerms(in: $0) + wrongPunctuation(in: $0) + wrongNeighbours(in: $0) } + missingTerms(in: wording)
        }
    }

    private func wrongTerms(in text: WrittenText) -> [WordFault] {
        terms(for: text.file).flatMap { term in
            (term.never[text.language] ?? []).filter { Self.place(of: $0, in: text.text, text.language) != nil }.map { never in
                WordFault(text: text, term: never, reason: "for \(term.concept): '\(term.forms[text.language]?.first ?? "")' is said")
            }
        }
    }

    /// The terms of the English text that another language's text lacks. Only rule files have all languages in one place.
    private func missingTerms(in wording: Wording) -> [WordFault] {
        guard let written = wording[.english] else { return [] }
        var english = written.text
        var faults: [WordFault] = []
        for term in terms(for: written.file) {
            var isUsed = false
            for form in term.forms[.english] ?? [] {
                while let place = Self.place(of: form, in: english, .english) {
                    english.replaceSubrange(place, with: String(WrittenText.value))
                    isUsed = true
                }
            }
            for text in wording.texts where isUsed && text.language != .english {
                let forms = term.forms[text.language] ?? []
                // English text there is a label of the product.
                let isSaid = (forms + (term.forms[.english] ?? [])).contains { Self.place(of: $0, in: text.text, text.language) != nil }
                guard !isSaid, let first = forms.first else { continue }
                faults.append(WordFault(text: text, term: first, reason: "is missing, the term for \(term.concept)"))
            }
        }
        return faults
    }

    private func wrongPunctuation(in text: WrittenText) -> [WordFault] {
        (punctuation[text.language] ?? []).filter(text.text.contains).map {
            WordFault(text: text, term: $0, reason: "is not written in this language")
        }
    }

    private func wrongNeighbours(in text: WrittenText) -> [WordFault] {
        let letters = Array(text.text)
        return switch text.language.rawValue {
        case "ja": letters.indices.compactMap { japaneseFault(at: $0, of: letters, in: text) }
        case "ko": letters.indices.compactMap { koreanFault(at: $0, of: letters, in: text) }
        default: []
        }
    }

    private func japaneseFault(at index: Int, of letters: [Character], in text: WrittenText) -> WordFault? {
        guard index > 0, index + 1 < letters.count else { return nil }
        let (before, sign, after) = (letters[index - 1], letters[index], letters[index + 1])
        if besideJapanese.contains(String(sign)), before.isJapanese || after.isJapanese {
            return WordFault(text: text, term: String([before, sign, after]), reason: "has a sign of half width")
        }
        if sign == " ", before.isJapanese && after.isLatinOrValue || before.isLatinOrValue && after.isJapanese {
            return WordFault(text: text, term: String([before, sign, after]), reason: "has a blank between Japanese and Latin")
        }
        return nil
    }

    private func koreanFault(at index: Int, of letters: [Character], in text: WrittenText) -> WordFault? {
        guard letters[index] == WrittenText.value else { return nil }
        let behind = letters[(index + 1)...].drop { $0 == "'" }
        let word = String(behind.prefix { $0.isLetter })
        return particles.contains(word)
            ? WordFault(text: text, term: word, reason: "follows a value whose sound is not known") : nil
    }

    /// The first occurrence of a term, as whole words in languages that separate words.
    static func place(of term: String, in text: String, _ language: Language) -> Range<String.Index>? {
        var start = text.startIndex
        while let place = text.range(of: term, options: .caseInsensitive, range: start..<text.endIndex) {
            let isWhole =
                (place.lowerBound == text.startIndex || !text[text.index(before: place.lowerBound)].isLetter)
                && (place.upperBound == text.endIndex || !text[place.upperBound].isLetter)
            // A long vowel would make it another word.
            let isLonger = place.upperBound < text.endIndex && text[place.upperBound] == "ー"
            if isWhole || language == "ja" && !isLonger || language == "ko" { return place }
            start = text.index(after: place.lowerBound)
        }
        return nil
    }
}

extension Character {
    /// Kana and Chinese characters.
    fileprivate var isJapanese: Bool {
        unicodeScalars.allSatisfy { (0x3041...0x30FF).contains($0.value) || (0x4E00...0x9FFF).contains($0.value) }
    }

    fileprivate var isLatinOrValue: Bool { self == WrittenText.value || isASCII && (isLetter || isNumber) }
}
