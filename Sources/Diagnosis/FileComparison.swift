public import Requirements

/// What certificate files say about a finding: whether they have the fault that its causes speak of.
public struct FileComparison: Hashable, Sendable {
    public enum Conclusion: Hashable, Sendable {
        /// Of several possible causes the files have one; its id.
        case settled(cause: String)
        /// They have none of the causes, although each was looked for: they are not what was uploaded. What was found instead.
        case otherFile(CheckDetail)
        /// The file lies in the bundle itself, and has one of the causes, or none of them; nil where that cannot be said of all.
        case inBundle(fits: Bool?)
    }

    /// The file that was given, or the first of them.
    public var file: String
    public var conclusion: Conclusion

    /// What the check that tests for one cause found.
    public struct Observation: Hashable, Sendable {
        public var file: String
        /// Whether the files have the fault.
        public var confirms: Bool
        public var detail: CheckDetail
    }
}
