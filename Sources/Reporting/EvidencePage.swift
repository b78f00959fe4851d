public import Diagnosis
import Wording

/// A piece of evidence with its lines as in the log, numbered, for `show`.
public struct EvidencePage: Sendable {
    /// Its place, then each line with its number. The numbers are right if the record's lines are consecutive in the log.
    public let text: String

    public init(_ evidence: Evidence) {
        let lines = visibleLines(evidence.excerpt)
        let width = String(evidence.line + lines.count - 1).count
        let numbered = lines.enumerated().map { index, line in
            let number = String(evidence.line + index)
            return String(repeating: " ", count: width - number.count) + "\(number) │ \(line)\n"
        }
        text = visible("\(evidence.entry):\(evidence.line)") + "\n" + numbered.joined()
    }
}
