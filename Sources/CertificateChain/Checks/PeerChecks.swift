/// The connection check of the migration: both appliances' chains must come from the same authorities.
extension CheckSubject {
    func peerChecks(_ peer: CheckSubject, depthLimit: Int) -> [CheckResult] {
        if certificates.isEmpty || peer.certificates.isEmpty {
            return CheckName.allCases.filter(\.isOfPeer).map { CheckResult($0, .unknown, .noCertificate) }
        }
        let comparison = PeerComparison(own: self, peer: peer)
        return peerNames(comparison, peer) + peerKeys(comparison, peer)
            + Self.merged(peer.complete(.peerChain) + peer.signatures(.peerChain))
            + peer.validity(.peerValidity) + peer.depth(.peerDepth, limit: depthLimit)
    }

    private func peerNames(_ comparison: PeerComparison, _ peer: CheckSubject) -> [CheckResult] {
        let different = comparison.levels.indices.filter { !comparison.levels[$0].namesAgree }
        if !different.isEmpty { return [CheckResult(.peerNames, .fail, .namesDiffer(levels: different))] }
        // Each appliance needs a certificate for a CSR of its own: probably one file was given twice.
        if leaf?.der == peer.leaf?.der { return [CheckResult(.peerNames, .advice, .sameCertificateOnPeer)] }
        return [CheckResult(.peerNames, .pass, .namesAgree)]
    }

    /// The root is what the other side trusts: another key under its name breaks the connection. An intermediate's may have been renewed.
    private func peerKeys(_ comparison: PeerComparison, _ peer: CheckSubject) -> [CheckResult] {
        let findings = comparison.levels.enumerated().compactMap { level, names -> CheckResult? in
            guard names.namesAgree, names.keysAgree == false else { return nil }
            let isRoot = names.own == path.root || names.peer == peer.path.root
            return CheckResult(.peerKeys, isRoot ? .fail : .advice, .keysDiffer(level: level), certificate: names.peer)
        }
        return results(.peerKeys, otherwise: .namesAgree, findings)
    }

    /// One pass for a check of two parts that both hold; else what does not.
    private static func merged(_ results: [CheckResult]) -> [CheckResult] {
        let findings = results.filter { $0.outcome != .pass }
        return findings.isEmpty ? Array(results.prefix(1)) : findings
    }
}
