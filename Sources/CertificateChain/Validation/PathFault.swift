/// One thing that path validation holds against a certificate of a way.
public struct PathFault: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        // RFC 5280, 4.2.1.10
        /// Names outside of what a CA permits, or inside of what it excludes; empty where they cannot be told apart. `by` is the CA's place.
        case names([GeneralName], excluded: Bool, by: Int?)
        /// Constraints that cannot be processed: a form of name, a minimum, an address of a wrong length. libcrypto's words.
        case constraints(reason: String)
        // 4.2
        /// Critical extensions that libcrypto does not know, as dotted identifiers.
        case unknownCritical([String])
        /// Critical extensions that one of two verifiers (the JDK) does not process.
        case rarelyProcessedCritical([String])
        /// Extensions of the profile that stand twice, or whose content cannot be read.
        case unreadableExtensions
        /// Unknown extensions that stand twice.
        case repeatedExtensions([String])
        // 4.2.1.11, 6.1.5 g
        case noValidPolicy
        /// A policy mapping that is not allowed.
        case invalidPolicy
        // 4.2.1.9, 6.1.4 k to n
        /// `says` where basic constraints or the version say that it is no CA; else it has no extension that says that it is one.
        case notAuthority(says: Bool)
        case mayNotSign
        case pathLength(allowed: Int, found: Int)
        /// An issuing CA whose extended key usage lacks a purpose.
        case authorityUsage(missing: [String])
        // 4.2.1.1
        /// Its authority key identifier is not the key identifier (or the name and number) of its issuer.
        case keyIdentifier
        // RFC 5480, 2.1.1
        case explicitCurve
        /// A named curve that common software does not support.
        case rareCurve(String)
    }

    /// What it leads to.
    public enum Weight: Hashable, Sendable {
        /// No relying party takes the certificate (RFC 5280, and both OpenSSL and the JDK refuse it).
        case refused
        /// It cannot be judged here.
        case undecided
        /// Some relying parties refuse it.
        case told
    }

    /// The certificate's place on the way, from 0 for the leaf.
    public var place: Int
    public var kind: Kind
    public var weight: Weight
}
