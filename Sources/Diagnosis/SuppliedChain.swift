public import CertificateChain
import Requirements
public import RuleTable
import Terms

/// The certificate files that are compared with a diagnosis as what was uploaded.
public struct SuppliedChain: Sendable {
    public var files: [CertificateFile]
    public var csr: CertificateFile?
    /// Whether they come from the bundle itself, so that nobody claims that they were uploaded.
    private var isInBundle = false

    public init(files: [CertificateFile], csr: CertificateFile?) {
        self.files = files
        self.csr = csr
    }

    /// Selects those of a bundle's certificate files that belong together.
    public init(inBundle found: [CertificateFile]) {
        let selection = ChainSelection(named: [], inBundles: found, csr: nil, at: nil)
        let files = selection.files.filter { !$0.certificates.isEmpty }
        let certificates = files.flatMap(\.certificates)
        let leaf = ChainPath(of: certificates, leafKey: selection.csr?.requests.first?.subjectPublicKeyInfo, at: nil).leaf
        // CAs alone, such as those of a trust store, were not uploaded as the appliance's own certificate.
        let isServers = leaf.map { certificates[$0].extensions.basicConstraints.value?.isCA != true } ?? false
        self.init(files: isServers ? files : [], csr: selection.csr)
        isInBundle = true
    }

    /// The diagnosis with each cause that has a check confirmed or contradicted by the files, and with the causes ranked again.
    ///
    /// The time of the last finding serves as the appliance's time: no clock is read.
    public func compared(to diagnosis: BundleDiagnosis, rules: RuleSet) -> BundleDiagnosis {
        guard let name = files.first?.name else { return diagnosis }
        let time = diagnosis.findings.compactMap(\.lastSeen).max().flatMap { Instant(rfc3339: $0.clock) }
        var verdicts: [[String]: ChainVerdict?] = [:]
        var result = diagnosis
        for index in result.findings.indices {
            let finding = result.findings[index]
            guard let rule = finding.rule.flatMap(rules.rule(id:)) else { continue }
            guard let policy = rules.requirements(of: finding.product) else { continue }
            // What the log says about the upload, such as the certificate's purpose.
            let said = policy.options.filter { $0.name.hasValues }.map { finding.values[$0.name.rawValue] }
            let key = [finding.product] + said.map { $0 ?? "" }
            if verdicts[key] == nil { verdicts[key] = .some(verdict(by: policy, said, at: time)) }
            guard let verdict = verdicts[key] ?? nil else { continue }
            result.findings[index].causes = finding.causes.map { ranked in
                var ranked = ranked
                let check = rule.causes.first { $0.id == ranked.cause }?.verifyCheck.flatMap(CheckName.init)
                ranked.file = check.flatMap { verdict.observation($0, in: name, knowsTime: time != nil) }
                return ranked
            }
            if isInBundle { result.findings[index].concludeFromBundle(name) } else { result.findings[index].conclude(from: name) }
        }
        return result
    }

    /// The files' verdict; nil if the log does not say what must be known about the upload.
    private func verdict(by policy: RequirementPolicy, _ said: [String?], at time: Instant?) -> ChainVerdict? {
        let values = zip(policy.options.filter(\.name.hasValues).map(\.name), said).compactMap { name, value in value.map { (name, $0) } }
        guard let choices = try? PolicyChoices(Dictionary(uniqueKeysWithValues: values), for: policy) else { return nil }
        return ChainCheck(policy, choices: choices, csr: csr, at: time ?? Instant(secondsSince1970: 0)).verdict(of: files)
    }
}

extension ChainVerdict {
    /// Nil if the check was not made, could not be decided, or depends on an unknown time.
    fileprivate func observation(_ check: CheckName, in file: String, knowsTime: Bool) -> FileComparison.Observation? {
        if check == .validity && !knowsTime { return nil }
        guard let outcome = outcome(of: check), outcome == .fail || outcome == .pass || outcome == .advice else { return nil }
        return checks.first { $0.check == check && $0.outcome == outcome }.map { result in
            FileComparison.Observation(file: file, confirms: outcome == .fail, detail: result.detail)
        }
    }
}

extension Finding {
    /// Concludes whether a certificate file of the bundle has the fault. It may not be what was uploaded, so the causes keep their order.
    fileprivate mutating func concludeFromBundle(_ file: String) {
        let answers = causes.compactMap(\.file?.confirms)
        let fits: Bool? = answers.contains(true) ? true : answers.count == causes.count && !causes.isEmpty ? false : nil
        comparison = FileComparison(file: file, conclusion: .inBundle(fits: fits))
    }

    /// Ranks the causes by what the files say, and draws a conclusion if possible.
    fileprivate mutating func conclude(from file: String) {
        func rank(_ cause: RankedCause) -> Int { cause.file.map { $0.confirms ? 0 : 2 } ?? 1 }
        causes = causes.enumerated().sorted { one, other in
            (rank(one.element), one.offset) < (rank(other.element), other.offset)
        }.map(\.element)
        let confirmed = causes.filter { rank($0) == 0 }
        let contradicted = causes.filter { rank($0) == 2 }
        guard !contradicted.isEmpty, confirmed.count + contradicted.count == causes.count else { return }
        if confirmed.isEmpty, let found = contradicted.first?.file?.detail {
            comparison = FileComparison(file: file, conclusion: .otherFile(found))
        } else if confirmed.count == 1 {
            comparison = FileComparison(file: file, conclusion: .settled(cause: confirmed[0].cause))
        }
    }
}
