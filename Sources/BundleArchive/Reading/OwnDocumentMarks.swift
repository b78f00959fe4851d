import Terms

extension OwnDocument {
    /// So much of a file is looked at.
    static let beginning = 64 << 10

    /// What bytes like these, the beginning of a file, belong to; nil for anything but our own.
    ///
    /// The marks are those that the writers of `Reporting` put in, and for older reports what only they have. No log has one: its first line is a
    /// record, or the rest of one.
    init?(beginning: Span<UInt8>) {
        let count = min(beginning.count, Self.beginning)
        if Self.looksLikeLog(beginning, count), !Self.isNamed(in: beginning, count) { return nil }
        var text = String(decoding: (0..<count).map { beginning[$0] }, as: UTF8.self)[...]
        text = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        let found: OwnDocument? =
            switch text.first {
            case "{": Self.isJSON(text) ? .report : nil
            case "<": text.contains(#"<meta name="generator" content="bundlescope "#) ? .report : nil
            case nil: nil
            default: Self.ofLines(text.split(whereSeparator: \.isNewline))
            }
        guard let found else { return nil }
        self = found
    }

    /// Whether the first line begins like most logs do: with a bracket or a year. Such a file is looked at no further without our name in it.
    private static func looksLikeLog(_ bytes: Span<UInt8>, _ count: Int) -> Bool {
        guard let first = (0..<count).first(where: { bytes[$0] > 0x20 }) else { return true }
        return bytes[first] == UInt8(ascii: "[")
            || first + 4 < count && (first..<first + 4).allSatisfy { (0x30...0x39).contains(bytes[$0]) }
    }

    private static func isNamed(in bytes: Span<UInt8>, _ count: Int) -> Bool {
        let name = Array("bundlescope".utf8)
        return (0..<count).contains { bytes[$0] == name[0] && bytes.starts(with: name, at: $0) }
    }

    /// `{"tool":{"name":"bundlescope"`, with whatever blanks; or a bundle's fields in the order of their names, in which they were written before.
    private static func isJSON(_ text: Substring) -> Bool {
        let condensed = text.filter { !$0.isWhitespace }
        return condensed.contains(#""name":"bundlescope""#)
            || [#"{"attempts":["#, #"{"bundles":[{"attempts":["#, #"{"basis":""#].contains(where: condensed.hasPrefix)
    }

    private static func ofLines(_ lines: [Substring]) -> OwnDocument? {
        guard let first = lines.first else { return nil }
        if isTableHead(first) { return .report }
        if isRuleFile(lines) { return .rules }
        if first.hasPrefix("# "), lines.contains(where: { $0.contains("bundlescope ") }) { return .documentation }
        let shown = lines.map { line in line.drop { " │┆".contains($0) } }
        if shown.contains(where: { isShowCommand($0) || isSignature($0) || isOldSummary($0) }) { return .report }
        if zip(lines, shown.dropFirst()).contains(where: { ($0 == "```text" || $0.hasPrefix("  ")) && isMatch($1) }) { return .rules }
        return nil
    }

    /// The titles of a CSV's first columns, as written or as a spreadsheet writes them again.
    private static func isTableHead(_ line: Substring) -> Bool {
        let titles = line.split { ",;\t".contains($0) }.map { $0.filter { $0 != "\"" } }
        return [
            ["bundle", "sha256", "size", "products", "outcome", "complete"], ["files", "product", "id", "requirement", "place", "result"],
            ["rule", "product", "severity", "basis", "title", "diagnosis"],
        ].contains { titles.starts(with: $0) }
    }

    /// The keys that every rule file, or every product file, has.
    private static func isRuleFile(_ lines: [Substring]) -> Bool {
        let keys = Set(lines.compactMap { line in line.firstIndex(of: ":").map { line[..<$0] } })
        return [["id", "product", "severity", "basis", "match"], ["product", "name", "sources"]].contains { keys.isSuperset(of: $0) }
            && lines.contains { $0.hasPrefix("product: ") }
    }

    /// `bundlescope show BUNDLE e-3f9a1c2b40`, which stands below every quoted record, possibly broken behind a backslash.
    private static func isShowCommand(_ line: Substring) -> Bool {
        guard line.hasPrefix("bundlescope show ") else { return false }
        let last = line.split(separator: " ").last ?? ""
        return last == "\\" || last.hasPrefix("e-") && last.dropFirst(2).count == 10 && last.dropFirst(2).allSatisfy(\.isHexDigit)
    }

    /// A report's last line: the version, and the first twelve digits of the rule table's digest.
    private static func isSignature(_ line: Substring) -> Bool {
        guard let name = line.firstRange(of: "bundlescope "), line[name.upperBound...].first?.isNumber == true else { return false }
        return line.split { !($0.isASCII && $0.isHexDigit) }.contains { $0.count == 12 }
    }

    /// A rule printed: what it matches, under the keys of its file.
    private static func isMatch(_ line: Substring) -> Bool {
        ["source  ", "messageId  ", "text  "].contains(where: line.hasPrefix)
    }

    /// Of reports without a quoted record, from before they had a last line of that kind.
    private static func isOldSummary(_ line: Substring) -> Bool {
        oldSummaries.contains { words in
            var rest = line
            return words.allSatisfy { word in
                guard let place = rest.firstRange(of: word) else { return false }
                rest = rest[place.upperBound...]
                return true
            }
        }
    }

    private static let oldSummaries = [
        [" checked: ", " matched, ", " absent"], ["bundle", ": ", " with findings, ", " clean, ", " incomplete"],
        [" comprobada", ": ", " con coincidencia, ", " sin coincidencia"],
        ["paquete", ": ", " con hallazgos, ", " sin hallazgos, ", " sin leer"],
        ["ルール", "件を確認：一致", "件、該当なし"], ["バンドル", "件：検出あり", "件、検出なし", "件、不完全"],
        ["규칙 ", "개 확인: 일치 ", "개, 해당 없음 "], ["번들 ", "개: 문제 발견 ", "개, 문제 없음 ", "개, 불완전 "],
    ]
}
