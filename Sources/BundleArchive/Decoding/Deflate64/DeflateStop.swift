/// The reason why unpacking a deflate stream stops.
enum DeflateStop: Error, Hashable {
    /// More input is needed.
    case inputUsed
    /// The stream has ended.
    case end
    case broken(String)
}
