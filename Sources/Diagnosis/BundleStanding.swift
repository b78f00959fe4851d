/// How a bundle relates to the others of a run, as far as this is known after reading it: the contents of its row in a table.
public struct BundleStanding: Hashable, Sendable {
    public struct Story: Hashable, Sendable {
        /// The number in the run, from 0, of the first bundle with the story, which may be this one; `path` is that bundle's path.
        public var first: Int
        public var path: String
        /// What it shares with an earlier bundle of the story; nil for the first one.
        public var kind: TriageSummary.Story.Kind?
        /// Identifies the story, with the same value in every run; nil if nothing does.
        public var key: UInt64?
    }

    /// Nil if it was not compared, because too many bundles preceded it.
    public var story: Story?
    /// The ids of the matched rules, in the order of the findings.
    public var rules: [String] = []
    /// Those of them that stand or may stand.
    public var openRules: [String] = []
    /// For each thing that was tried on with several standing rules, whatever was tried: those rules.
    public var contests: [[String]] = []
    /// The matched rules between whose causes nothing in the bundle decides.
    public var undecided: [String] = []
    /// Why no standard answer fits.
    public var reviewReasons: [ReviewCase.Reason] = []
    /// The bundles of the same appliance in earlier runs.
    public var earlier: EarlierBundles?
    /// The numbers of the shapes of its unknown messages (`TriageSummary.Unknown.number`).
    public var shapes: [Int] = []

    public init() {}

    /// The rules of which more than one may explain the same failure, without those that a later try superseded.
    public var competing: [String] { Self.competing(contests) }

    static func competing(_ contests: [[String]]) -> [String] {
        contests.joined().reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The other rules that may explain a failure besides `rule`.
    public func rivals(of rule: String?) -> [String] {
        guard let rule else { return [] }
        return contests.filter { $0.contains(rule) }.joined().reduce(into: []) { if $1 != rule, !$0.contains($1) { $0.append($1) } }
    }
}

extension Finding {
    /// Whether nothing in the bundle favours one of several causes.
    public var isUndecided: Bool {
        guard causes.count > 1 else { return false }
        let weights = causes.map { $0.supportedBy.count - $0.contradictedBy.count }
        return weights.count { $0 == weights.max() } > 1
    }

    /// The message's shape if no rule knows it.
    public var unknownShape: MessageShape? { rule == nil ? MessageShape(message) : nil }
}
