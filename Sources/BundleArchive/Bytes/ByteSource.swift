/// A stream of bytes that is read once, chunk by chunk: a file, an entry of an archive, a compressed stream unpacked.
///
/// A source never throws: it delivers every byte that can be read and then ends; its faults say what was wrong.
protocol ByteSource: AnyObject {
    /// The next bytes, lent until the next call; empty at the end.
    func next() -> LentBytes
    /// The faults so far of this source and those it reads from, the innermost first.
    var faults: [Fault] { get }
    /// The number of bytes delivered so far.
    var delivered: UInt64 { get }
}
