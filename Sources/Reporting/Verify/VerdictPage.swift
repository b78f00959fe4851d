import CertificateChain
import Requirements
import RuleTable
import Terms

/// A verdict as blocks: what the upload would lead to, the chain, every check, what to change, both appliances side by side.
struct VerdictPage {
    let report: VerdictReport
    let wording: Wording
    let detail: ReportDetail

    private var phrases: VerifyPhrases { wording.verify }
    private var colon: Phrase { wording.phrases.words.colon }

    var blocks: [Block] { [.section(files, summary + chain + details)] }

    /// Product, numbers, and what the upload would lead to.
    var summary: [Block] {
        let list = report.predicted.list
        return [.paragraph([product, tally].joined(" · ")), .paragraph(prediction)] + (list.isEmpty ? [] : [.bullets(list)])
    }

    /// What stands behind the chain.
    var details: [Block] {
        (report.fixed?.blocks(wording) ?? []) + [.section(phrases.headings.checks, [checkTable])]
            + (changes.isEmpty ? [] : [.section(phrases.headings.changes, changes)]) + peer + notes
    }

    /// The whole verdict in one line.
    var line: Phrase {
        "\(files)\(colon)\(tally) · \(prediction)\(report.predicted.list.isEmpty ? "" : " ")\(report.predicted.list.joined("; "))"
    }

    var files: Phrase {
        let shown = report.files.prefix(detail.atMost(5))
        let hidden = report.files.count - shown.count
        return (shown.map { "\(name: $0)" } + (hidden > 0 ? [wording.phrases.words.more(hidden)] : [])).joined(", ")
    }

    private var product: Phrase {
        wording.product(report.product).map { wording.phrase($0.name) } ?? Phrase(report.product, .quoted)
    }

    /// How many checks hold, fail and so on; one with several results counts with its gravest.
    private var tally: Phrase {
        let order: [CheckResult.Outcome] = [.fail, .unknown, .advice, .pass, .notApplicable]
        var gravest: [String: CheckResult.Outcome] = [:]
        for check in report.checks {
            let known = gravest[check.id].flatMap(order.firstIndex(of:)) ?? order.count
            if let place = order.firstIndex(of: check.outcome), place < known { gravest[check.id] = check.outcome }
        }
        return order.compactMap { outcome in
            let count = gravest.values.count { $0 == outcome }
            return count == 0 ? nil : phrases.tally(count, outcome).inRole(outcome.role)
        }.joined(phrases.comma)
    }

    private var prediction: Phrase {
        let role: Phrase.Role =
            switch report.predicted.accepted {
            case true?: .good
            case false?: .critical
            case nil: .warning
            }
        return report.predicted.sentence.inRole(role)
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
        if hidden > 0 { items.append(wording.phrases.words.more(hidden)) }
        return [.section(phrases.headings.chain, [.paragraph(Array(way.prefix(20)).joined(" → ")), .bullets(items)])]
    }

    private func item(_ certificate: CertificateReport) -> Phrase {
        var parts: [Phrase] = [
            "\(phrases.role(certificate.place).inRole(.strong))\(colon)\(certificate.name)",
            "\(phrases.columns.issuedBy) \(certificate.issuerName)",
        ]
        if let from = certificate.notBefore, let until = certificate.notAfter {
            parts.append(phrases.chain.validity("\(own: from)", "\(own: until)"))
        }
        parts.append(certificate.keyName)
        if report.path.contains(certificate.index) { parts.append(phrases.signature(certificate.state)) }
        return parts.joined(" · ")
    }

    // MARK: The checks

    private var checkTable: Block {
        let columns = phrases.columns
        var rows: [[Phrase]] = []
        var results: [String: Int] = [:]
        let bound = detail.atMost(5)
        // Without any certificate nothing of it can be judged; the numbers say so.
        for check in report.checks where !report.certificates.isEmpty || check.outcome != .unknown {
            results[check.id, default: 0] += 1
            guard results[check.id, default: 0] <= bound else { continue }
            rows.append([phrases.outcome(check.outcome).inRole(check.outcome.role), check.titled, check.found])
            let hidden = report.checks.count { $0.id == check.id } - bound
            if results[check.id] == bound, hidden > 0 { rows.append(["", "", wording.phrases.words.more(hidden)]) }
        }
        return .table(header: [columns.result, columns.requirement, columns.found], rows: rows)
    }

    /// The steps, once for each cause that any check leads to.
    private var changes: [Block] {
        var blocks: [Block] = []
        var told: Set<[CheckReport.Change]> = []
        for check in report.checks where !check.changes.isEmpty && told.insert(check.changes).inserted {
            let titles = report.checks.filter { $0.changes == check.changes }.map(\.titled)
            let causes = check.changes.flatMap { change -> [Block] in
                let steps = Block.numbered(change.steps.map { [.paragraph($0)] })
                return check.changes.count == 1 ? [steps] : [.paragraph(change.cause.inRole(.strong)), steps]
            }
            blocks.append(.section(titles.uniqued.joined("; "), causes))
        }
        return blocks
    }

    // MARK: The other appliance

    private var peer: [Block] {
        guard let peer = report.peer else { return [] }
        let columns = phrases.columns
        let rows = peer.levels.map { level -> [Phrase] in
            let keys = level.keysAgree.map { $0 ? phrases.chain.same : phrases.chain.different.inRole(.critical) } ?? ""
            return [
                level.own?.issuedTo ?? "-", level.own?.issuedBy ?? "-", level.namesAgree ? "<->" : Phrase("X", .critical),
                level.peer?.issuedTo ?? "-", level.peer?.issuedBy ?? "-", keys,
            ]
        }
        let header = [columns.issuedTo, columns.issuedBy, "", columns.issuedTo, columns.issuedBy, columns.keys]
        return [.section(phrases.headings.peer, [.paragraph("\(files) <-> \(name: peer.file)"), .table(header: header, rows: rows)])]
    }

    private var notes: [Block] {
        if report.notes.isEmpty { return [] }
        let heading = report.notes.contains(where: \.losesData) ? wording.phrases.headings.notRead : wording.phrases.headings.remarks
        return [.section(heading, [.bullets(report.notes.prefix(detail.atMost(10)).map { $0.line(wording.phrases) })])]
    }
}

extension CheckReport {
    /// The requirement with the place where it stands.
    var titled: Phrase { place.map { "\(requirement) (\(own: $0))" } ?? requirement }
}

extension CheckResult.Outcome {
    var role: Phrase.Role {
        switch self {
        case .pass: .good
        case .fail: .critical
        case .advice, .unknown: .warning
        case .notApplicable: .faint
        }
    }
}

extension VerifyPhrases {
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

extension [Phrase] {
    /// Each once, in order.
    var uniqued: [Phrase] {
        var seen: Set<Phrase> = []
        return filter { seen.insert($0).inserted }
    }
}
