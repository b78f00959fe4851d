public import Diagnosis
import Terms
import Wording

/// A piece of evidence with its lines as in the log, numbered, for `show`.
public struct EvidencePage: Sendable {
    /// A part of a file round the evidence.
    public struct Part: Sendable {
        public var entry: String
        public var lines: [(number: Int, text: String)]

        public init(entry: String, lines: [(number: Int, text: String)]) {
            self.entry = entry
            self.lines = lines
        }
    }

    /// Its place, then each line with its number. The numbers are right if the record's lines are consecutive in the log.
    public let text: String

    public init(_ evidence: Evidence) {
        let lines = visibleLines(evidence.excerpt).enumerated().map { (number: evidence.line + $0, text: $1) }
        text = Self.head(evidence.entry.description, evidence.line) + Self.numbered(lines) { _ in false }
    }

    /// The evidence with the lines round it: its own are set apart by a thicker bar, and every file is named.
    public init(_ evidence: Evidence, parts: [Part]) {
        let own = evidence.line...evidence.line + visibleLines(evidence.excerpt).count - 1
        text = parts.map { part in
            let isOwn = part.entry == evidence.entry.description
            return Self.head(part.entry, part.lines.first?.number ?? 1) + Self.numbered(part.lines) { isOwn && own.contains($0) }
        }.joined(separator: "\n")
    }

    private static func head(_ entry: String, _ line: Int) -> String { visible("\(entry):\(line)") + "\n" }

    private static func numbered(_ lines: [(number: Int, text: String)], isMarked: (Int) -> Bool) -> String {
        let width = String(lines.last?.number ?? 1).count
        return lines.map { line in
            let number = String(line.number)
            let blanks = String(repeating: " ", count: max(0, width - number.count))
            return "\(blanks)\(number) \(isMarked(line.number) ? "┃" : "│") \(visible(line.text))\n"
        }.joined()
    }
}
