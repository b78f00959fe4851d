/// The place of a file in a log's family: the log, its rotations and copies, and anything else with its name in the same folders.
public struct LogPlace: Hashable, Sendable {
    public var rotation: Rotation
    /// What the paths of one appliance's or node's logs have in common: everything before the source's own path, in all archive layers.
    public var tree: String
    public var kind: Kind

    /// What makes the file a member of the family.
    public enum Kind: Hashable, Sendable {
        /// Its path: it is where the source says, with the log's name or the usual name of a rotation.
        case usual
        /// Its name, which is unusual or in a folder further below: it may be something else.
        case named
        /// The name of an archive or folder that contains it: it may well be something else.
        case packed
        /// Its name and content. It is at another path, whether or not a log is where the source says.
        case elsewhere
        /// Only its name, if no log is where the source says. It belongs to the family of a log next to it, if there is one.
        case namesake
        /// Its content. It is at another path, perhaps with the log's name.
        case content(bearsName: Bool)
        /// Its content. It is the bundle itself.
        case bundle
    }

    public init(rotation: Rotation, tree: String, kind: Kind) {
        self.rotation = rotation
        self.tree = tree
        self.kind = kind
    }
}
