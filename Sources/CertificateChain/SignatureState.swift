/// The result of verifying a signature.
public enum SignatureState: Hashable, Sendable {
    case verified
    /// It was not made with the key that should have made it.
    case broken
    /// It could not be verified.
    case unknown(Reason)

    public enum Reason: Hashable, Sendable {
        /// The algorithm (of the signature or of the key) is not supported; its name.
        case algorithm(String)
        /// The maximum number of signatures verified for one chain was reached.
        case limit
    }
}
