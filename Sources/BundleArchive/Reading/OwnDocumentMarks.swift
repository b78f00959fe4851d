import Terms

extension OwnDocument {
    /// The number of bytes of a file that are examined.
    static let beginning = 64 << 10

    /// Recognises one of this program's own documents by the beginning of a file; nil for anything else.
    ///
    /// The marks are those that the writers of `Reporting` insert and, for older and quiet reports, text that only these have. No log has any of
    /// them: its first line is a record, or the rest of one.
    init?(beginning: Span<UInt8>) {
        let start = Self.start(of: beginning)
        let end = min(beginning.count, Self.beginning)
        guard start < end else { return nil }
        let text = (start..<end).map { beginning[$0] }
        let isNamed = text.holds("bundlescope")
        if !isNamed, Self.isUnlikely(beginning: beginning) { return nil }
        let found: OwnDocument? =
            switch text[0] {
            case UInt8(ascii: "{"): Self.isJSON(text) ? .report : Self.isSchema(text) ? .documentation : nil
            case UInt8(ascii: "<"): Self.ofMarkup(text)
            default: Self.ofLines(text, isNamed: isNamed)
            }
        guard let found else { return nil }
        self = found
    }

    /// Whether it begins like most logs and none of our documents: with a bracket or a year.
    static func isUnlikely(beginning: Span<UInt8>) -> Bool {
        let start = start(of: beginning)
        guard start < beginning.count else { return true }
        if beginning[start] == UInt8(ascii: "[") { return true }
        return beginning.count > start + 4 && (start..<start + 4).allSatisfy { (0x30...0x39).contains(beginning[$0]) }
    }

    /// The offset after a byte order mark and whitespace. An escape character, which begins a terminal's colours, is not skipped.
    private static func start(of beginning: Span<UInt8>) -> Int {
        var start = beginning.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while start < beginning.count, beginning[start] <= 0x20, beginning[start] != 0x1B { start += 1 }
        return start
    }

    /// `{"tool":{"name":"bundlescope"`, with any whitespace, or a bundle's fields sorted by name, as older versions wrote them.
    private static func isJSON(_ text: [UInt8]) -> Bool {
        let condensed = text.filter { $0 > 0x20 }
        return condensed.holds(#""name":"bundlescope""#)
            || [#"{"attempts":["#, #"{"bundles":[{"attempts":["#, #"{"basis":""#].contains { condensed.starts(with: $0.utf8) }
    }

    /// `"$schema"` first, and a title with the program's name.
    private static func isSchema(_ text: [UInt8]) -> Bool {
        let condensed = text.filter { $0 > 0x20 }
        return condensed.starts(with: #"{"$schema":"#.utf8) && condensed.holds(#""title":"bundlescope"#)
    }

    /// An HTML page, or a drawing with the program's name in its title.
    private static func ofMarkup(_ text: [UInt8]) -> OwnDocument? {
        if text.holds(#"<meta name="generator" content="bundlescope "#) { return .report }
        return text.starts(with: "<svg ".utf8) && text.holds("<title>bundlescope") ? .documentation : nil
    }

    private static func ofLines(_ text: [UInt8], isNamed: Bool) -> OwnDocument? {
        let lines = text.split { $0 == 0x0A || $0 == 0x0D }
        guard let first = lines.first else { return nil }
        if isTableHead(first) { return .report }
        if isRuleFile(lines) { return .rules }
        if isNamed, first.starts(with: "# ".utf8) { return .documentation }
        if isNamed, isManualPage(lines) { return .documentation }
        let shown = lines.map(\.withoutFrame)
        if isNamed, shown.contains(where: { isShowCommand($0) || isSignature($0) }) { return .report }
        if shown.contains(where: isOldSummary) || QuietReport.holds(lines) { return .report }
        let isPage = zip(lines, shown.dropFirst()).contains { before, line in
            (before.elementsEqual("```text".utf8) || before.starts(with: "  ".utf8)) && isMatch(line)
        }
        return isPage ? .rules : nil
    }

    /// Our own manual page, in `mdoc`.
    private static func isManualPage(_ lines: [ArraySlice<UInt8>]) -> Bool {
        lines[0].first == UInt8(ascii: ".") && lines.prefix(5).contains { $0.starts(with: ".Dt BUNDLESCOPE".utf8) }
    }

    /// The titles of a CSV's first columns, as written by us or rewritten by a spreadsheet.
    private static func isTableHead(_ line: ArraySlice<UInt8>) -> Bool {
        let titles = line.filter { $0 != UInt8(ascii: "\"") }.split { ",;\t".utf8.contains($0) }
        return [
            ["bundle", "sha256", "size", "products", "outcome", "complete"], ["files", "product", "id", "requirement", "place", "result"],
            ["rule", "product", "severity", "basis", "title", "diagnosis"],
        ].contains { names in titles.count >= names.count && zip(titles, names).allSatisfy { $0.elementsEqual($1.utf8) } }
    }

    /// The keys that every rule file, product file, or requirements file has; the last with or without a list of messages.
    private static func isRuleFile(_ lines: [ArraySlice<UInt8>]) -> Bool {
        let kinds = [
            ["id", "product", "severity", "basis", "match"], ["product", "name", "sources"], ["product", "options", "messages"],
            ["product", "checks"],
        ]
        return kinds.contains { keys in
            keys.allSatisfy { key in lines.contains { $0.starts(with: (key + ":").utf8) } }
        }
    }

    /// `bundlescope show BUNDLE e-3f9a1c2b40`, which follows every quoted record, possibly wrapped after a backslash.
    private static func isShowCommand(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.starts(with: "bundlescope show ".utf8), let last = line.split(separator: UInt8(ascii: " ")).last else { return false }
        return last.elementsEqual("\\".utf8)
            || last.count == 12 && last.starts(with: "e-".utf8) && last.dropFirst(2).allSatisfy(\.isHexDigit)
    }

    /// A report's last line: the version, and the first twelve digits of the rule table's digest.
    private static func isSignature(_ line: ArraySlice<UInt8>) -> Bool {
        guard let version = line.end(of: "bundlescope ".utf8), version < line.endIndex, (0x30...0x39).contains(line[version]) else {
            return false
        }
        return line.split { !$0.isHexDigit }.contains { $0.count == 12 }
    }

    /// The match of a printed rule, under the keys of its file.
    private static func isMatch(_ line: ArraySlice<UInt8>) -> Bool {
        ["source  ", "messageId  ", "text  "].contains { line.starts(with: $0.utf8) }
    }

    /// The summary line of reports without a quoted record from versions that did not yet write a signature.
    private static func isOldSummary(_ line: ArraySlice<UInt8>) -> Bool {
        oldSummaries.contains(where: line.holdsInOrder)
    }

    private static let oldSummaries = [
        [" checked: ", " matched, ", " absent"], [" bundle", ": ", " with findings, ", " clean, ", " incomplete"],
        [" comprobada", ": ", " con coincidencia, ", " sin coincidencia"],
        [" paquete", ": ", " con hallazgos, ", " sin hallazgos, ", " sin leer"],
        ["ルール", "件を確認：一致", "件、該当なし"], ["バンドル", "件：検出あり", "件、検出なし", "件、不完全"], ["규칙 ", "개 확인: 일치 ", "개, 해당 없음 "],
        ["번들 ", "개: 문제 발견 ", "개, 문제 없음 ", "개, 불완전 "],
    ]
}

extension UInt8 {
    fileprivate var isHexDigit: Bool {
        (0x30...0x39).contains(self) || (0x41...0x46).contains(self) || (0x61...0x66).contains(self)
    }
}

extension RandomAccessCollection<UInt8> where Index == Int {
    /// The end of the word's first occurrence, or nil.
    func end(of word: String.UTF8View) -> Int? {
        guard let first = word.first else { return startIndex }
        var rest = self[...]
        while let place = rest.firstIndex(of: first) {
            rest = rest[place...]
            if rest.starts(with: word) { return place + word.count }
            rest = rest.dropFirst()
        }
        return nil
    }

    fileprivate func holds(_ word: String) -> Bool { end(of: word.utf8) != nil }
}

extension ArraySlice<UInt8> {
    /// Whether it contains these words in this order, with anything between them.
    func holdsInOrder(_ words: [String]) -> Bool {
        var rest = self
        return words.allSatisfy { word in
            guard let end = rest.end(of: word.utf8) else { return false }
            rest = rest[end...]
            return true
        }
    }

    /// The line without the indentation and frame of a quoted text.
    fileprivate var withoutFrame: ArraySlice<UInt8> {
        var line = drop { $0 == 0x20 }
        for frame in ["│ ", "┆ "] where line.starts(with: frame.utf8) { line = line.dropFirst(frame.utf8.count) }
        return line.drop { $0 == 0x20 }
    }
}
