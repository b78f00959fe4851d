import CertificateChain
import Requirements
public import Wording

/// The chains of two appliances level by level from the leaf, like the table in the vendor's article.
public struct PeerReport: Hashable, Sendable, Encodable {
    /// The file of the other appliance's chain.
    public var file: String
    public var levels: [Level]

    public struct Level: Hashable, Sendable, Encodable {
        /// Null if this chain has no such level.
        @Nullable public var own: Side?
        @Nullable public var peer: Side?
        public var namesAgree: Bool
        /// Null for the leaves, and if one side is missing.
        @Nullable public var keysAgree: Bool?
    }

    public struct Side: Hashable, Sendable, Encodable {
        /// Index into its side's certificates.
        public var certificate: Int
        public var issuedTo: Phrase
        public var issuedBy: Phrase

        fileprivate init(_ index: Int, of certificates: [Certificate]) {
            certificate = index
            issuedTo = "\(name: certificates[index].subject.shortName)"
            issuedBy = "\(name: certificates[index].issuer.shortName)"
        }
    }

    init(_ comparison: PeerComparison, of chain: CheckedChain) {
        file = chain.check.peer?.name ?? ""
        levels = comparison.levels.map { level in
            Level(
                own: level.own.map { Side($0, of: chain.verdict.certificates) },
                peer: level.peer.map { Side($0, of: comparison.peerCertificates) },
                namesAgree: level.namesAgree, keysAgree: level.keysAgree)
        }
    }
}
