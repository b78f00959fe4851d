import CertificateChain
import Requirements
import Diagnosis
import RuleTable

/// What certificate files say about the findings of a log, in words.
extension Wording {
    /// What speaks for the cause (or against it, where `confirms` is false); empty where the files say the opposite, or nothing.
    func observation(_ observation: FileComparison.Observation?, confirms: Bool) -> [Phrase] {
        guard let observation, observation.confirms == confirms else { return [] }
        let found = found(observation.detail)
        let file: Phrase = "\(name: observation.file)"
        return [confirms ? verify.comparison.supports(file, found) : verify.comparison.contradicts(file, found)]
    }

    func comparison(_ comparison: FileComparison, of finding: Finding, _ rule: Rule?) -> Phrase {
        func phrase(_ text: LocalizedText) -> Phrase { self.phrase(text, of: finding) }
        let file: Phrase = "\(name: comparison.file)"
        switch comparison.conclusion {
        case .inBundle(let fits): return verify.comparison.inBundle(file, fits)
        case .settled(let id):
            let cause = rule?.causes.first { $0.id == id }.map { phrase($0.title) }
            return verify.comparison.settled(file, cause ?? Phrase(id, .quoted))
        case .otherFile(let detail):
            return verify.comparison.otherFile(file, rule.map { phrase($0.title) } ?? "", found(detail))
        }
    }

    private func found(_ detail: CheckDetail) -> Phrase {
        verify.detail(detail) { verify.certificate($0 + 1) }
    }
}
