/// Why the unpacking of a stream of the deflate family stops.
enum DeflateStop: Error, Hashable {
    /// More input is needed to go on.
    case inputUsed
    /// The stream is over.
    case end
    case broken(String)
}
