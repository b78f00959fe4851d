public import Requirements

/// What certificate files say about a finding: whether they have the faults that its causes describe.
public struct FileComparison: Hashable, Sendable {
    public enum Conclusion: Hashable, Sendable {
        /// The files have one of several possible causes; its id.
        case settled(cause: String)
        /// Each cause was checked for and the files have none, so they are not what was uploaded. The associated value is what was found instead.
        case otherFile(CheckDetail)
        /// The file is in the bundle itself, and has one of the causes (true) or none (false); nil if not every cause could be checked.
        case inBundle(fits: Bool?)
    }

    /// The name of the given file, or of the first of several.
    public var file: String
    public var conclusion: Conclusion

    /// The result of the check for one cause.
    public struct Observation: Hashable, Sendable {
        public var file: String
        /// Whether the files have the fault.
        public var confirms: Bool
        public var detail: CheckDetail
    }
}
