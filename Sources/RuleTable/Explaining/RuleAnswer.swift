/// What a table knows of somebody's words.
public struct RuleAnswer: Hashable, Sendable {
    /// The rules that fit, best first.
    public var rules: [Rule]
    /// Whether the first one is meant, and the others are only near it.
    public var isClear: Bool
    /// Where none fits: those that almost do, at most five.
    public var nearest: [Rule]

    public init(rules: [Rule], isClear: Bool, nearest: [Rule]) {
        self.rules = rules
        self.isClear = isClear
        self.nearest = nearest
    }
}
