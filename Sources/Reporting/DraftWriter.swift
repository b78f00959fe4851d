public import LogScanning
public import RuleTable
public import Terms
import Wording

/// Writes the words of a drafted rule, and the file that contains it.
public struct DraftWriter: Sendable {
    private let language: Language
    private var words: Words.Draft { Words.of(language).draft }

    /// The length, in characters, to which the product's own texts are cut.
    private static let bound = 300

    public init(_ language: Language) {
        self.language = language
    }

    /// The texts for a person to complete, with what the product itself says.
    public func texts(_ message: LogMessage) -> DraftTexts {
        func shown(_ text: String?) -> String? {
            let line = visible(text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return line.isEmpty ? nil : line.count > Self.bound ? line.prefix(Self.bound) + "…" : line
        }
        let text = shown(message.text)
        let advice = shown(message.resolution)
        return DraftTexts(
            language, title: words.title.plain, diagnosis: (text.map { words.diagnosisAfter($0) } ?? words.diagnosis).plain,
            cause: words.cause.plain, explanation: words.explanation.plain,
            step: (advice.map { words.stepAfter($0) } ?? words.step).plain)
    }

    /// The rule file, with what to do with it at its head.
    ///
    /// - Parameter bundle: The bundle that it was drafted from, by the piece of evidence; nil if there is none.
    public func file(_ rule: Rule, of evidence: String = "", bundle: String?) -> String {
        var head = bundle.map { [words.from(evidence: evidence, bundle: visible($0)).plain] } ?? []
        head += [words.saveAs("my-rules/\(rule.id).yaml").plain, "  bundlescope rules lint my-rules", "  bundlescope rules test my-rules"]
        head.append("  bundlescope diagnose \(bundle.map(shellWord) ?? "BUNDLE") --rules my-rules")
        return head.map { "# \(visible($0))\n" }.joined() + rule.yaml
    }
}
