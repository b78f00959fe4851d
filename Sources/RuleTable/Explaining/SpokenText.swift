/// A text that somebody says, types or scans, folded for comparison: lower case, no accents, half-width letters, full-width kana without
/// long vowels, composed Hangul.
struct SpokenText {
    let scalars: [Unicode.Scalar]

    /// The maximum number of scalars that are read: enough for a pasted payload, but not for every pasted log.
    static let limit = 6_000

    init(_ text: some StringProtocol) {
        var folding = Folding()
        var rest = text.unicodeScalars.prefix(Self.limit)
        while let scalar = rest.popFirst() { folding.add(scalar, before: rest.first) }
        scalars = folding.scalars
    }

    /// Whether the star at a place belongs to a name, as in `*.example.com`, rather than to a path.
    func isWildcard(at index: Int) -> Bool {
        scalars[index] == "*" && index + 1 < scalars.count && scalars[index + 1] == "." && (index == 0 || scalars[index - 1] != "/")
    }

    /// Only the letters and digits, so that spacing does not matter.
    var compact: [Unicode.Scalar] { scalars.filter(\.isWordScalar) }
}

extension Unicode.Scalar {
    /// Whether it is a letter or a digit.
    var isWordScalar: Bool {
        if isASCII { return isASCIIDigit || (0x61...0x7A).contains(value) || (0x41...0x5A).contains(value) }
        return properties.isAlphabetic || properties.numericType != nil
    }

    var isASCIIDigit: Bool { (0x30...0x39).contains(value) }

    var isHan: Bool { (0x3400...0x9FFF).contains(value) || value == 0x3005 || value == 0x3007 }
    var isHiragana: Bool { (0x3041...0x309F).contains(value) }
    var isKatakana: Bool { (0x30A0...0x30FF).contains(value) }
    var isHangul: Bool { (0xAC00...0xD7A3).contains(value) }
    /// Whether its script does not reliably separate words by spaces.
    var isUnspaced: Bool { isHan || isHiragana || isKatakana || isHangul }
}

/// Folds one scalar at a time; some change the one before.
private struct Folding {
    private(set) var scalars: [Unicode.Scalar] = []

    mutating func add(_ scalar: Unicode.Scalar, before next: Unicode.Scalar? = nil) {
        switch scalar.value {
        case 0x41...0x5A: append(scalar.value + 0x20)
        case 0..<0x80: scalars.append(scalar)
        case 0xFF01...0xFF5E: if let half = Unicode.Scalar(scalar.value - 0xFEE0) { add(half) }
        case 0x3000, 0xA0: scalars.append(" ")
        case 0x2018, 0x2019, 0x02BC: scalars.append("'")
        case 0x2010...0x2015, 0x2212: scalars.append("-")
        // The mark of a long vowel is optional: サーバー, サーバ.
        case 0x30FC, 0xFF70: break
        // OCR reads that mark as an ideograph.
        case 0x4E00 where scalars.last?.isKatakana == true && !Self.isNumeral(next): break
        case 0xFF66...0xFF9D: scalars.append(Self.fullWidthKana[Int(scalar.value) - 0xFF66])
        case 0x3099, 0x309B, 0xFF9E: voice(by: 1)
        case 0x309A, 0x309C, 0xFF9F: voice(by: 2)
        case 0x1161...0x1175, 0x11A8...0x11C2: compose(scalar)
        case 0xDF: scalars += ["s", "s"]
        default: addLetter(scalar)
        }
    }

    private static func isNumeral(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { "〇一二三四五六七八九十百千".unicodeScalars.contains($0) } ?? false
    }

    private mutating func append(_ value: UInt32) {
        if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }

    /// Removes the accent of a Latin letter by means of its Unicode name: `LATIN SMALL LETTER E WITH ACUTE`.
    private mutating func addLetter(_ scalar: Unicode.Scalar) {
        if scalar.properties.generalCategory == .nonspacingMark { return }
        if scalar.properties.isWhitespace {
            scalars.append(" ")
        } else if scalar.value < 0x250 || (0x1E00...0x1EFF).contains(scalar.value), let name = scalar.properties.name,
            name.hasPrefix("LATIN "), let with = name.split(separator: " ").firstIndex(of: "WITH"), with > 0,
            let letter = name.split(separator: " ")[with - 1].unicodeScalars.first
        {
            add(letter)
        } else {
            scalars += Array(scalar.properties.lowercaseMapping.unicodeScalars)
        }
    }

    /// Combines か and a voicing mark into が, or は and the other mark into ぱ.
    private mutating func voice(by steps: UInt32) {
        guard let last = scalars.last, last.isHiragana || last.isKatakana, let voiced = Unicode.Scalar(last.value + steps) else { return }
        // Only for ウ, the voiced character is elsewhere.
        scalars[scalars.count - 1] = last == "ウ" ? "ヴ" : voiced
    }

    /// Composes Hangul that is in parts, as some systems write file names.
    private mutating func compose(_ part: Unicode.Scalar) {
        guard let last = scalars.last else { return }
        let composed: UInt32? =
            switch (last.value, part.value) {
            case (0x1100...0x1112, 0x1161...0x1175): 0xAC00 + ((last.value - 0x1100) * 21 + part.value - 0x1161) * 28
            case (0xAC00...0xD7A3, 0x11A8...0x11C2) where (last.value - 0xAC00).isMultiple(of: 28): last.value + part.value - 0x11A7
            default: nil
            }
        if let scalar = composed.flatMap(Unicode.Scalar.init) { scalars[scalars.count - 1] = scalar } else { scalars.append(part) }
    }

    /// From U+FF66 to U+FF9D.
    private static let fullWidthKana = Array("ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン".unicodeScalars)
}
