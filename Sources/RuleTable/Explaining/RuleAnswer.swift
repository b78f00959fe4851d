/// What a rule table knows about somebody's words.
public struct RuleAnswer: Hashable, Sendable {
    /// The rules that fit, best first.
    public var rules: [Rule]
    /// Whether the first one is clearly the one that is meant.
    public var isClear: Bool
    /// If none fits, at most five that almost do.
    public var nearest: [Rule]

    public init(rules: [Rule], isClear: Bool, nearest: [Rule]) {
        self.rules = rules
        self.isClear = isClear
        self.nearest = nearest
    }
}
