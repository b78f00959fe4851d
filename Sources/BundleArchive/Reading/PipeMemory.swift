/// What came out of a pipe, where that was little: then it is read as the file would be, and can be read again.
package final class PipeMemory {
    /// A pipe of more bytes is read in their order, once.
    let bound: Int
    var bytes: [UInt8]?

    package init(bound: Int = 16 << 20) {
        self.bound = bound
    }

    /// Whether the whole pipe is there.
    package var isWhole: Bool { bytes != nil }
}
