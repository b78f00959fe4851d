/// How a bundle stands among those of a run, as far as it is known once the bundle was read: what a row of a table can say of it.
public struct BundleStanding: Hashable, Sendable {
    public struct Story: Hashable, Sendable {
        /// The bundle that was the first to tell the story: its number in the run, from 0, and its path. It may be the bundle itself.
        public var first: Int
        public var path: String
        /// What it shares with an earlier bundle of the story; nil for the first one.
        public var kind: TriageSummary.Story.Kind?
        /// What tells this story from others, the same in every run; nil where nothing does.
        public var key: UInt64?
    }

    /// Nil where so many bundles came before that it was not compared.
    public var story: Story?
    /// The rules found, in the order of the findings.
    public var rules: [String] = []
    /// The rules that the last tries on one thing ended with, whatever was tried, where they ended with several.
    public var contests: [[String]] = []
    /// Those of the rules found whose causes the bundle does not decide between.
    public var undecided: [String] = []
    /// The numbers of the shapes of its messages that no rule knows (`TriageSummary.Unknown.number`).
    public var shapes: [Int] = []

    public init() {}

    /// The rules of which more than one may be to blame for the same failure. What a later try left behind is not.
    public var competing: [String] {
        contests.joined().reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The other rules that may be to blame where one may be.
    public func rivals(of rule: String?) -> [String] {
        guard let rule else { return [] }
        return contests.filter { $0.contains(rule) }.joined().reduce(into: []) { if $1 != rule, !$0.contains($1) { $0.append($1) } }
    }
}

extension Finding {
    /// Whether nothing in the bundle puts one of several causes before the others.
    public var isUndecided: Bool {
        guard causes.count > 1 else { return false }
        let weights = causes.map { $0.supportedBy.count - $0.contradictedBy.count }
        return weights.count { $0 == weights.max() } > 1
    }

    /// The message's shape where no rule knows it.
    public var unknownShape: MessageShape? { rule == nil ? MessageShape(message) : nil }
}
