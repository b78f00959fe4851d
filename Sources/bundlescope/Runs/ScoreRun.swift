import BundlescopeKit
import Glibc

/// Holds the diagnoses of a labelled corpus against what is right.
struct ScoreRun: ReportRun {
    var target: ReportTarget
    var rules: RuleSet
    /// What is right of each bundle of the corpus, in its order.
    var expected: [ExpectedBundle]
    /// The bundles of which it is not known, and those that are not there.
    var unlabelled: PathTally
    var absent: PathTally
    var corpus: CorpusRun

    func report(in frame: RunFrame) throws -> ExitStatus {
        var score = CorpusScore(rules)
        var rest = expected[...]
        let ending = try corpus.run { diagnosis in
            if let expected = rest.popFirst() { score.add(diagnosis, expected: expected) }
        }
        let writer = ScoreWriter(style: target.style, rules: rules, toolVersion: Tool.version)
        try frame.file.finish(writer.text(score, unlabelled: unlabelled, absent: absent))
        if let code = ending.exitCode { Glibc.exit(code) }
        let isRight = score.disagreementsTotal == 0 && unlabelled.count == 0 && absent.count == 0
        return isRight ? .clean : .findings
    }
}
