import BundleArchive
import LogScanning
import Terms

/// Removes secrets from the logs' texts that reports show, and counts the places.
///
/// Everything shown passes through here: a diagnosis is redacted once, after judging, and all reports, the catalog and the progress display
/// use the result. What identifies a text's location (names, paths, lines, bytes, ids, times) is unchanged.
public struct Redaction {
    /// The replacement for a secret, on each line that contained a part of it.
    public static let mark = "[redacted]"

    /// The number of secrets removed.
    public private(set) var places = 0

    public init() {}

    public mutating func redact(_ text: inout String) {
        let secrets = SecretSearch(text).secrets
        guard !secrets.isEmpty else { return }
        places += secrets.count
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var copied = 0
        for secret in secrets {
            result += bytes[copied..<secret.lowerBound]
            // The number of lines stays the same, because line numbers are shown.
            let lines = bytes[secret].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            result += lines.map { $0.allSatisfy { $0 <= 0x20 } ? $0 : Array(Self.mark.utf8)[...] }.joined(separator: [UInt8(ascii: "\n")])
            copied = secret.upperBound
        }
        text = String(decoding: result + bytes[copied...], as: UTF8.self)
    }

    public mutating func redact(_ evidence: inout Evidence) {
        redact(&evidence.thread)
        redact(&evidence.excerpt)
    }

    private mutating func redact(_ text: inout String?) {
        guard var some = text else { return }
        redact(&some)
        text = some
    }

    private mutating func redact(_ texts: inout [String]) {
        for index in texts.indices { redact(&texts[index]) }
    }

    private mutating func redact(_ values: inout [String: String]) {
        // A value's key could make it a secret, but keys here are from the rule table.
        for key in values.keys { redact(&values[key]) }
    }

    private mutating func redact(_ message: inout LogMessage) {
        redact(&message.source)
        redact(&message.id)
        redact(&message.text)
        redact(&message.severity)
        redact(&message.resolution)
        switch message.arguments {
        case .none: break
        case .malformed(var text):
            redact(&text)
            message.arguments = .malformed(text)
        case .list(var texts):
            redact(&texts)
            message.arguments = .list(texts)
        case .cut(var texts):
            redact(&texts)
            message.arguments = .cut(texts)
        }
    }

    private mutating func redact(_ finding: inout Finding) {
        redact(&finding.message)
        redact(&finding.values)
        redact(&finding.nodes)
        for index in finding.evidence.indices { redact(&finding.evidence[index]) }
    }

    private mutating func redact(_ attempt: inout Attempt) {
        redact(&attempt.thread)
        redact(&attempt.subject)
        redact(&attempt.fields)
        redact(&attempt.message)
    }

    private mutating func redact(_ subject: inout Subject) {
        redact(&subject.unit)
        redact(&subject.node)
        redact(&subject.fields)
    }

    fileprivate mutating func redact(_ diagnosis: inout BundleDiagnosis) {
        for index in diagnosis.findings.indices { redact(&diagnosis.findings[index]) }
        for index in diagnosis.falseFriends.indices { redact(&diagnosis.falseFriends[index].evidence) }
        for index in diagnosis.attempts.kept.indices { redact(&diagnosis.attempts.kept[index]) }
        // Tries that are shown a second time: their secrets have already been counted.
        var again = Redaction()
        for index in diagnosis.attempts.runs.indices { again.redact(&diagnosis.attempts.runs[index].first) }
        for index in diagnosis.standings.indices {
            again.redact(&diagnosis.standings[index].subject)
            again.redact(&diagnosis.standings[index].last)
        }
        for index in diagnosis.findings.indices {
            for place in diagnosis.findings[index].subjects.indices { again.redact(&diagnosis.findings[index].subjects[place].subject) }
            guard var attempt = diagnosis.findings[index].supersededBy else { continue }
            again.redact(&attempt)
            diagnosis.findings[index].supersededBy = attempt
        }
    }
}

extension BundleDiagnosis {
    /// The diagnosis without the secrets in the logs' texts, with a note that gives the number of places.
    public func redacted() -> BundleDiagnosis {
        var diagnosis = self
        var redaction = Redaction()
        redaction.redact(&diagnosis)
        if redaction.places > 0 {
            diagnosis.notes.append(ReadNote(.redacted, .redacted(places: redaction.places), at: nil, losesData: false))
        }
        return diagnosis
    }

    /// The number of secrets removed.
    public var redactedPlaces: Int {
        notes.reduce(0) { if case .redacted(let places) = $1.reason { $0 + places } else { $0 } }
    }
}
