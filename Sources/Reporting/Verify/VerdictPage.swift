import CertificateChain
import Requirements
import RuleTable
import Terms
import Wording

/// A verdict as blocks: the predicted result of the upload, the chain, every check, what to change, and both appliances side by side.
struct VerdictPage {
    let report: VerdictReport
    let wording: Wording
    let detail: ReportDetail

    private var phrases: Words { wording.phrases }
    private var colon: Phrase { wording.phrases.common.colon }

    /// The predicted result of the upload, what fails and what to change; then what passes.
    var blocks: [Block] {
        if detail == .brief { return [.document(headline, answer + (report.fixed?.answer(phrases) ?? []))] }
        if detail == .page { return [.document(headline, [verdict] + fixed + rest)] }
        return [.document(headline, answer + fixed + remedy + rest)]
    }

    private var headline: Phrase { [files, product].joined(" · ") }

    /// The predicted result of the upload, and the checks that failed or could not be decided, one line each.
    private var answer: [Block] {
        let list = report.predicted.list
        let lines = lines(of: open, atMost: detail == .brief ? 4 : detail.atMost(20))
        let blocks = (list.isEmpty || detail == .brief ? [] : [Block.bullets(list)]) + lines.map(Block.paragraph)
        return [.paragraph(report.predicted.sentence.marked(mark, report.predicted.role))] + blocks
    }

    /// Like `answer`, but for a page: each failure with what to change.
    private var verdict: Block {
        let sentence = report.predicted.sentence
        let messages = report.predicted.list
        let others = lines(of: open.filter(\.changes.isEmpty), atMost: detail.atMost(20))
        let blocks = (messages.isEmpty ? [] : [Block.bullets(messages)]) + changes + others.map(Block.paragraph)
        let mark = Phrase(mark + " ").inRole(report.predicted.role)
        return .verdict(Verdict(label: "\(mark)\(tally)", title: sentence, line: sentence), blocks)
    }

    private var mark: String { report.predicted.accepted.map { $0 ? "✓" : "✗" } ?? "?" }

    /// The checks that failed, then those with an unknown result or advice.
    private var open: [CheckReport] { checks { $0 == .fail } + checks { $0 == .unknown || $0 == .advice } }

    private func label(of check: CheckReport) -> Phrase {
        phrases.verify.outcome(check.outcome).marked(check.outcome.mark, check.outcome.role)
    }

    private func lines(of checks: [CheckReport], atMost bound: Int) -> [Phrase] {
        let lines = checks.prefix(bound).map { check -> Phrase in
            "\(label(of: check))\(colon)\(check.titled) · \(check.found)"
        }
        return checks.count > lines.count ? lines + [phrases.common.more(checks.count - lines.count)] : lines
    }

    /// The result of writing the chain as the appliance requires it.
    private var fixed: [Block] { report.fixed.map { [$0.section(phrases)] } ?? [] }

    /// What to change for each failure.
    private var remedy: [Block] { changes.isEmpty ? [] : [.section(phrases.verify.changes, changes)] }

    private var rest: [Block] {
        let counted: [Block] = [.paragraph(options.isEmpty ? tally : "\(tally) (\(options.joined(", ")))")]
        switch detail {
        case .verbose: return counted + peer + notes + chain + [.section(phrases.verify.checks, [checkTable])]
        case .page: return peer + notes + [.folded("\(phrases.verify.checks) · \(tally)", [checkTable])]
        case .quiet, .brief, .normal: return counted + peer + notes
        }
    }

    /// The options that would enable the checks that were not made.
    private var options: [Phrase] { report.checks.compactMap(\.missingOption).map { Phrase($0, .quoted) }.uniqued }

    /// The checks with an outcome that is meant. Without any certificate, unknown ones are left out: the counts are enough.
    private func checks(_ isMeant: (CheckResult.Outcome) -> Bool) -> [CheckReport] {
        report.checks.filter { isMeant($0.outcome) && (!report.certificates.isEmpty || $0.outcome != .unknown) }
    }

    /// The whole verdict on one line.
    var line: Phrase {
        "\(files)\(colon)\(tally) · \(report.predicted.sentence.inRole(report.predicted.role))\(report.predicted.list.isEmpty ? "" : " ")\(report.predicted.list.joined("; "))"
    }

    var files: Phrase {
        let shown = report.files.prefix(detail.atMost(5))
        let hidden = report.files.count - shown.count
        return (shown.map { "\(name: $0)" } + (hidden > 0 ? [wording.phrases.common.more(hidden)] : [])).joined(", ")
    }

    private var product: Phrase {
        wording.product(report.product).map { wording.phrase($0.name) } ?? Phrase(report.product, .quoted)
    }

    /// The number of checks with each outcome. A check with several results counts with the gravest.
    private var tally: Phrase {
        let order: [CheckResult.Outcome] = [.fail, .unknown, .advice, .pass, .notApplicable]
        var gravest: [String: CheckResult.Outcome] = [:]
        for check in report.checks {
            let known = gravest[check.id].flatMap(order.firstIndex(of:)) ?? order.count
            if let place = order.firstIndex(of: check.outcome), place < known { gravest[check.id] = check.outcome }
        }
        return order.compactMap { outcome in
            let count = gravest.values.count { $0 == outcome }
            return count == 0 ? nil : phrases.verify.tally(outcome: outcome, count: count).inRole(outcome.role)
        }.joined(phrases.verify.comma)
    }

    // MARK: The chain

    private var chain: [Block] {
        guard let last = report.path.last else { return [] }
        var way = report.path.map { report.certificates[$0].name }
        if report.certificates[last].state == nil { way.append("? \(report.certificates[last].issuerName)") }
        let outside = report.certificates.filter { !report.path.contains($0.index) }
        let shown = report.path.map { report.certificates[$0] }.prefix(detail.atMost(20)) + outside.prefix(detail.atMost(10))
        var items = shown.map(item)
        let hidden = report.certificates.count - shown.count
        if hidden > 0 { items.append(wording.phrases.common.more(hidden)) }
        return [.section(phrases.verify.chain, [.paragraph(Array(way.prefix(20)).joined(" → ")), .bullets(items)])]
    }

    private func item(_ certificate: CertificateReport) -> Phrase {
        var parts: [Phrase] = [
            "\(phrases.role(certificate.place).inRole(.strong))\(colon)\(certificate.name)",
            "\(phrases.verify.issuedBy) \(certificate.issuerName)",
        ]
        if let from = certificate.notBefore, let until = certificate.notAfter {
            parts.append(phrases.chain.validity(from: "\(own: from)", until: "\(own: until)"))
        }
        parts.append(certificate.keyName)
        if report.path.contains(certificate.index) { parts.append(phrases.signature(certificate.state)) }
        return parts.joined(" · ")
    }

    // MARK: The checks

    private var checkTable: Block {
        let columns = phrases.verify
        var rows: [[Phrase]] = []
        var results: [String: Int] = [:]
        let bound = detail.atMost(5)
        // Without any certificate nothing can be decided, which the counts show.
        for check in report.checks where !report.certificates.isEmpty || check.outcome != .unknown {
            results[check.id, default: 0] += 1
            guard results[check.id, default: 0] <= bound else { continue }
            rows.append([phrases.verify.outcome(check.outcome).inRole(check.outcome.role), check.titled, check.found])
            let hidden = report.checks.count { $0.id == check.id } - bound
            if results[check.id] == bound, hidden > 0 { rows.append(["", "", wording.phrases.common.more(hidden)]) }
        }
        return .table(header: [columns.result, columns.requirement, columns.found], rows: rows)
    }

    /// The steps for each cause that a check leads to, without duplicates.
    private var changes: [Block] {
        var blocks: [Block] = []
        var told: Set<[CheckReport.Change]> = []
        for check in report.checks where !check.changes.isEmpty && told.insert(check.changes).inserted {
            let alike = report.checks.filter { $0.changes == check.changes }
            let found =
                detail == .page ? alike.prefix(detail.atMost(5)).map { Block.paragraph("\(label(of: $0))\(colon)\($0.found)") } : []
            let causes = check.changes.flatMap { change -> [Block] in
                let steps = Block.numbered(change.steps.map { [.paragraph($0)] })
                return check.changes.count == 1 ? [steps] : [.paragraph(change.cause.inRole(.strong)), steps]
            }
            blocks.append(.section(alike.map(\.titled).uniqued.joined("; "), found + causes))
        }
        return blocks
    }

    // MARK: The other appliance

    private var peer: [Block] {
        guard let peer = report.peer, !peer.levels.isEmpty else { return [] }
        let columns = phrases.verify
        let rows = peer.levels.map { level -> [Phrase] in
            let keys = level.keysAgree.map { $0 ? phrases.chain.same : phrases.chain.different.inRole(.critical) } ?? ""
            return [
                level.own?.issuedTo ?? "-", level.own?.issuedBy ?? "-", level.namesAgree ? "<->" : Phrase("X", .critical),
                level.peer?.issuedTo ?? "-", level.peer?.issuedBy ?? "-", keys,
            ]
        }
        let header = [columns.issuedTo, columns.issuedBy, "", columns.issuedTo, columns.issuedBy, columns.keys]
        return [.section(phrases.verify.peer, [.paragraph("\(files) <-> \(name: peer.file)"), .table(header: header, rows: rows)])]
    }

    private var notes: [Block] {
        if report.notes.isEmpty { return [] }
        let heading = report.notes.contains(where: \.losesData) ? wording.phrases.headings.notRead : wording.phrases.headings.remarks
        return [.section(heading, [.bullets(report.notes.prefix(detail.atMost(10)).map { $0.line(wording.phrases) })])]
    }
}

extension CheckReport {
    /// The requirement, with the place where it is stated.
    var titled: Phrase { place.map { "\(requirement) (\(own: $0))" } ?? requirement }
}

extension PredictionReport {
    var role: Phrase.Role {
        switch accepted {
        case true?: .good
        case false?: .critical
        case nil: .warning
        }
    }
}

extension CheckResult.Outcome {
    /// The mark before its word.
    var mark: String {
        switch self {
        case .pass: "✓"
        case .fail: "✗"
        case .advice: "!"
        case .unknown, .notApplicable: "?"
        }
    }

    var role: Phrase.Role {
        switch self {
        case .pass: .good
        case .fail: .critical
        case .advice, .unknown: .warning
        case .notApplicable: .faint
        }
    }
}

extension Words {
    func role(_ place: CertificateReport.Place) -> Phrase {
        switch place {
        case .leaf: chain.leaf
        case .intermediate: chain.intermediate
        case .root: chain.root
        case .outside: chain.outside
        }
    }

    func signature(_ state: SignatureState?) -> Phrase {
        let role: Phrase.Role =
            switch state {
            case .verified: .plain
            case .broken, nil: .critical
            case .unknown: .warning
            }
        return chain.signature(state).inRole(role)
    }
}

extension Array where Element: Equatable {
    /// Without duplicates, in the original order. For lists with few different elements.
    var uniqued: [Element] {
        reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
