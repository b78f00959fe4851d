import CertificateChain

/// The certificates of the files that could not be read: how many, and between which others they stand.
struct UnreadCertificates {
    /// For each, how many certificates stand before it.
    private let positions: [Int]

    init(in files: [CertificateFile]) {
        var before = 0
        var positions: [Int] = []
        for file in files {
            positions += file.unreadPositions.map { before + $0 }
            before += file.certificates.count
        }
        self.positions = positions
    }

    var count: Int { positions.count }

    /// Whether the leaf is one of them, so that the way begins at the CA that issued it: the order of the file tells.
    func includeTheLeaf(of path: ChainPath, _ certificates: [Certificate], _ csr: CertificateFile?) -> Bool {
        guard let first = path.indices.first, certificates[first].extensions.basicConstraints.value?.isCA == true else { return false }
        if let key = csr?.requests.first?.subjectPublicKeyInfo, certificates[first].subjectPublicKeyInfo.isSame(as: key) { return false }
        let isFromTheRoot = path.indices.count > 1 && path.indices[0] > path.indices[1]
        return positions.contains { isFromTheRoot ? $0 > first : $0 <= first }
    }
}
