/// The bytes of a pipe, if there are few: then it is read like a file, and can be read again.
package final class PipeMemory {
    /// A pipe with more bytes is read once, in order.
    let bound: Int
    var bytes: [UInt8]?

    package init(bound: Int = 16 << 20) {
        self.bound = bound
    }

    /// Whether all bytes of the pipe are held.
    package var isWhole: Bool { bytes != nil }
}
