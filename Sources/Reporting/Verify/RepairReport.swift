import Requirements
import RuleTable

/// What came of `--write-fixed`.
public struct RepairReport: Hashable, Sendable, Encodable {
    public var file: String
    public var written: Bool
    /// What was done to the chain, in the words of one language; empty where it was right already, or was not written.
    public var did: [Phrase]
    /// Ids of the checks that fail of the written chain too.
    public var remains: [String]
    /// Why it was not written; null where it was.
    @Nullable public var reason: Phrase?

    // For people: the titles of what remains.
    let remainingTitles: [Phrase]

    private enum CodingKeys: String, CodingKey {
        case file, written, did, remains, reason
    }

    init(_ outcome: RepairOutcome, of chain: CheckedChain, _ wording: Wording) {
        let words = wording.verify.repair
        file = outcome.file
        switch outcome.result {
        case .success(let done):
            written = true
            did = done.repair.steps.map(words.step)
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
            reason = words.obstacle(obstacle)
        }
    }

    func blocks(_ wording: Wording) -> [Block] {
        let words = wording.verify.repair
        let name: Phrase = "\(name: file)"
        if let reason { return [.section(words.heading, [.paragraph(words.notWritten(name, reason).inRole(.critical))])] }
        var blocks: [Block] = [.paragraph(words.written(name)), .bullets(did.isEmpty ? [words.unchanged] : did)]
        if !remainingTitles.isEmpty { blocks.append(.paragraph(words.remains(remainingTitles).inRole(.critical))) }
        return [.section(words.heading, blocks)]
    }
}
