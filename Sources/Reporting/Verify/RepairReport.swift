import Requirements
import RuleTable
public import Wording

/// The result of `--write-fixed`.
public struct RepairReport: Hashable, Sendable, Encodable {
    public var file: String
    public var written: Bool
    /// The changes to the chain, in the words of one language; empty if it was already correct, or was not written.
    public var did: [Phrase]
    /// Ids of the checks that the written chain still fails.
    public var remains: [String]
    /// Why it was not written; null if it was.
    @Nullable public var reason: Phrase?

    // For people: the titles of the checks in `remains`.
    let remainingTitles: [Phrase]

    private enum CodingKeys: String, CodingKey {
        case file, written, did, remains, reason
    }

    init(_ outcome: RepairOutcome, of chain: CheckedChain, _ wording: Wording) {
        file = outcome.file
        switch outcome.result {
        case .success(let done):
            written = true
            did = done.repair.steps.map(wording.phrases.repair.text)
            let failed = done.verdict.checks.filter { $0.outcome == .fail }.map(\.check)
            let names = chain.check.policy.checkNames.filter(failed.contains)
            remains = names.map(\.rawValue)
            remainingTitles = names.compactMap { chain.check.variant(of: $0).map { wording.phrase($0.title) } }
            reason = nil
        case .failure(let obstacle):
            written = false
            did = []
            remains = []
            remainingTitles = []
            reason = wording.phrases.obstacle.text(of: obstacle)
        }
    }

    /// Whether it was written, and what remains to be said about it.
    func answer(_ words: Words) -> [Block] {
        let name: Phrase = "\(name: file)"
        if let reason { return [.paragraph(words.repair.notWritten(file: name, reason: reason).inRole(.critical))] }
        let remains = words.repair.remains(remainingTitles.joined(words.prediction.separator)).inRole(.critical)
        return [.paragraph(words.repair.written(name))] + (remainingTitles.isEmpty ? [] : [.paragraph(remains)])
    }

    func section(_ words: Words) -> Block {
        let steps: [Block] = written ? [.bullets(did.isEmpty ? [words.repair.unchanged] : did)] : []
        return .section(words.repair.heading, answer(words) + steps)
    }
}
