import Comparison
import Diagnosis
import Terms
import Wording

/// An appliance's bundles in order of time, in the words of one language.
struct HistoryReport: Encodable {
    var products: [String]
    var bundles: [Bundle]

    struct Bundle: Encodable {
        var path: String
        @Nullable var sha256: String?
        @Nullable var from: LoggedTime?
        @Nullable var to: LoggedTime?
        var verdict: BundleVerdict
        var complete: Bool
        /// The titles of what stands or may stand.
        var standing: [Phrase]
        /// What became of the problems of the bundle before; null for the first one.
        @Nullable var changes: Counts?
    }

    /// The number of changes with each status.
    struct Counts: Hashable, Encodable {
        var fixed: Int
        var remaining: Int
        var new: Int
        var unknown: Int
    }

    init(_ history: ApplianceHistory, _ wording: Wording) {
        products = Array(Set(history.bundles.flatMap(\.diagnosis.products))).sorted()
        bundles = history.bundles.enumerated().map { index, bundle in
            let diagnosis = bundle.diagnosis
            let step = index == 0 ? nil : history.steps[index - 1]
            func count(_ status: Change.Status) -> Int { step?.changes.count { $0.status == status } ?? 0 }
            let titles = diagnosis.findings.filter { $0.status != .superseded }.map { finding in
                finding.rule.map(wording.title(ofRule:)) ?? wording.title(ofUnknown: finding.message)
            }
            return Bundle(
                path: diagnosis.path, sha256: diagnosis.sha256, from: diagnosis.spans.compactMap(\.from).min(),
                to: diagnosis.spans.compactMap(\.to).max(), verdict: diagnosis.verdict, complete: diagnosis.complete,
                standing: titles.uniqued,
                changes: step == nil
                    ? nil : Counts(fixed: count(.fixed), remaining: count(.remaining), new: count(.new), unknown: count(.unknown)))
        }
    }
}
