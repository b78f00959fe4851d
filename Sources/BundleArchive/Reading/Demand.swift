/// Whose bytes a stream holds, and so what is done with them.
enum Demand: Hashable {
    /// An entry that the sink wants.
    case wanted
    /// Any other entry: it matters only if it turns out to be an archive.
    case unwanted
    /// The bundle itself.
    case bundle
}
