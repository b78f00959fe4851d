/// A public key with its algorithm (RFC 5280, 4.1.2.7).
public struct SubjectPublicKeyInfo: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case rsa
        /// RSASSA-PSS only (RFC 4055).
        case rsaPSS
        /// A key on an elliptic curve, with the curve's name if it has one.
        case ec(curve: String?)
        case dsa
        /// Ed25519 or Ed448 (RFC 8410).
        case edwards
        /// Unsupported.
        case unknown
    }

    public var der: [UInt8]
    public var kind: Kind
    /// Such as `rsaEncryption` or `id-ecPublicKey`, or the dotted object identifier.
    public var algorithm: String
    /// The nominal size: 2048 for RSA-2048, 256 for P-256. Nil if the key cannot be decoded.
    public var bits: Int?

    /// Whether two keys are the same, even if they are encoded differently (a compressed point, an omitted parameter).
    public func isSame(as other: SubjectPublicKeyInfo) -> Bool { LibcryptoKeys.isSame(self, other) }
}
