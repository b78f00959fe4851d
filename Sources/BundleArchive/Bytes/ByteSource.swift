/// A stream of bytes that is read once, chunk by chunk: a file, an entry of an archive, a compressed stream unpacked.
///
/// A source never throws: it gives every byte that can be had, then ends, and its faults say what was wrong.
protocol ByteSource: AnyObject {
    /// The next bytes, lent until the next call; none at the end.
    func next() -> LentBytes
    /// What was wrong so far with this source and those it reads from, the lowest first.
    var faults: [Fault] { get }
    /// The number of bytes given so far.
    var delivered: UInt64 { get }
}
