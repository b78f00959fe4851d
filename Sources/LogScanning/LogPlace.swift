/// Where a file stands in a log's family: the log, its rotations and copies, and whatever else lies there under its name.
public struct LogPlace: Hashable, Sendable {
    public var rotation: Rotation
    /// What the logs of one appliance, or one node, have in common in their paths: all that stands before what the source says of them, in all
    /// layers.
    public var tree: String
    public var kind: Kind

    /// What makes the file one of the family.
    public enum Kind: Hashable, Sendable {
        /// It lies where the source says, under the log's name or the usual name of a rotation.
        case usual
        /// Its name: it may be something else.
        case named
        /// The name of an archive that it lies in: it may well be something else.
        case packed
        /// Its name and its content: it lies elsewhere, whatever lies where the source says.
        case elsewhere
        /// Its name alone, where nothing lies where the source says: it is one of the family of a log beside it, if there is one.
        case namesake
        /// Its content: it lies elsewhere, and perhaps under the log's name.
        case content(bearsName: Bool)
        /// Its content: it is the bundle itself.
        case bundle
    }

    public init(rotation: Rotation, tree: String, kind: Kind) {
        self.rotation = rotation
        self.tree = tree
        self.kind = kind
    }
}
