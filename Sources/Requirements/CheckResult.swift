public import RuleTable

/// A result of one check. A check that examines several certificates may have one for each.
public struct CheckResult: Hashable, Sendable {
    public enum Outcome: String, Hashable, Sendable {
        case pass
        /// A vendor's requirement is violated, or a rule of RFC 5280 without which no relying party accepts the chain.
        case fail
        /// Worth mentioning, but not a requirement of the vendor.
        case advice
        /// It could not be decided.
        case unknown
        /// It was not made: its input was not given, or it does not apply to the upload.
        case notApplicable
    }

    public var check: CheckName
    public var outcome: Outcome
    /// Index into the verdict's certificates followed by those of the trust store (for a peer check, into the peer's); nil if the result is not
    /// about a single one.
    public var certificate: Int?
    public var detail: CheckDetail
    /// The cause whose explanation and steps apply; nil if nothing fails, or no rule covers it.
    public var cause: PolicyCheck.Cause?

    public init(_ check: CheckName, _ outcome: Outcome, _ detail: CheckDetail, certificate: Int? = nil) {
        self.check = check
        self.outcome = outcome
        self.certificate = certificate
        self.detail = detail
    }
}
