public import Terms

/// How the last try of one subject ended.
public struct Standing: Hashable, Sendable, Codable {
    public var subject: Subject
    /// The last try, numbered among all tries of the bundle.
    public var last: Attempt
    /// The time of the first try in the uninterrupted series with this outcome.
    public var since: LoggedTime?
    /// The number of the subject's tries.
    public var tries: Int
    /// The rules of everything that the last try ended with.
    public var rules: [String]
    /// Whether the product defines how its logs show a success of this operation. If not, no log can show one.
    public var showsSuccess: Bool

    public init(subject: Subject, last: Attempt, since: LoggedTime?, tries: Int, showsSuccess: Bool, rules: [String] = []) {
        self.subject = subject
        self.last = last
        self.since = since
        self.tries = tries
        self.showsSuccess = showsSuccess
        self.rules = rules
    }
}
