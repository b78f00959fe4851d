import Diagnosis

/// What all bundles amount to, those included that the page does not list.
struct PageTotals: Encodable {
    private(set) var bundles = 0
    private(set) var outcomes: [String: Int] = [:]
    private(set) var findings = 0
    private(set) var tries = 0
    /// For each rule of the table, and last for what no rule knows: how many bundles show it, and how often in all.
    private(set) var rules: [Rule]
    /// How many bundles the page lists.
    var listed = 0
    /// Whether the page lists no further ones.
    var isFull = false

    struct Rule: Encodable {
        var bundles = 0
        var count = 0
    }

    init(rules: Int) {
        self.rules = Array(repeating: Rule(), count: rules + 1)
    }

    func count(_ outcome: BundleDiagnosis.Outcome) -> Int { outcomes[outcome.rawValue] ?? 0 }

    mutating func add(_ diagnosis: BundleDiagnosis, _ ruleIndex: [String: Int]) {
        bundles += 1
        outcomes[diagnosis.outcome.rawValue, default: 0] += 1
        findings += diagnosis.findings.count
        tries += diagnosis.attempts.count
        let indexes = diagnosis.findings.map { $0.rule.flatMap { ruleIndex[$0] } ?? rules.count - 1 }
        for (finding, index) in zip(diagnosis.findings, indexes) { rules[index].count += finding.count }
        for index in Set(indexes) { rules[index].bundles += 1 }
    }
}
