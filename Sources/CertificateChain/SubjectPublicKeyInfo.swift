/// A public key with its algorithm (RFC 5280, 4.1.2.7).
public struct SubjectPublicKeyInfo: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case rsa
        /// RSASSA-PSS alone (RFC 4055).
        case rsaPSS
        /// A key on an elliptic curve; the curve's name where it has one.
        case ec(curve: String?)
        case dsa
        /// Ed25519 or Ed448 (RFC 8410).
        case edwards
        /// Nothing here can use such a key.
        case unknown
    }

    public var der: [UInt8]
    public var kind: Kind
    /// As `rsaEncryption` or `id-ecPublicKey`, or the dotted object identifier.
    public var algorithm: String
    /// The size by which the key is named: 2048 for RSA-2048, 256 for P-256. Nil where the key does not decode.
    public var bits: Int?

    /// Whether two keys are one, also where they are written in two ways (a compressed point, an omitted parameter).
    public func isSame(as other: SubjectPublicKeyInfo) -> Bool { LibcryptoKeys.isSame(self, other) }
}
