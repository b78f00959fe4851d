/// What stands in a bundle as a whole.
public enum BundleVerdict: String, Hashable, Sendable, Codable, CaseIterable {
    /// The last try of at least one subject failed.
    case refused
    /// Something may stand: a finding that belongs to no try, a try whose end is not known, or what could not be read.
    case unclear
    /// Everything was read, and nothing stands.
    case nothing
}

extension BundleDiagnosis {
    public var verdict: BundleVerdict {
        if standings.contains(where: { $0.last.outcome == .failed }) { return .refused }
        let isOpen = findings.contains { $0.status != .superseded } || standings.contains { $0.last.outcome == .unknown }
        return isOpen || !complete ? .unclear : .nothing
    }
}
