/// Unpacks one compressed format. All compression libraries are used through this protocol.
protocol Decoder: AnyObject {
    /// Unpacks as far as input and output allow, and removes the bytes used from the input.
    func decode(_ input: inout LentBytes, into output: ByteBuffer) -> DecodeStep

    /// A check of the members' own checksums, if that is left to the consumer of the bytes, who may run on another core.
    func makeCheck() -> (any MemberCheck)?

    /// Prepares for another member (gzip), stream (xz, bzip2) or frame (zstd).
    func restart()
}

extension Decoder {
    func makeCheck() -> (any MemberCheck)? { nil }
}

enum DecodeStep: Hashable {
    /// More input or more room is needed.
    case goesOn
    /// The member has ended.
    case memberEnd
    /// The member has ended, and must still be checked against its trailer.
    case uncheckedEnd(trailer: [UInt8])
    /// The input does not begin like a member of this format.
    case notAMember
    /// Nothing more can be unpacked.
    case broken(Fault)
}
