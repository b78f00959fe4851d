import CertificateChain
import RuleTable

/// The connection check of the migration: both appliances' chains must come from the same authorities.
extension CheckSubject {
    /// The results of a check that needs the other appliance's chain. If that was not given, this is reported once.
    func withPeer(_ check: CheckName, _ peer: CheckSubject?, _ results: (PeerComparison, CheckSubject) -> [CheckResult]) -> [CheckResult] {
        guard let peer else {
            return check == .peerNames ? [CheckResult(check, .notApplicable, .needsOption(PolicyOption.Name.peer.flag))] : []
        }
        if certificates.isEmpty || peer.certificates.isEmpty { return [CheckResult(check, .unknown, .noCertificate)] }
        return results(PeerComparison(own: self, peer: peer), peer)
    }

    func peerNames(_ comparison: PeerComparison, _ peer: CheckSubject) -> [CheckResult] {
        if let gap = gap ?? peer.gap { return [CheckResult(.peerNames, .unknown, gap)] }
        let different = comparison.levels.indices.filter { !comparison.levels[$0].namesAgree }
        guard different.isEmpty else {
            return [CheckResult(.peerNames, .fail, .namesDiffer(levels: different))]
                + lacking(from: peer).map { CheckResult(.peerNames, .fail, .authorityLacking($0, onPeer: true)) }
                + peer.lacking(from: self).map { CheckResult(.peerNames, .fail, .authorityLacking($0, onPeer: false)) }
        }
        // Each appliance needs a certificate for its own CSR, so the same file was probably given twice.
        if leaf != nil, leaf?.der == peer.leaf?.der { return [CheckResult(.peerNames, .advice, .sameCertificateOnPeer)] }
        return [CheckResult(.peerNames, .pass, .namesAgree)]
    }

    /// The CAs of this chain that the other one does not have.
    private func lacking(from other: CheckSubject) -> [DistinguishedName] {
        let there = Set(other.path.authorities.map { other.certificates[$0].subject.comparisonKey })
        return path.authorities.map { certificates[$0].subject }.filter { !there.contains($0.comparisonKey) }
    }

    /// The other side trusts the root, so another key under its name breaks the connection; an intermediate's key may have been renewed.
    func peerKeys(_ comparison: PeerComparison, _ peer: CheckSubject) -> [CheckResult] {
        if let gap = gap ?? peer.gap { return [CheckResult(.peerKeys, .unknown, gap)] }
        let findings = comparison.levels.enumerated().compactMap { level, names -> CheckResult? in
            guard names.namesAgree, names.keysAgree == false else { return nil }
            let isRoot = names.own == path.root || names.peer == peer.path.root
            return CheckResult(.peerKeys, isRoot ? .fail : .advice, .keysDiffer(level: level), certificate: names.peer)
        }
        if !findings.isEmpty { return findings }
        // Keys are not compared if the names differ.
        let isCompared = comparison.levels.contains { $0.namesAgree && $0.keysAgree == true }
        return [CheckResult(.peerKeys, isCompared ? .pass : .notApplicable, isCompared ? .keysAgree : .noCommonAuthority)]
    }

    /// Everything for which a connection to this appliance is refused: called for the other one.
    ///
    /// - Parameter required: The extended key usages that both sides of the connection need.
    func connection(required: [String]) -> [CheckResult] {
        let usages = leaf == nil || required.isEmpty ? [] : extendedKeyUsage(.peerChain, required: required)
        let completeness = complete(.peerChain)
        // If the chain ends early, it is no news that its last signature cannot be verified.
        let isComplete = completeness.allSatisfy { $0.outcome == .pass }
        let signatures = signatures(.peerChain).filter { isComplete || $0.outcome == .fail }
        return Self.merged(completeness + signatures + refusals(.peerChain) + usages)
    }

    /// A single pass for a check whose parts all pass; otherwise the parts that do not.
    private static func merged(_ results: [CheckResult]) -> [CheckResult] {
        let findings = results.filter { $0.outcome != .pass }
        return findings.isEmpty ? Array(results.prefix(1)) : findings
    }
}
