public import RuleTable

/// What one check found; a check that looks at several certificates may have a result for each.
public struct CheckResult: Hashable, Sendable {
    public enum Outcome: String, Hashable, Sendable {
        case pass
        /// A vendor's requirement does not hold, or a rule of RFC 5280 without which no relying party accepts the chain.
        case fail
        /// Worth a word; no requirement of the vendor's.
        case advice
        /// It could not be judged.
        case unknown
        /// It was not made: its input was not given, or it does not belong to what was asked.
        case notApplicable
    }

    public var check: CheckName
    public var outcome: Outcome
    /// Index into the verdict's certificates and, behind them, those of the trust store (for a peer check, the peer's); nil where the result is
    /// about no single one.
    public var certificate: Int?
    public var detail: CheckDetail
    /// Whose explanation and steps fit what was found; nil where nothing fails, or no rule knows of it.
    public var cause: PolicyCheck.Cause?

    public init(_ check: CheckName, _ outcome: Outcome, _ detail: CheckDetail, certificate: Int? = nil) {
        self.check = check
        self.outcome = outcome
        self.certificate = certificate
        self.detail = detail
    }
}
