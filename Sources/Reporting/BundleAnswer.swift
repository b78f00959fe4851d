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
            if let index = Self.finding(of: subject, among: standing) { subjects[index].append(subject) } else { alone.append(subject) }
        }
        let all = zip(standing, subjects).map(Open.init) + alone.map { Open(finding: nil, subjects: [$0]) }
        open = all.filter(\.isFailure) + all.filter { !$0.isFailure }
    }

    /// The finding that a subject's last try ended with: the one whose evidence includes its record, else one with the same rule, or message if there
    /// is no rule.
    private static func finding(of subject: StandingReport, among findings: [FindingReport]) -> Int? {
        let alike = findings.indices.filter { index in
            let finding = findings[index]
            let isSame = subject.rule == nil ? finding.message == subject.attempt.message : finding.rule == subject.rule
            return isSame && finding.product == subject.subject.product
        }
        return alike.first { findings[$0].evidence.contains { $0.id == subject.evidence } } ?? alike.first
    }
}

extension BundleAnswer.Open {
    /// Whether a last try is known to have failed with it.
    var isFailure: Bool { subjects.contains { $0.outcome == .failed } }
}
