import Diagnosis
import RuleTable
import Terms
import Wording

/// A finding as a section: what, why, do this, in the log, seen in, read more.
struct FindingPage {
    let wording: Wording
    let detail: ReportDetail
    /// Whether the bundle was read in full.
    let isComplete: Bool
    /// Whether something is left out for its time.
    let isCutByWindow: Bool

    private var phrases: Words { wording.phrases }

    func block(_ finding: FindingReport) -> Block {
        var about = phrases.findings.seen(finding.count, finding.firstSeen.map(\.wholeSecond), finding.lastSeen.map(\.wholeSecond))
        if !finding.nodes.isEmpty { about = "\(phrases.findings.nodes(finding.nodes)) · \(about)" }
        about = "\(status(of: finding)) · \(about)"
        if let rule = finding.rule { about = "\(quoted: rule) · \(about)" }
        var blocks: [Block] = [.paragraph(about)]
        if let comparison = finding.fileComparison { blocks.append(.paragraph(comparison.inRole(.warning))) }
        blocks += MeaningPage(wording: wording).blocks(diagnosis: finding.diagnosis, causes: finding.causes)
        blocks.append(.section(phrases.headings.inTheLog, message(finding.message)))
        if !finding.evidence.isEmpty {
            blocks.append(.section(phrases.headings.seenIn, evidence(finding.evidence, count: finding.records)))
        }
        blocks += MeaningPage(wording: wording).references(finding.references)
        return .section(wording.title(finding.title, finding.severity), blocks)
    }

    /// Whether it is how things stand.
    private func status(of finding: FindingReport) -> Phrase {
        if let later = finding.supersededBy { return phrases.findings.superseded("\(later.number)", later.time) }
        switch finding.status {
        case .standing where !isComplete: return phrases.findings.standsAsFarAsRead
        case .standing: return isCutByWindow ? phrases.findings.standsInWindow : phrases.findings.stands
        case .superseded, .unknown: return phrases.findings.standingUnknown
        }
    }

    /// The product's own words under the log's own keys.
    private func message(_ message: MessageReport) -> [Block] {
        var fields: [(key: String, text: String)] = []
        if !message.source.isEmpty { fields.append(("Logger", message.source)) }
        if let id = message.id { fields.append(("MessageId", id)) }
        fields += message.args.map { ("MessageArgs", $0) }
        if let text = message.text { fields.append(("Message", text)) }
        if let severity = message.severity { fields.append(("Severity", severity)) }
        if let resolution = message.resolution { fields.append(("Resolution", resolution)) }
        var blocks: [Block] = [keyed(fields, rows: detail.atMost(24))]
        if !message.complete { blocks.append(.paragraph(phrases.findings.payloadCut)) }
        if message.argsMalformed { blocks.append(.paragraph(phrases.findings.argumentsNotAList)) }
        if message.duplicateKeys { blocks.append(.paragraph(phrases.findings.duplicateKeys)) }
        return blocks
    }

    /// The first place with its lines; the others as places alone, unless the report is verbose.
    private func evidence(_ places: [EvidenceReport], count: Int) -> [Block] {
        let whole = places.prefix(detail.atMost(1))
        let further = places.dropFirst(whole.count).prefix(4)
        var blocks = whole.flatMap { place -> [Block] in
            [
                .paragraph(location(place))
            ] + copies(of: place) + [
                .excerpt(place.excerpt, rows: detail.atMost(16)),
                .command(place.commandWords),
            ]
        }
        var items = further.map { "\(location($0)) · \(quoted: $0.id)" as Phrase }
        let hidden = count - whole.count - further.count
        if hidden > 0 { items.append(phrases.common.more(hidden)) }
        if !items.isEmpty { blocks.append(.bullets(items)) }
        return blocks
    }

    private func copies(of place: EvidenceReport) -> [Block] {
        let places = place.alsoIn.prefix(detail.atMost(3)).map { "\($0.entry):\($0.line)" }
        return places.isEmpty ? [] : [.paragraph(phrases.findings.alsoIn(places))]
    }

    private func location(_ place: EvidenceReport) -> Phrase {
        let path = Phrase("\(place.entry):\(place.line)", .quoted)
        return place.timestamp.map { "\(path) · \(quoted: $0.spaced)" } ?? path
    }
}

/// Keys and their texts, one below the other, as an excerpt; each text on a line of its own.
func keyed(_ fields: [(key: String, text: String)], rows: Int = .max) -> Block {
    let width = fields.map(\.key.count).max() ?? 0
    let lines = fields.map { key, text in key + String(repeating: " ", count: width - key.count + 2) + visible(text) }
    return .excerpt(lines.joined(separator: "\n"), rows: rows)
}
