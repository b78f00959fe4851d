public import CertificateChain

/// The chains of two appliances side by side, level by level from the leaf, like the table in the vendor's article.
public struct PeerComparison: Hashable, Sendable {
    public struct Level: Hashable, Sendable {
        /// Index into this appliance's certificates; nil if its chain has no such level.
        public var own: Int?
        /// Index into `peerCertificates`.
        public var peer: Int?
        /// Whether issued-to and issued-by are the same; for the leaves, whose names differ, only issued-by.
        public var namesAgree: Bool
        /// Nil for the leaves, and if one side is missing.
        public var keysAgree: Bool?
    }

    /// Empty if a certificate of either side is missing or could not be read, so that nothing is known of the levels.
    public var levels: [Level]
    public var peerCertificates: [Certificate]

    init(own: CheckSubject, peer: CheckSubject) {
        peerCertificates = peer.certificates
        let isWhole = own.gap == nil && peer.gap == nil
        levels = (0..<(!isWhole ? 0 : max(own.path.indices.count, peer.path.indices.count))).map { level in
            let ownIndex = level < own.path.indices.count ? own.path.indices[level] : nil
            let peerIndex = level < peer.path.indices.count ? peer.path.indices[level] : nil
            guard let ownIndex, let peerIndex else {
                return Level(own: ownIndex, peer: peerIndex, namesAgree: false, keysAgree: nil)
            }
            let left = own.certificates[ownIndex]
            let right = peer.certificates[peerIndex]
            let isLeaf = level == 0
            return Level(
                own: ownIndex,
                peer: peerIndex,
                namesAgree: left.issuer.comparisonKey == right.issuer.comparisonKey
                    && (isLeaf || left.subject.comparisonKey == right.subject.comparisonKey),
                keysAgree: isLeaf ? nil : left.subjectPublicKeyInfo.isSame(as: right.subjectPublicKeyInfo)
            )
        }
    }
}
