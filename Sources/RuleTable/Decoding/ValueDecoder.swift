import Spelling
import Terms

/// Reads typed values from the nodes of one file, strictly, and collects every problem.
///
/// After a problem it continues with an empty value, so that one run finds all problems of a file. A table with a problem is never used.
struct ValueDecoder {
    let file: String
    /// The table's languages.
    let languages: [Language]
    /// The language that every text must have; nil if it must have all.
    let sufficient: Language?
    /// What the values may refer to; nil for files that are not of a rule.
    var scope: RuleScope?
    private(set) var problems: [RuleProblem] = []
    /// What a private rule may lack, and this one lacks.
    private(set) var warnings: [RuleProblem] = []
    /// The languages that some text lacks.
    private var lacking: Set<Language> = []
    /// The first text that still says `TODO`.
    private var unfinished: TextPlace?
    /// The names of all variants found so far (`argument`, a parameter's id), to be checked once the product is known.
    private var absences: [(name: String, place: TextPlace)] = []
    private var texts: [(text: LocalizedText, place: TextPlace)] = []

    /// - Parameter root: What a private file says, which may lack what a published one has; nil for a file that must have everything.
    init(file: String, languages: [Language], privateRoot root: YamlNode? = nil) {
        self.file = file
        self.languages = languages
        sufficient = root.flatMap { $0.commonLanguage(among: languages) ?? languages.first }
    }

    mutating func report(_ message: String, at node: YamlNode) {
        report(message, at: node.place)
    }

    mutating func report(_ message: String, at place: TextPlace) {
        problems.append(RuleProblem(file: file, place: place, message: message))
    }

    private mutating func warn(_ message: String, at place: TextPlace) {
        warnings.append(RuleProblem(file: file, place: place, message: message))
    }

    /// The values of a mapping, by key. Reports unknown and missing keys.
    mutating func values(of node: YamlNode, as keys: MappingKeys) -> [String: YamlNode] {
        guard case .mapping(let entries) = node.content else {
            report("expected a mapping (\(keys.name)), found \(node.kind)", at: node)
            return [:]
        }
        var values: [String: YamlNode] = [:]
        var mistyped: Set<String> = []
        for entry in entries {
            if keys.all.contains(entry.key) {
                values[entry.key] = entry.value
            } else {
                let meant = nearest(to: entry.key, among: keys.all)
                let expected = meant.map { "; did you mean '\($0)'?" } ?? ": expected one of \(keys.all.joined(separator: ", "))"
                report("unknown \(keys.member) '\(entry.key)'\(expected)", at: entry.keyPlace)
                if let meant { mistyped.insert(meant) }
            }
        }
        for key in keys.required where values[key] == nil && !mistyped.contains(key) {
            report("missing \(keys.member) '\(key)'", at: node)
        }
        for key in keys.nonEmpty where values[key]?.isEmptyList == true { values[key] = nil }
        for key in keys.published where values[key] == nil && !mistyped.contains(key) {
            guard sufficient != nil else {
                report("missing \(keys.member) '\(key)'", at: node)
                continue
            }
            warn("no '\(key)', which a rule that is to be built in must have", at: node.place)
        }
        return values
    }

    /// Adds the warnings about languages that the file's texts lack, and about texts that nobody has written yet.
    mutating func checkTexts(at node: YamlNode) {
        if let unfinished {
            let message = "TODO stands in a text: expected a person's words"
            if sufficient == nil { report(message, at: unfinished) } else { warn(message, at: unfinished) }
        }
        guard let sufficient, !lacking.isEmpty else { return }
        let codes = languages.filter(lacking.contains).map(\.rawValue).joined(separator: ", ")
        warn("not every text is there in \(codes): reports show it in \(sufficient.rawValue)", at: node.place)
    }

    /// A text, as written. A number or `true` must be in quotes to count as one.
    mutating func text(_ node: YamlNode?) -> String {
        guard let node else { return "" }
        guard case .scalar(let text, let isPlain) = node.content else {
            report("expected a text, found \(node.kind)", at: node)
            return ""
        }
        if text.trimmed.isEmpty {
            report("expected a text, found nothing", at: node)
        } else if isPlain && Self.isNoText(text) {
            report("expected a text: write \"\(text)\", in quotes", at: node)
        }
        return text
    }

    /// A text of lower-case letters, digits and hyphens.
    mutating func identifier(_ node: YamlNode?) -> String {
        let text = text(node)
        if let node, !text.isEmpty, !Self.isIdentifier(text) {
            report("expected an id of lower-case letters, digits and hyphens, found '\(text)'", at: node)
        }
        return text
    }

    /// A text in every language, without surrounding whitespace, with its variants.
    mutating func localized(_ node: YamlNode?) -> LocalizedText {
        let words = node.map { values(of: $0, as: .text(in: languages, sufficient: sufficient)) } ?? [:]
        var present = languages
        if let sufficient {
            present = languages.filter { words[$0.rawValue] != nil }
            let absent = languages.filter { words[$0.rawValue] == nil }
            lacking.formUnion(absent)
            // The first one stands for those that are not there.
            if !absent.isEmpty { present = present.filter { $0 == sufficient } + present.filter { $0 != sufficient } }
        }
        let localized = LocalizedText(
            present.map { LocalizedText.Text($0, text(words[$0.rawValue]).trimmed) },
            variants: words["without"].map { variants($0) } ?? [])
        if let node {
            texts.append((localized, node.place))
            if localized.texts.contains(where: { $0.text.contains("TODO") }) { unfinished = unfinished ?? node.place }
        }
        return localized
    }

    private mutating func variants(_ node: YamlNode) -> [LocalizedText.Variant] {
        guard case .mapping(let entries) = node.content else {
            report("expected a mapping (what the log lacks), found \(node.kind)", at: node)
            return []
        }
        return entries.map { entry in
            let text = localized(entry.value)
            // A variant is checked together with the text that it belongs to.
            texts.removeLast()
            if !text.variants.isEmpty { report("a variant has no variants of its own", at: entry.value) }
            let variant = LocalizedText.Variant(without: entry.key, text: text)
            absences += variant.names.map { ($0, entry.keyPlace) }
            return variant
        }
    }

    /// Reports variants whose name is neither an absence, a parameter nor a field of the product.
    mutating func checkVariants(of product: Product, and fields: [String] = []) {
        let known = Absence.allCases.map(\.rawValue) + product.parameters.map(\.id) + fields
        for (name, place) in absences where !known.contains(name) {
            let meant = nearest(to: name, among: known).map { "; did you mean '\($0)'?" }
            report("unknown variant '\(name)'\(meant ?? ": expected one of \(known.joined(separator: ", "))")", at: place)
        }
    }

    /// Reports texts that insert a value that a log may not give, without a variant for that case.
    mutating func checkValues(of product: Product) {
        for (text, place) in texts { checkValues(product.parametersWithoutOtherwise, in: text, at: place) }
    }

    mutating func checkValues(_ names: Set<String>, in text: LocalizedText, at place: TextPlace) {
        for name in text.valuesWithoutVariant(of: names).sorted() {
            report(
                "a log may lack {\(name)}: expected a variant for that ('without: {\(name): …}'), before those that contain it", at: place)
        }
    }

    /// `true` or `false`.
    mutating func flag(_ node: YamlNode?) -> Bool {
        guard let node else { return false }
        guard case .scalar(let text, isPlain: true) = node.content, let flag = Bool(text) else {
            report("expected true or false, found \(node.kind)", at: node)
            return false
        }
        return flag
    }

    /// One of an enumeration's values.
    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(_ node: YamlNode?, else placeholder: Choice) -> Choice {
        let text = text(node)
        if let choice = Choice(rawValue: text) { return choice }
        if let node, !text.isEmpty {
            let allowed = Choice.allCases.map(\.rawValue)
            report("expected one of \(allowed.joined(separator: ", ")), found '\(text)'", at: node)
        }
        return placeholder
    }

    /// The elements of a sequence. Reports one with fewer than `count` elements.
    mutating func list<Element>(
        _ node: YamlNode?, atLeast count: Int = 0, of element: (inout ValueDecoder, YamlNode) -> Element
    ) -> [Element] {
        guard let node else { return [] }
        guard case .sequence(let nodes) = node.content else {
            report("expected a list, found \(node.kind)", at: node)
            return []
        }
        if nodes.count < count { report("expected a list of at least \(count)", at: node) }
        var elements: [Element] = []
        for node in nodes { elements.append(element(&self, node)) }
        return elements
    }

    /// A list of mappings with distinct `id`s.
    mutating func uniqueList<Element>(
        _ node: YamlNode?, atLeast count: Int = 0, of element: (inout ValueDecoder, YamlNode) -> Element
    ) -> [Element] {
        var ids: Set<String> = []
        return list(node, atLeast: count) { decoder, node in
            if let id = node["id"], let text = id.text, !ids.insert(text).inserted {
                decoder.report("the id '\(text)' occurs twice in this list", at: id)
            }
            return element(&decoder, node)
        }
    }

    static func isIdentifier(_ text: String) -> Bool {
        text.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
    }

    /// Whether YAML's core schema reads this unquoted text as null, a boolean or a number.
    private static func isNoText(_ text: String) -> Bool {
        if ["null", "true", "false", "~"].contains(text.lowercased()) { return true }
        let isNumeric = text.utf8.first.map { isDigit($0) || "+-.".utf8.contains($0) } ?? false
        return isNumeric && Double(text) != nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}

extension StringProtocol {
    /// The text without surrounding whitespace.
    var trimmed: String {
        let start = drop(while: \.isWhitespace)
        return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
    }
}

extension YamlNode {
    /// What kind of node it is, in words for the author of the file.
    fileprivate var kind: String {
        switch content {
        case .scalar(let text, _): text.isEmpty ? "nothing" : "'\(text)'"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }
}
