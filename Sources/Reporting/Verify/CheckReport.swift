import CertificateChain
import Requirements
import RuleTable
public import Wording

/// One result of a check, in the words of one language: an element of the contract's `checks`.
public struct CheckReport: Hashable, Sendable, Encodable {
    public var id: String
    public var requirement: Phrase
    /// Where the vendor states the requirement: a reference and the place in it; null if it is not a vendor's requirement.
    @Nullable public var place: String?
    public var result: String
    public var detail: Phrase
    /// The steps from the rule table; with several possible causes, those of all, without duplicates.
    public var remediation: [Phrase]
    /// Index into `certificates` or, for a check of the other appliance, into `peer.certificates`.
    @Nullable public var certificate: Int?
    /// The rule whose causes explain it.
    @Nullable public var rule: String?

    // For people; not in the JSON, which has the individual parts.
    let outcome: CheckResult.Outcome
    /// The detail, including the certificate that it is about.
    let found: Phrase
    let changes: [Change]
    /// The command-line option that would enable the check, if it was not made for lack of it.
    let missingOption: String?

    /// A possible cause with its steps.
    struct Change: Hashable, Sendable {
        let cause: Phrase
        let steps: [Phrase]
    }

    private enum CodingKeys: String, CodingKey {
        case id, requirement, place, result, detail, remediation, certificate, rule
    }

    init(_ result: CheckResult, of chain: CheckedChain, _ wording: Wording) {
        let names = CertificateNames(chain, ofPeer: result.check.isOfPeer, wording)
        let required = chain.check.variant(of: result.check)
        id = result.check.rawValue
        requirement = required.map { wording.phrase($0.title) } ?? ""
        place = required?.place
        outcome = result.outcome
        self.result = result.outcome.rawValue
        let detail = wording.phrases.detail.text(of: result.detail, certificate: names.label)
        self.detail = detail
        found = result.certificate.map { "\(names.label($0))\(wording.phrases.common.colon)\(detail)" } ?? detail
        missingOption = if case .needsOption(let option) = result.detail { option } else { nil }
        // Indices after those of the files refer to the trust store.
        certificate = result.certificate.flatMap { result.check.isOfPeer || $0 < chain.verdict.certificates.count ? $0 : nil }
        rule = result.cause?.rule
        let causes = wording.rule(result.cause?.rule)?.causes.filter { result.cause?.cause == nil || $0.id == result.cause?.cause } ?? []
        func phrase(_ text: LocalizedText) -> Phrase { wording.phrase(text, of: chain.check.policy.product, chain.check.values) }
        let own = result.outcome == .fail ? required?.steps ?? [] : []
        let changes: [Change] =
            if result.outcome == .fail, let step = wording.phrases.verify.step(for: result.detail) {
                [Change(cause: requirement, steps: [step])]
            } else {
                causes.map { Change(cause: phrase($0.title), steps: $0.steps.map(phrase)) }
                    + (own.isEmpty ? [] : [Change(cause: requirement, steps: own.map(phrase))])
            }
        self.changes = changes
        remediation = changes.flatMap(\.steps).uniqued
    }
}

/// The names by which texts refer to the certificates of one side.
struct CertificateNames {
    private let certificates: [Certificate]
    private let trusted: [Certificate]
    private let number: @Sendable (Int) -> Phrase

    init(_ chain: CheckedChain, ofPeer: Bool, _ wording: Wording) {
        certificates = ofPeer ? chain.verdict.peerComparison?.peerCertificates ?? [] : chain.verdict.certificates
        trusted = ofPeer ? [] : chain.verdict.trusted
        let names = wording.phrases.certificate
        number = { ofPeer ? names.ofPeer($0) : names.numbered($0) }
    }

    /// Such as `certificate 2 (Inter-CA1)`.
    func label(_ index: Int) -> Phrase {
        if trusted.indices.contains(index - certificates.count) { return "\(name: trusted[index - certificates.count].subject.shortName)" }
        let number = number(index + 1)
        return certificates.indices.contains(index) ? "\(number) (\(name: certificates[index].subject.shortName))" : number
    }
}

extension DistinguishedName {
    /// The first common name, or the whole name if there is none.
    var shortName: String { commonNames.first ?? description }
}

extension Words.Verify {
    /// The step for what the causes in the rule table do not tell apart: whether a file can be mended as it is. Nil for everything else.
    fileprivate func step(for detail: CheckDetail) -> Phrase? {
        switch detail {
        case .leafAbsent: addLeaf
        case .fileProblem(_, let problem) where problem.weight == .refused: mendFile("--write-fixed")
        case .fileProblem(_, .notBase64), .fileProblem(_, .incompleteBase64), .fileProblem(_, .truncated(.some, _, _)),
            .fileProblem(_, .cut), .fileProblem(_, .missingStart), .fileProblem(_, .undecodable(.some, _)):
            copyAgain
        default: nil
        }
    }
}

extension ChainCheck {
    /// What is known about the upload, by the ids of the product's parameters in the rule table.
    fileprivate var values: [String: String] {
        let names = policy.options.map(\.name).filter(\.hasValues)
        return Dictionary(uniqueKeysWithValues: names.compactMap { name in choices[name].map { (name.rawValue, $0) } })
    }
}
