/// Unpacks one compressed format. The one door to the compression libraries.
protocol Decoder: AnyObject {
    /// Unpacks as far as input and output go, and removes from the input what was used.
    func decode(_ input: inout LentBytes, into output: ByteBuffer) -> DecodeStep

    /// Whether a member's checksum is left to be looked at by whoever takes its bytes.
    var leavesCheck: Bool { get }

    /// Makes ready for a further member (gzip), stream (xz, bzip2) or frame (zstd).
    func restart()
}

extension Decoder {
    var leavesCheck: Bool { false }
}

enum DecodeStep: Hashable {
    /// More input or more room is needed.
    case goesOn
    /// The member is over; it may have a fault that does not keep the next one from being read.
    case memberEnd(Fault?)
    /// The member is over; the lower half of its bytes' XXH64 should be this, where it has a checksum.
    case uncheckedEnd(xxh64: UInt32?)
    /// What comes here does not begin as a member of this format does.
    case notAMember
    /// Nothing can be unpacked from here on.
    case broken(Fault)
}
