public import Diagnosis
public import RuleTable

/// The bundles of one appliance in order of time, and what became of its problems from one to the next.
public struct ApplianceHistory: Hashable, Sendable {
    /// At least two.
    public let bundles: [ComparedBundle]
    /// Each compares two neighbours.
    public let steps: [BundleComparison]

    /// The histories in a group of bundles that share tries: where two neighbours are not shown to be of one appliance, another history begins.
    public static func histories(of diagnoses: [BundleDiagnosis], rules: RuleSet) -> [ApplianceHistory] {
        var histories: [ApplianceHistory] = []
        var (bundles, steps): ([ComparedBundle], [BundleComparison]) = ([], [])
        func end() {
            if bundles.count > 1 { histories.append(ApplianceHistory(bundles: bundles, steps: steps)) }
            (bundles, steps) = ([], [])
        }
        for bundle in diagnoses.map({ ComparedBundle($0) }).inOrderOfTime {
            if let last = bundles.last {
                let step = BundleComparison(before: [last], after: [bundle], rules: rules)
                if step.identity.answer == .yes { steps.append(step) } else { end() }
            }
            bundles.append(bundle)
        }
        end()
        return histories
    }
}
