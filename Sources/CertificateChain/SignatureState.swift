/// What became of the check of one signature.
public enum SignatureState: Hashable, Sendable {
    case verified
    /// The key that should have made it did not.
    case broken
    /// It could not be checked.
    case unknown(Reason)

    public enum Reason: Hashable, Sendable {
        /// Nothing here knows the algorithm (of the signature or of the key), which is named.
        case algorithm(String)
        /// More signatures than are ever checked of one chain.
        case limit
    }
}
