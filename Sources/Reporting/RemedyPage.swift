import Wording

/// What to do about a finding.
struct RemedyPage {
    let wording: Wording
    let detail: ReportDetail

    /// The steps for each cause, the likeliest first, and how to decide between causes.
    func blocks(_ finding: FindingReport) -> [Block] {
        let meaning = MeaningPage(wording: wording)
        guard finding.causes.count > 1 else { return finding.causes.flatMap { [meaning.steps($0)] + meaning.hints($0) } }
        return finding.causes.enumerated().map { place, cause in
            let title = place == 0 ? wording.phrases.answer.likeliest(cause.title) : wording.phrases.answer.otherwise(cause.title)
            let blocks = [.numbered(cause.remediation.map { [.paragraph($0)] })] + meaning.hints(cause)
            return detail == .page && place > 0 ? .folded(title, blocks) : .section(title, blocks)
        }
    }
}
