/// The possible issuers of each certificate in a chain: candidates by name, and the state of their signatures.
struct CertificateLinks {
    /// Far more than any real chain needs; keeps a thousand certificates with one name from causing a million signature checks.
    static let signatureLimit = 200

    private struct Link: Hashable {
        var subject: Int
        var issuer: Int
    }

    private let certificates: [Certificate]
    private let bySubject: [String: [Int]]
    let duplicates: [Int: Int]
    private var known: [Link: SignatureState] = [:]

    init(_ certificates: [Certificate]) {
        self.certificates = certificates
        var first: [[UInt8]: Int] = [:]
        var duplicates: [Int: Int] = [:]
        var bySubject: [String: [Int]] = [:]
        for (index, certificate) in certificates.enumerated() {
            if let original = first[certificate.der] {
                duplicates[index] = original
            } else {
                first[certificate.der] = index
                bySubject[certificate.subject.comparisonKey, default: []].append(index)
            }
        }
        self.duplicates = duplicates
        self.bySubject = bySubject
    }

    /// The certificate from which the path starts: of those that issued no other, one with the preferred key, else the first that is not a CA.
    func leaf(withKey preferred: SubjectPublicKeyInfo?) -> Int? {
        let issuerNames = Set(certificates.filter { !$0.isSelfIssued }.map(\.issuer.comparisonKey))
        let last = certificates.indices.filter { duplicates[$0] == nil && !issuerNames.contains(certificates[$0].subject.comparisonKey) }
        let wanted = preferred.flatMap { key in last.first { LibcryptoKeys.isSame(certificates[$0].subjectPublicKeyInfo, key) } }
        let noCA = last.first { certificates[$0].extensions.basicConstraints.value?.isCA != true }
        return wanted ?? noCA ?? last.first ?? certificates.indices.first
    }

    /// The certificates that have the name of a certificate's issuer, in the order of the file.
    func bearers(ofIssuerOf index: Int) -> [Int] { bySubject[certificates[index].issuer.comparisonKey, default: []] }

    mutating func signature(of index: Int, by issuer: Int) -> SignatureState {
        let link = Link(subject: index, issuer: issuer)
        if let state = known[link] { return state }
        guard known.count < Self.signatureLimit else { return .unknown(.limit) }
        let state = LibcryptoKeys.signature(of: certificates[index], by: certificates[issuer].subjectPublicKeyInfo)
        known[link] = state
        return state
    }
}
