/// Why a stream is read, which determines what is done with its bytes.
enum Demand: Hashable {
    /// An entry that the sink wants.
    case wanted
    /// Any other entry: it matters only if it turns out to be an archive.
    case unwanted
    /// The bundle itself.
    case bundle
}
