import Diagnosis

/// The first part of a bundle's report: what stands, and for which subjects; what was superseded; what succeeded.
struct BundleAnswer {
    /// A failure that no later try is known to have superseded.
    struct Open {
        /// Nil if a try failed and there is no finding for it.
        var finding: FindingReport?
        /// The subjects whose last try ended with it; empty if it belongs to no try.
        var subjects: [StandingReport]
    }

    /// Those that a last try failed with come first.
    private(set) var open: [Open] = []
    private(set) var overcome: [FindingReport] = []
    private(set) var succeeded: [StandingReport] = []

    init(_ report: BundleReport) {
        succeeded = report.standing.filter { $0.outcome == .succeeded }
        overcome = report.findings.filter { $0.status == .superseded }
        let standing = report.findings.filter { $0.status != .superseded }
        var subjects: [[StandingReport]] = Array(repeating: [], count: standing.count)
        var alone: [StandingReport] = []
        for subject in report.standing where subject.outcome != .succeeded {
            let indices = Self.findings(of: subject, among: standing)
            for index in indices { subjects[index].append(subject) }
            if indices.isEmpty { alone.append(subject) }
        }
        let all = zip(standing, subjects).map(Open.init) + alone.map { Open(finding: nil, subjects: [$0]) }
        open = all.filter(\.isFailure) + all.filter { !$0.isFailure }
    }

    /// The findings that a subject's last try ended with: for each rule, or message if there is no rule, the one whose evidence includes its record.
    private static func findings(of subject: StandingReport, among findings: [FindingReport]) -> [Int] {
        let ofProduct = findings.indices.filter { findings[$0].product == subject.subject.product }
        func first(_ alike: [Int]) -> Int? {
            alike.first { findings[$0].evidence.contains { $0.id == subject.evidence } } ?? alike.first
        }
        let rules = [subject.rule].compactMap(\.self) + subject.rules.filter { $0 != subject.rule }
        if rules.isEmpty { return [first(ofProduct.filter { findings[$0].message == subject.attempt.message })].compactMap(\.self) }
        return rules.compactMap { rule in first(ofProduct.filter { findings[$0].rule == rule }) }
    }
}

extension BundleAnswer.Open {
    /// Whether a last try is known to have failed with it.
    var isFailure: Bool { subjects.contains { $0.outcome == .failed } }
}
