import BundlescopeKit

/// Checks a chain against a product's requirements.
struct VerifyRun: ReportRun {
    var chain: [String]
    var csr: String?
    var peer: String?
    var trust: String?
    var host: String?
    var policy: RequirementPolicy
    var choices: PolicyChoices
    var time: Instant
    var rules: RuleSet
    var target: ReportTarget
    /// The file for the chain as the appliance requires it.
    var fixed: String?

    func report(in frame: RunFrame) throws -> ExitStatus {
        let fixed = try self.fixed.map { try frame.open($0) }
        frame.confine()
        frame.begin()
        let checked = try check()
        if let fixed { try write(checked, to: fixed) }
        try frame.file.finish(VerdictWriter(style: target.style, rules: rules, toolVersion: Tool.version).report(checked))
        return ExitStatus(checked)
    }

    private func check() throws(CommandFailure) -> CheckedChain {
        let given = try ChainFiles(chain)
        let csr = try ChainFiles.one(csr)
        let files = ChainSelection(named: given.named, inBundles: given.inBundles, csr: csr.file, at: time)
        let peer = try ChainFiles.one(peer)
        let trust = try trust.map { path throws(CommandFailure) in try ChainFiles([path], foldersAllowed: true) }
        let check = ChainCheck(policy, choices: choices, csr: files.csr, peer: peer.file, trust: trust?.files, host: host, at: time)
        return CheckedChain(
            check: check, verdict: check.verdict(of: files.files),
            notes: given.notes + csr.notes + peer.notes + (trust?.notes ?? []) + Self.choice(files),
            repair: fixed.map { repaired(files.files, check, as: $0) })
    }

    /// The note that other chains were there, too.
    private static func choice(_ files: ChainSelection) -> [ReadNote] {
        guard let chosen = files.files.first, !files.others.isEmpty else { return [] }
        let others = PathTally(files.others.map(\.name))
        return [ReadNote(.ambiguous, .severalChains(file: chosen.name, others: others), at: nil, losesData: false)]
    }

    private func repaired(_ files: [CertificateFile], _ check: ChainCheck, as name: String) -> RepairOutcome {
        do {
            let repair = try ChainRepair(of: files, for: check)
            return RepairOutcome(file: name, result: .success(.init(repair, checkedBy: check, name: name)))
        } catch {
            return RepairOutcome(file: name, result: .failure(error))
        }
    }

    /// Writes the complete chain, or no file.
    private func write(_ checked: CheckedChain, to file: ReportOutput) throws(OutputError) {
        if case .success(let done) = checked.repair?.result {
            try file.finish(done.repair.text)
        } else {
            file.discard()
        }
    }
}
