import CertificateChain
import Diagnosis
import Requirements
import RuleTable
import Wording

/// What certificate files say about the findings of a log, in words.
extension Wording {
    /// The file's support for the cause, or its contradiction if `confirms` is false; empty if the files say the opposite or nothing.
    func observation(_ observation: FileComparison.Observation?, confirms: Bool) -> [Phrase] {
        guard let observation, observation.confirms == confirms else { return [] }
        return [phrases.comparison.found(file: "\(name: observation.file)", found: found(observation.detail))]
    }

    func comparison(_ comparison: FileComparison, of finding: Finding, _ rule: Rule?) -> Phrase {
        func phrase(_ text: LocalizedText) -> Phrase { self.phrase(text, of: finding) }
        let file: Phrase = "\(name: comparison.file)"
        switch comparison.conclusion {
        case .inBundle(fits: true?): return phrases.comparison.fitsInBundle(file)
        case .inBundle(fits: false?): return phrases.comparison.differsInBundle(file)
        case .inBundle(fits: nil): return phrases.comparison.inBundle(file)
        case .settled(let id):
            let cause = rule?.causes.first { $0.id == id }.map { phrase($0.title) }
            return phrases.comparison.settled(file: file, cause: cause ?? Phrase(id, .quoted))
        case .otherFile(let detail):
            return phrases.comparison.otherFile(file: file, log: rule.map { phrase($0.title) } ?? "", found: found(detail))
        }
    }

    private func found(_ detail: CheckDetail) -> Phrase {
        phrases.detail.text(of: detail) { phrases.certificate.numbered($0 + 1) }
    }
}
