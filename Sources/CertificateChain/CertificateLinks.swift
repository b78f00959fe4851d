/// Who issued whom, among the certificates of one chain: candidates by name, the choice by signature.
struct CertificateLinks {
    enum Issuer {
        case itself(SignatureState)
        case certificate(Int, SignatureState)
        /// There are candidates, but all of them were visited.
        case onlyVisited
        case none
    }

    /// Far more than any real chain needs; keeps a thousand certificates of one name from costing a million signature checks.
    static let signatureLimit = 200

    private let certificates: [Certificate]
    private let bySubject: [String: [Int]]
    let duplicates: [Int: Int]
    private var signaturesLeft = Self.signatureLimit

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

    /// The certificate that all others should lead up from: one that issued none of them, no CA if possible, the first of those.
    func leaf(withKey preferred: SubjectPublicKeyInfo?) -> Int? {
        let issuerNames = Set(certificates.filter { !$0.isSelfIssued }.map(\.issuer.comparisonKey))
        let last = certificates.indices.filter { duplicates[$0] == nil && !issuerNames.contains(certificates[$0].subject.comparisonKey) }
        let wanted = preferred.flatMap { key in last.first { LibcryptoKeys.isSame(certificates[$0].subjectPublicKeyInfo, key) } }
        let noCA = last.first { certificates[$0].extensions.basicConstraints.value?.isCA != true }
        return wanted ?? noCA ?? last.first ?? certificates.indices.first
    }

    /// The certificate whose key made the signature; failing that, one that at least bears the issuer's name.
    mutating func issuer(of index: Int, besides visited: [Int]) -> Issuer {
        let certificate = certificates[index]
        let named = bySubject[certificate.issuer.comparisonKey, default: []]
        if certificate.isSelfIssued, case let state = signature(of: index, by: index), state != .broken { return .itself(state) }
        // A root before a cross-certificate of the same name, then the one that comes next in the file.
        let candidates = named.filter { !visited.contains($0) }
            .sorted { rank($0, after: index) < rank($1, after: index) }
        var best: (index: Int, state: SignatureState)?
        for candidate in candidates {
            let state = signature(of: index, by: candidate)
            if state == .verified { return .certificate(candidate, state) }
            if best == nil || (best?.state == .broken && state != .broken) { best = (candidate, state) }
        }
        if certificate.isSelfIssued { return .itself(.broken) }
        if let best { return .certificate(best.index, best.state) }
        return named.isEmpty ? .none : .onlyVisited
    }

    private func rank(_ candidate: Int, after index: Int) -> (Int, Int) {
        if certificates[candidate].isSelfIssued { return (0, candidate) }
        return candidate == index + 1 ? (1, candidate) : (2, candidate)
    }

    private mutating func signature(of index: Int, by issuer: Int) -> SignatureState {
        guard signaturesLeft > 0 else { return .unknown(.limit) }
        signaturesLeft -= 1
        return LibcryptoKeys.signature(of: certificates[index], by: certificates[issuer].subjectPublicKeyInfo)
    }
}
