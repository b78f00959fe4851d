import Diagnosis
import RuleTable
import Wording

/// A bundle that no standard answer fits, in the words of one language.
struct ReviewReport: Encodable {
    struct Reason: Encodable {
        enum Kind: String, Encodable {
            case unknownMessage, competing, outcomeUnknown, mayStand
        }

        var kind: Kind
        /// The rules that it is about, if any.
        var rules: [String]
        var text: Phrase
    }

    var path: String
    var reasons: [Reason]

    init(_ bundle: ReviewCase, _ wording: Wording) {
        path = bundle.path
        reasons = bundle.reasons.map { Self.reason($0, wording) }
    }

    private static func reason(_ reason: ReviewCase.Reason, _ wording: Wording) -> Reason {
        let words = wording.phrases.triage
        switch reason {
        case .unknownMessage(let shape, let isCut):
            let name = shape.id == nil ? Phrase([shape.source, shape.text].filter { !$0.isEmpty }.joined(separator: " "), .quoted) : ""
            let title = wording.title(ofUnknown: shape.id, isCut: isCut)
            return Reason(
                kind: .unknownMessage, rules: [], text: words.noRuleKnows([title, name].filter { !$0.isEmpty }.joined(" · ")))
        case .competing(let rules):
            return Reason(kind: .competing, rules: rules, text: words.toBlame(rules.map(wording.title(ofRule:)).joined(" / ")))
        case .outcomeUnknown(let product, let operation, let fields):
            let title = wording.product(product)?.operations.first { $0.id == operation }?.title(in: wording.language, with: fields)
            let name = title.map { Phrase($0, fields.isEmpty ? .plain : .quoted) } ?? wording.phrases.attempts.unknownOperation
            return Reason(kind: .outcomeUnknown, rules: [], text: words.endUnknown(name))
        case .mayStand(let rule):
            let text: Phrase = "\(wording.title(ofRule: rule))\(wording.phrases.common.colon)\(wording.phrases.findings.standingUnknown)"
            return Reason(kind: .mayStand, rules: [rule], text: text)
        }
    }
}
