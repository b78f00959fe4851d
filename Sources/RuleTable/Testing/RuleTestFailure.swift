/// An example of a rule that does not behave as declared.
public struct RuleTestFailure: Hashable, Sendable, CustomStringConvertible {
    public enum Kind: String, Hashable, Sendable {
        /// An example that the rule must match.
        case matching
        /// An example that the rule must not match.
        case quiet
        /// An example of what looks like a match and is not.
        case falseFriend = "false friend's"
        /// An example of what no rule can find.
        case blindSpot = "blind spot's"
    }

    /// The rule's id, or the name of a false friend or blind spot.
    public var rule: String
    public var kind: Kind
    /// Which of the rule's examples of that kind, from 1.
    public var number: Int
    /// What happened instead.
    public var message: String
    /// `file:line:column` of the example; nil for a rule that is compiled in.
    public var place: String?

    public init(rule: String, kind: Kind, number: Int, message: String, place: String? = nil) {
        self.rule = rule
        self.kind = kind
        self.number = number
        self.message = message
        self.place = place
    }

    public var description: String { "\(place.map { "\($0): " } ?? "")\(rule): \(kind.rawValue) example \(number): \(message)" }
}
