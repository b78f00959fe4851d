/// Searches for the best path from a leaf to a root, with backtracking.
///
/// A cross-certificate for a root that is missing, or an expired CA certificate that was renewed with the same key, has the same name and a
/// matching signature. OpenSSL takes the first such certificate and keeps it, and therefore misses a complete path through another one.
struct PathSearch {
    struct Way {
        var indices: [Int]
        var signatures: [SignatureState?]
        var end: ChainPath.End
    }

    /// More paths, and more search steps, than any real file has.
    private static let wayLimit = 24
    private static let stepLimit = 2_000
    private static let lengthLimit = 100

    private let certificates: [Certificate]
    private let time: Instant?
    private var links: CertificateLinks
    private var ways: [Way] = []
    private var steps = 0

    init(_ links: CertificateLinks, of certificates: [Certificate], at time: Instant?) {
        self.links = links
        self.certificates = certificates
        self.time = time
    }

    mutating func best(from leaf: Int) -> Way {
        ways = []
        steps = 0
        climb(Way(indices: [leaf], signatures: [], end: .missingIssuer))
        let best = ways.min(by: goes) ?? Way(indices: [leaf], signatures: [nil], end: .missingIssuer)
        // Of complete paths with the same faults, prefer one that libcrypto accepts.
        let alike = ways.filter { $0.end == .root && faults($0) == faults(best) }
        guard alike.count > 1, let accepted = alike.first(where: isAccepted) else { return alike.first ?? best }
        return accepted
    }

    private mutating func climb(_ way: Way) {
        guard ways.count < Self.wayLimit, let current = way.indices.last else { return }
        steps += 1
        let isTooFar = steps > Self.stepLimit || way.indices.count >= Self.lengthLimit
        var forks = isTooFar ? [] : forks(from: current, besides: way.indices)
        // A certificate with another key is not the issuer; it is shown only if there is no better one.
        if forks.contains(where: { $0.state != .broken }) {
            forks.removeAll { $0.state == .broken }
        } else {
            forks = Array(forks.prefix(1))
        }
        guard !forks.isEmpty else {
            let end: ChainPath.End = links.bearers(ofIssuerOf: current).isEmpty ? .missingIssuer : .endless
            ways.append(Way(indices: way.indices, signatures: way.signatures + [nil], end: end))
            return
        }
        for (issuer, state) in forks {
            if issuer == current {
                ways.append(Way(indices: way.indices, signatures: way.signatures + [state], end: .root))
            } else {
                climb(Way(indices: way.indices + [issuer], signatures: way.signatures + [state], end: .missingIssuer))
            }
        }
    }

    /// The possible issuers, best first: only the certificate itself if it is a root; otherwise valid ones, then those with the key identifier that
    /// the certificate names, then roots, then by position in the file.
    private mutating func forks(from current: Int, besides visited: [Int]) -> [(issuer: Int, state: SignatureState)] {
        let isSelfIssued = certificates[current].isSelfIssued
        if isSelfIssued, case let state = links.signature(of: current, by: current), state != .broken { return [(current, state)] }
        var forks: [(issuer: Int, state: SignatureState)] = []
        for candidate in links.bearers(ofIssuerOf: current) where !visited.contains(candidate) {
            forks.append((candidate, links.signature(of: current, by: candidate)))
        }
        // A self-issued certificate that neither its own key nor any other signed is a root with a wrong signature.
        if isSelfIssued, !forks.contains(where: { $0.state != .broken }) { return [(current, .broken)] }
        func rank(_ issuer: Int) -> (Int, Int, Int, Int) {
            let certificate = certificates[issuer]
            return (
                isValid(issuer) ? 0 : 1, certificate.bears(certificates[current].extensions.authorityKeyIdentifier.value) ? 0 : 1,
                certificate.isSelfIssued ? 0 : 1, issuer == current + 1 ? -1 : issuer
            )
        }
        return forks.map { (rank: rank($0.issuer), fork: $0) }.sorted { $0.rank < $1.rank }.map(\.fork)
    }

    private func isValid(_ index: Int) -> Bool {
        guard let time, let start = certificates[index].validity.notBefore, let end = certificates[index].validity.notAfter else {
            return true
        }
        return (start...max(start, end)).contains(time)
    }

    private func isAccepted(_ way: Way) -> Bool {
        !PathValidation(of: way.indices.map { certificates[$0] }, isWhole: true).isRefused
    }

    /// Less is better: fewer wrong keys, a root at the end, fewer unverified signatures, fewer expired certificates.
    private func faults(_ way: Way) -> [Int] {
        [
            way.signatures.count { $0 == .broken }, way.end == .root ? 0 : way.end == .missingIssuer ? 1 : 2,
            way.signatures.count { $0 != .verified && $0 != nil }, way.indices.count { !isValid($0) },
        ]
    }

    /// Whether a path is preferred to another one: fewer faults or, for equally incomplete paths, greater length.
    private func goes(_ one: Way, before other: Way) -> Bool {
        let (left, right) = (faults(one), faults(other))
        if left != right { return left.lexicographicallyPrecedes(right) }
        return one.end != .root && one.indices.count > other.indices.count
    }
}

extension Certificate {
    /// Whether it has the key identifier that an issued certificate refers to, or either has none.
    fileprivate func bears(_ identifier: [UInt8]?) -> Bool {
        guard let identifier, !identifier.isEmpty, let own = extensions.subjectKeyIdentifier.value else { return true }
        return own == identifier
    }
}
