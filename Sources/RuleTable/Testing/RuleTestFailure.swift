/// An example of a rule that does not behave as declared.
public struct RuleTestFailure: Hashable, Sendable, CustomStringConvertible {
    public enum Kind: String, Hashable, Sendable {
        /// An example that the rule must match.
        case matching
        /// An example that the rule must not match.
        case quiet
    }

    /// The rule's id.
    public var rule: String
    public var kind: Kind
    /// Which of the rule's examples of that kind, from 1.
    public var number: Int
    /// What happened instead.
    public var message: String

    public init(rule: String, kind: Kind, number: Int, message: String) {
        self.rule = rule
        self.kind = kind
        self.number = number
        self.message = message
    }

    public var description: String { "\(rule): \(kind.rawValue) example \(number): \(message)" }
}
