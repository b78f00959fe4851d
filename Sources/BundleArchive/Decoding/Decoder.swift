/// Unpacks one compressed format. The one door to the compression libraries.
protocol Decoder: AnyObject {
    /// Unpacks as far as input and output go, and removes from the input what was used.
    func decode(_ input: inout LentBytes, into output: ByteBuffer) -> DecodeStep

    /// Checks what the decoder's members say of themselves, where that is left to whoever takes their bytes: another core than that which
    /// unpacks them may do it.
    func makeCheck() -> (any MemberCheck)?

    /// Makes ready for a further member (gzip), stream (xz, bzip2) or frame (zstd).
    func restart()
}

extension Decoder {
    func makeCheck() -> (any MemberCheck)? { nil }
}

enum DecodeStep: Hashable {
    /// More input or more room is needed.
    case goesOn
    /// The member is over.
    case memberEnd
    /// The member is over, and still to be checked by what it says of itself at its end.
    case uncheckedEnd(trailer: [UInt8])
    /// What comes here does not begin as a member of this format does.
    case notAMember
    /// Nothing can be unpacked from here on.
    case broken(Fault)
}
