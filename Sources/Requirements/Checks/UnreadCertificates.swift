import CertificateChain

/// The certificates in the files that could not be read, with their positions among the others.
struct UnreadCertificates {
    /// For each, the number of certificates before it.
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

    /// Whether the leaf is one of them, judging by the order of the file, so that the path begins at the CA that issued it.
    func includeTheLeaf(of path: ChainPath, _ certificates: [Certificate], _ csr: CertificateFile?) -> Bool {
        guard let first = path.indices.first, certificates[first].extensions.basicConstraints.value?.isCA == true else { return false }
        if let key = csr?.requests.first?.subjectPublicKeyInfo, certificates[first].subjectPublicKeyInfo.isSame(as: key) { return false }
        let isFromTheRoot = path.indices.count > 1 && path.indices[0] > path.indices[1]
        return positions.contains { isFromTheRoot ? $0 > first : $0 <= first }
    }
}
