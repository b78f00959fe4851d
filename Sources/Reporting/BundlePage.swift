import Diagnosis
import LogScanning
import RuleTable
import Terms
import Wording

/// A bundle's report as blocks: what was found, the tries, how it was read.
struct BundlePage {
    let report: BundleReport
    let wording: Wording
    let detail: ReportDetail

    private var phrases: Words { wording.phrases }

    var blocks: [Block] {
        var blocks: [Block] = [.paragraph(headline)]
        if let window = report.window { blocks.append(.paragraph(window.line(phrases))) }
        if detail == .verbose { blocks.append(.paragraph(facts)) }
        blocks += verdict
        let page = FindingPage(
            wording: wording, detail: detail, isComplete: report.complete, isCutByWindow: report.window?.leavesOut ?? false)
        let findings = report.findings.map(page.block)
        let attempts = AttemptPage(report: report, wording: wording, detail: detail).blocks
        // Several tries are one story: it says which of the findings still stands, so it comes first.
        blocks += report.attemptsTotal > 1 ? attempts + findings : findings + attempts
        if report.outcome != .incomplete { blocks += notes(losingData: true, under: phrases.headings.notRead) }
        blocks += notes(losingData: false, under: phrases.headings.remarks)
        blocks += coverage
        return [.section(Phrase(report.path, .quoted), blocks)]
    }

    /// The whole report in one line: path, outcome, rules and how often.
    var line: Phrase {
        let rules = report.findings.map { finding -> Phrase in
            let name = Phrase(
                finding.rule ?? finding.message.id ?? (finding.message.source.isEmpty ? finding.product : finding.message.source), .quoted)
            return finding.count == 1 ? name : "\(name) ×\(finding.count)"
        }
        let found: Phrase = rules.isEmpty ? outcome : "\(outcome) (\(rules.joined(", ")))"
        let whole: Phrase = "\(Phrase(report.path, .quoted)): \(found)"
        let line = report.outcome == .findings && !report.complete ? "\(whole), \(phrases.verdicts.notReadInFull)" : whole
        return report.window.map { "\(line) · \($0.line(phrases))" } ?? line
    }

    private var outcome: Phrase {
        switch report.outcome {
        case .findings: phrases.verdicts.findingCount(report.findings.count).inRole(.critical)
        case .clean: phrases.verdicts.clean.inRole(.good)
        case .incomplete: phrases.verdicts.incomplete.inRole(.warning)
        }
    }

    private var headline: Phrase {
        let products = report.products.map { id in wording.product(id).map { wording.phrase($0.name) } ?? Phrase(id, .quoted) }
        var parts = products + [outcome]
        if report.outcome != .incomplete {
            parts.append(report.complete ? phrases.verdicts.readInFull : phrases.verdicts.notReadInFull.inRole(.warning))
        }
        return parts.joined(" · ")
    }

    private var facts: Phrase {
        var parts = [phrases.verdicts.size(report.size), phrases.verdicts.stats(report.stats)]
        if let sha256 = report.sha256 { parts.append("SHA-256 \(quoted: sha256)") }
        return parts.joined(" · ").inRole(.faint)
    }

    private var verdict: [Block] {
        switch report.outcome {
        case .clean:
            let logs = report.products.compactMap(wording.product).flatMap(\.sources).flatMap(\.paths).map(\.suffix)
            return [.paragraph(phrases.verdicts.nothingFound(logs: logs, rules: relevantCoverage.count))]
        case .incomplete:
            let verdict = report.isOutsideWindow ? phrases.verdicts.nothingInWindow : phrases.verdicts.noCleanBill
            return [.paragraph(verdict.inRole(.warning))] + noteList(losingData: true)
        case .findings:
            return report.complete ? [] : [.paragraph(phrases.verdicts.moreMayBeMissing.inRole(.warning))]
        }
    }

    private func notes(losingData: Bool, under heading: Phrase) -> [Block] {
        let list = noteList(losingData: losingData)
        return list.isEmpty ? [] : [.section(heading, list)]
    }

    private func noteList(losingData: Bool) -> [Block] {
        let notes = report.notes.filter { $0.losesData == losingData }
        if notes.isEmpty { return [] }
        let shown = notes.prefix(detail.atMost(10))
        var items = shown.map { $0.line(phrases) }
        if shown.count < notes.count { items.append(phrases.common.more(notes.count - shown.count)) }
        return [.bullets(items)]
    }

    /// The coverage of the products that the bundle is of; of all where it is of none.
    private var relevantCoverage: [CoverageReport] {
        if report.products.isEmpty { return report.coverage }
        return report.coverage.filter { coverage in
            wording.rule(coverage.rule).map { report.products.contains($0.product) } ?? true
        }
    }

    private var coverage: [Block] {
        let relevant = relevantCoverage
        if relevant.isEmpty { return [] }
        func count(_ state: BundleDiagnosis.Coverage.State) -> Int { relevant.count { $0.state == state } }
        let summary = phrases.coverage.summary(relevant.count, count(.matched), count(.absent), count(.notEvaluable))
        guard detail == .verbose else { return [.paragraph(summary)] }
        let rows = relevant.map { [Phrase($0.rule, .quoted), phrases.coverage.state($0.state), $0.reason] }
        let header = [phrases.columns.rule, phrases.columns.state, phrases.columns.reason]
        return [.section(phrases.headings.rulesChecked, [.paragraph(summary), .table(header: header, rows: rows)])]
    }
}
