import Diagnosis
import RuleTable
import Terms
import Wording

/// A finding as blocks: whole, or as much as the answer needs.
struct FindingPage {
    let wording: Wording
    let detail: ReportDetail

    private var phrases: Words { wording.phrases }

    /// Everything about a finding: why, the possible causes and what to do, what was logged and where.
    func whole(_ finding: FindingReport) -> [Block] {
        var blocks: [Block] = finding.rule.map { [.paragraph("\(quoted: $0) · \(seen(finding))")] } ?? [.paragraph(seen(finding))]
        blocks += MeaningPage(wording: wording).blocks(diagnosis: finding.diagnosis, causes: finding.causes)
        blocks.append(.section(phrases.headings.inTheLog, message(finding.message)))
        if !finding.evidence.isEmpty {
            blocks.append(.section(phrases.headings.seenIn, evidence(finding.evidence, count: finding.records)))
        }
        return blocks
    }

    /// Why, what was logged, and where. A message that no rule knows is shown in its own words.
    ///
    /// - Parameter id: The evidence to show, which is that of the last try; if it was not kept, the first is shown.
    func short(_ finding: FindingReport, evidence id: String?) -> [Block] {
        let why: Phrase =
            finding.causes.count == 1 ? "\(finding.diagnosis) \(finding.causes[0].explanation)" : finding.diagnosis
        var blocks: [Block] = [.section(phrases.headings.why, [.paragraph(why)])]
        if finding.rule == nil || !finding.message.complete {
            blocks.append(.section(phrases.headings.inTheLog, message(finding.message)))
        } else {
            blocks += logged(finding.message)
        }
        guard let shown = finding.evidence.first(where: { $0.id == id }) ?? finding.evidence.first else { return blocks }
        let hidden = finding.records - 1
        let place = hidden > 0 ? "\(location(shown)) \(phrases.common.more(hidden))" : location(shown)
        return blocks + [
            .paragraph("\(phrases.headings.seenIn.inRole(.strong))\(phrases.common.colon)\(place)"), .command(shown.commandWords),
        ]
    }

    /// Like `short`, but for a page: everything except the place and what was logged is folded.
    func folded(_ finding: FindingReport, evidence id: String?) -> [Block] {
        let shown = finding.evidence.first { $0.id == id } ?? finding.evidence.first
        let place = shown.map { "\(phrases.headings.seenIn.inRole(.strong))\(phrases.common.colon)\(location($0))" as Phrase }
        let why = finding.causes.map { cause in
            let explanation: Phrase = finding.causes.count > 1 ? "\(cause.title.inRole(.strong))\(phrases.common.colon)" : ""
            return Block.paragraph("\(explanation)\(cause.explanation)")
        }
        let records = evidence(finding.evidence, count: finding.records)
        let severity = phrases.common.severity(finding.severity)
        let about = ([severity] + [finding.rule].compactMap { $0.map { Phrase($0, .quoted) } } + [seen(finding)]).joined(" · ")
        let seenIn = [place].compactMap(\.self).map(Block.paragraph)
        return logged(finding.message) + seenIn + [
            .folded(phrases.headings.why, [.paragraph(finding.diagnosis)] + why),
            .folded(phrases.headings.inTheLog, [.paragraph(about)] + message(finding.message) + records),
        ]
    }

    /// How often and where it was seen, and the command that shows its last record.
    func place(_ finding: FindingReport) -> [Block] {
        guard let last = finding.evidence.last else { return [.paragraph(seen(finding))] }
        return [.paragraph("\(seen(finding)) · \(quoted: "\(last.entry):\(last.line)")"), .command(last.commandWords)]
    }

    /// A finding that a later try superseded: when it was seen, and where.
    func overcome(_ finding: FindingReport) -> Phrase {
        let place = finding.evidence.first.map { "\(quoted: "\($0.entry):\($0.line)") · \(quoted: $0.id)" as Phrase }
        return "\([finding.title, seen(finding), place].compactMap(\.self).joined(" · "))"
    }

    private func seen(_ finding: FindingReport) -> Phrase {
        let seen = phrases.findings.seen(finding.count, finding.firstSeen.map(\.wholeSecond), finding.lastSeen.map(\.wholeSecond))
        return finding.nodes.isEmpty ? seen : "\(phrases.findings.nodes(finding.nodes)) · \(seen)"
    }

    /// Id, arguments and logger of a message on one line, or its text if it has none of them.
    private func logged(_ message: MessageReport) -> [Block] {
        let parts = ([message.id].compactMap(\.self) + message.args.prefix(3) + [message.source]).filter { !$0.isEmpty }
        let shown = parts.isEmpty ? [message.text].compactMap(\.self) : parts
        if shown.isEmpty { return [] }
        let words = shown.map { Phrase($0, .quoted) }.joined(" · ")
        return [.paragraph("\(phrases.answer.logged.inRole(.strong))\(phrases.common.colon)\(words)")]
    }

    /// The product's own words, under the keys of the log.
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

    private func evidence(_ places: [EvidenceReport], count: Int) -> [Block] {
        var blocks = places.flatMap { place -> [Block] in
            [.paragraph(location(place))] + copies(of: place) + [.excerpt(place.excerpt), .command(place.commandWords)]
        }
        if count > places.count { blocks.append(.bullets([phrases.common.more(count - places.count)])) }
        return blocks
    }

    private func copies(of place: EvidenceReport) -> [Block] {
        let places = place.alsoIn.map { "\($0.entry):\($0.line)" }
        return places.isEmpty ? [] : [.paragraph(phrases.findings.alsoIn(places))]
    }

    private func location(_ place: EvidenceReport) -> Phrase {
        let path = Phrase("\(place.entry):\(place.line)", .quoted)
        return place.timestamp.map { "\(path) · \(quoted: $0.spaced)" } ?? path
    }
}

/// Keys with their texts as an excerpt, each on its own line.
func keyed(_ fields: [(key: String, text: String)], rows: Int = .max) -> Block {
    let width = fields.map(\.key.count).max() ?? 0
    let lines = fields.map { key, text in key + String(repeating: " ", count: width - key.count + 2) + visible(text) }
    return .excerpt(lines.joined(separator: "\n"), rows: rows)
}
