public import Terms

/// How the last try of one subject ended.
public struct Standing: Hashable, Sendable, Codable {
    public var subject: Subject
    /// The last try. Its number is that among the tries of the bundle.
    public var last: Attempt
    /// The time of the first try that ended so, without one between that ended otherwise.
    public var since: LoggedTime?
    /// How many tries the subject has.
    public var tries: Int
    /// The rules of all that the last try ended with.
    public var rules: [String]
    /// Whether the product says how a success of this operation looks in its logs: without that no log can show one.
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
