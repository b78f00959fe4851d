/// An objection of path validation to a certificate of a path.
public struct PathFault: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        // RFC 5280, 4.2.1.10
        /// Names that a CA does not permit, or that it excludes; empty if they cannot be determined. `by` is the CA's position.
        case names([GeneralName], excluded: Bool, by: Int?)
        /// Constraints that cannot be processed: a form of name, a minimum, an address of a wrong length. The reason is libcrypto's.
        case constraints(reason: String)
        // 4.2
        /// Critical extensions that libcrypto does not process, as dotted identifiers, with their names if they have any.
        case unknownCritical([String])
        /// Critical extensions that one of the two verifiers (the JDK) does not process.
        case rarelyProcessedCritical([String])
        /// Extensions of the profile that occur twice, or whose content cannot be read.
        case unreadableExtensions
        /// Unknown extensions that occur twice.
        case repeatedExtensions([String])
        // 4.2.1.11, 6.1.5 g
        case noValidPolicy
        /// A policy mapping that is not allowed.
        case invalidPolicy
        // 4.2.1.9, 6.1.4 k to n
        /// `says` if basic constraints or the version state that it is not a CA; otherwise no extension states that it is one.
        case notAuthority(says: Bool)
        case mayNotSign
        case pathLength(allowed: Int, found: Int)
        /// A CA in the path whose extended key usage lacks a purpose.
        case authorityUsage(missing: [String])
        // 4.2.1.1
        /// Its authority key identifier does not match the key identifier (or the name and number) of its issuer.
        case keyIdentifier
        // RFC 5480, 2.1.1
        case explicitCurve
        /// A named curve that common software does not support.
        case rareCurve(String)
    }

    /// The consequence of a fault.
    public enum Weight: Hashable, Sendable {
        /// No relying party accepts the certificate (by RFC 5280; OpenSSL and the JDK both refuse it).
        case refused
        /// The consequence cannot be determined.
        case undecided
        /// Some relying parties refuse it.
        case told
    }

    /// The certificate's position in the path, from 0 for the leaf.
    public var place: Int
    public var kind: Kind
    public var weight: Weight
}
