import Diagnosis
import LogScanning
import RuleTable
import Survey
import Terms
import Wording

/// A bundle's survey as blocks: what no rule speaks of first, then what the logs are, then everything else.
struct SurveyPage {
    let report: SurveyReport
    let wording: Wording
    let detail: ReportDetail

    private var phrases: Words { wording.phrases }
    private var words: Words.Survey { wording.phrases.survey }

    var blocks: [Block] { [.document(headline, detail == .brief ? brief : whole)] }

    /// The whole survey in one line.
    var line: Phrase { "\(Phrase(report.path, .quoted)): \(overview)" }

    private var whole: [Block] {
        var blocks = opening
        blocks += kinds.map { .section($0.title, list($0.shapes, known: $0.isKnown)) }
        if report.shapesFurther > 0 { blocks.append(.paragraph(words.further(report.shapesFurther))) }
        if let first = kinds.first?.shapes.first {
            blocks += [.paragraph(words.legend("#")), .command(showCommand(bundle: report.path, evidence: first.evidence))]
        } else if !report.logs.isEmpty {
            blocks.append(.paragraph(words.noErrors))
        }
        return blocks + logs + gaps + certificates + folders + notes
    }

    private var brief: [Block] {
        Array((opening + kinds.map { .paragraph($0.title) }).prefix(5))
    }

    var headline: Phrase {
        let products = report.products.map { id in wording.product(id).map { wording.phrase($0.name) } ?? Phrase(id, .quoted) }
        let reading = report.complete ? phrases.verdicts.readInFull : phrases.verdicts.notReadInFull.inRole(.warning)
        return ([Phrase(report.path, .file)] + products + [reading]).joined(" · ")
    }

    var opening: [Block] {
        let window = report.window.map { [Block.paragraph($0.line(phrases))] } ?? []
        let nothing = report.logs.isEmpty ? [Block.paragraph(words.noRecords)] : []
        return [.paragraph(overview)] + window + nothing
    }

    private var overview: Phrase {
        let records = report.logs.reduce(0) { $0 + $1.records }
        var parts = [words.files(count: report.entries.count, size: phrases.verdicts.size(report.entries.bytes))]
        guard !report.logs.isEmpty else { return parts.joined(" · ") }
        parts += [words.logs(report.logsTotal), words.records(records)]
        if let first = report.logs.compactMap(\.firstTime).min(), let last = report.logs.compactMap(\.lastTime).max() {
            parts.append(words.between(first: first.wholeSecond, last: last.wholeSecond))
        }
        let (errors, warnings) = (report.logs.reduce(0) { $0 + $1.errors }, report.logs.reduce(0) { $0 + $1.warnings })
        parts += [
            words.errors(errors).inRole(errors > 0 ? .critical : .plain), words.warnings(warnings).inRole(warnings > 0 ? .warning : .plain),
        ]
        return parts.joined(" · ")
    }

    // MARK: Kinds of records

    struct Kind {
        var title: Phrase
        var shapes: [ShapeReport]
        var isKnown = false
    }

    /// The kinds of records, what no rule speaks of first.
    var kinds: [Kind] {
        let unknown = report.shapes.filter { $0.rule == nil }
        let (errors, warnings) = (unknown.filter { $0.weight == .error }, unknown.filter { $0.weight == .warning })
        let others = unknown.filter { $0.weight == .none }
        let known = report.shapes.filter { $0.rule != nil }
        return [
            Kind(title: words.unknownErrors(errors.count), shapes: errors),
            Kind(title: words.unknownWarnings(warnings.count), shapes: warnings),
            Kind(title: words.otherMessages(others.count), shapes: others),
            Kind(title: words.known(known.count), shapes: known, isKnown: true),
        ].filter { !$0.shapes.isEmpty }
    }

    private func list(_ shapes: [ShapeReport], known: Bool) -> [Block] {
        let shown = shapes.prefix(detail.atMost(known ? 4 : 8))
        let lines = shown.map { shape -> Phrase in
            let rule: Phrase = shape.rule.map { " · \(quoted: $0)" } ?? ""
            return "\(quoted: shape.evidence) \(words.times(shape.count)) \(quoted: shape.level) \(shape.name)\(rule)"
        }
        let more = shapes.count - shown.count
        return [.lines(lines + (more > 0 ? [phrases.common.more(more)] : []))]
    }

    // MARK: The rest

    private var logs: [Block] {
        if report.logs.isEmpty { return [] }
        let sorted = report.logs.sorted { ($0.errors, $0.warnings, $0.records, $1.entry) > ($1.errors, $1.warnings, $1.records, $0.entry) }
        let shown = sorted.prefix(detail.atMost(6))
        let lines = shown.map { log -> Phrase in
            var parts = [Phrase(short(log.entry), .quoted), words.records(log.records)]
            if log.errors > 0 { parts.append(words.errors(log.errors)) }
            if log.warnings > 0 { parts.append(words.warnings(log.warnings)) }
            if let first = log.firstTime, let last = log.lastTime {
                parts.append(words.between(first: first.wholeSecond, last: last.wholeSecond))
            }
            if log.form == .unknown { parts.append(words.form(log.form)) }
            if let outside = log.outsideForm { parts.append(words.outside(count: outside.lines, first: outside.first)) }
            if let starts = log.startsLine(words) { parts.append(starts) }
            return parts.joined(" · ")
        }
        return [section(words.allLogs, .lines(lines), hidden: report.logsTotal - shown.count)]
    }

    private var gaps: [Block] {
        let gaps = report.logs.flatMap { log in log.gaps.map { (log.entry, $0) } }
        if gaps.isEmpty { return [] }
        let longest = gaps.sorted { ($1.1.to.milliseconds(since: $1.1.from), $0.0) < ($0.1.to.milliseconds(since: $0.1.from), $1.0) }
        let shown = longest.prefix(detail.atMost(3))
        let lines = shown.map { "\(words.between(first: $1.from.wholeSecond, last: $1.to.wholeSecond)) · \(quoted: short($0))" as Phrase }
        return [section(words.gaps, .lines(lines), hidden: gaps.count - shown.count)]
    }

    private var certificates: [Block] {
        if report.certificates.isEmpty { return [] }
        let shown = report.certificates.prefix(detail.atMost(4))
        let lines = shown.map { row -> Phrase in
            let end = row.notAfter.map { phrases.chain.validity(from: "\(own: row.notBefore ?? "?")", until: "\(own: $0)") }
            let own = row.selfSigned ? words.selfSigned : nil
            return ([Phrase(short(row.entry), .quoted), Phrase(row.subject, .quoted), end, own] as [Phrase?]).compactMap(\.self).joined(
                " · ")
        }
        return [section(words.certificates, .lines(lines), hidden: report.certificatesTotal - shown.count)]
    }

    private var folders: [Block] {
        guard report.entries.folders.count > 1 else { return [] }
        let shown = report.entries.folders.prefix(detail.atMost(4))
        let lines = shown.map {
            "\(quoted: $0.path.isEmpty ? "/" : $0.path) · \(words.files(count: $0.count, size: phrases.verdicts.size($0.bytes)))" as Phrase
        }
        return [section(words.folders, .lines(lines), hidden: report.entries.folders.count - shown.count)]
    }

    var notes: [Block] {
        let sorted = report.notes.filter(\.losesData) + report.notes.filter { !$0.losesData }
        if sorted.isEmpty { return [] }
        let shown = sorted.prefix(detail.atMost(4))
        let title = report.complete ? phrases.headings.remarks : phrases.headings.notRead
        return [section(title, .bullets(shown.map { $0.line(phrases) }), hidden: sorted.count - shown.count)]
    }

    private func section(_ title: Phrase, _ list: Block, hidden: Int) -> Block {
        .section(title, [list] + (hidden > 0 ? [.paragraph(phrases.common.more(hidden))] : []))
    }

    /// An entry's path without the bundle's own name, which stands in the headline.
    private func short(_ entry: String) -> String {
        let name = report.path.split(separator: "/").last.map(String.init) ?? ""
        for joint in ["!/", "/"] where entry.hasPrefix(name + joint) { return String(entry.dropFirst(name.count + joint.count)) }
        return entry
    }
}
