import Diagnosis
import RuleTable
public import Wording

/// A record that looks like a refusal and is none: the contract's `falseFriend`.
public struct FalseFriendReport: Hashable, Sendable, Encodable {
    /// The rule's or product's id and its own: `dell-ome/csr-key-mismatch#other-service`.
    public var id: String
    public var text: Phrase
    /// The first such record.
    public var evidence: EvidenceReport

    /// Nil if the rule table does not have it.
    init?(_ sighting: BundleDiagnosis.FalseFriendSighting, bundle: String, _ wording: Wording) {
        guard let friend = wording.falseFriend(sighting.name) else { return nil }
        id = friend.name
        text = wording.phrase(friend.limit.text, of: friend.product, [:])
        evidence = EvidenceReport(sighting.evidence, bundle: bundle)
    }

    /// What it means and where it is, on one line.
    func line(_ phrases: Words) -> Phrase {
        "\(text) \(phrases.headings.seenIn)\(phrases.common.colon)\(quoted: "\(evidence.entry):\(evidence.line)")"
    }
}

/// What the absence of a log or message does not mean: the contract's `blindSpot`.
public struct BlindSpotReport: Hashable, Sendable, Encodable {
    /// The rule's or product's id and its own: `dell-ome#no-success-line`.
    public var id: String
    public var text: Phrase

    /// Nil if the rule table does not have it.
    init?(_ name: String, _ wording: Wording) {
        guard let spot = wording.blindSpot(name) else { return nil }
        id = spot.name
        text = wording.phrase(spot.limit.text, of: spot.product, [:])
    }
}
