import Diagnosis
import Terms

/// The contract's object of `rules score`, without the header.
struct ScoreReport: Encodable {
    struct Rule: Encodable {
        /// Null for messages that no rule knows.
        @Nullable var rule: String?
        var right: Int
        var missed: Int
        var wrong: Int

        private enum CodingKeys: String, CodingKey {
            case rule, right, missed
            case wrong = "false"
        }
    }

    struct Disagreement: Encodable {
        var bundle: String
        @Nullable var kind: String?
        var what: CorpusScore.Disagreement.What
        @Nullable var rule: String?
        var expected: String
        var reported: String
        @Nullable var why: String?
    }

    struct Paths: Encodable {
        var count: Int
        /// The first of them.
        var first: [String]

        init(_ tally: PathTally) {
            count = tally.count
            first = tally.first
        }
    }

    var bundles: Int
    /// The bundles without a disagreement.
    var right: Int
    var abstained: Int
    var wrongClean: Int
    var rules: [Rule]
    var disagreements: [Disagreement]
    var disagreementsTotal: Int
    /// The bundles of the folder that `expected.json` does not name, and those that it names and that are not there.
    var unlabelled: Paths
    var absent: Paths

    init(_ score: CorpusScore, unlabelled: PathTally, absent: PathTally) {
        bundles = score.bundles
        right = score.right
        abstained = score.abstained
        wrongClean = score.wrongClean
        let ordered = score.counts.sorted { ($0.key == nil ? 1 : 0, $0.key ?? "") < ($1.key == nil ? 1 : 0, $1.key ?? "") }
        rules = ordered.map { Rule(rule: $0.key, right: $0.value.right, missed: $0.value.missed, wrong: $0.value.wrong) }
        disagreements = score.disagreements.map {
            Disagreement(
                bundle: $0.bundle, kind: $0.kind, what: $0.what, rule: $0.rule, expected: $0.expected, reported: $0.reported, why: $0.why)
        }
        disagreementsTotal = score.disagreementsTotal
        self.unlabelled = Paths(unlabelled)
        self.absent = Paths(absent)
    }
}
