/// Looks for the best way from a leaf to a root, and goes back where a way ends early.
///
/// A cross-certificate to a root that is not there, or a CA that was renewed with the same key and has ended, bears the same name and fits by
/// signature: OpenSSL takes the first such certificate and stays with it, so that the whole way beside it is never found.
struct PathSearch {
    struct Way {
        var indices: [Int]
        var signatures: [SignatureState?]
        var end: ChainPath.End
    }

    /// More ways, and more steps in search of them, than any real file offers.
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
        // Of whole ways with the same faults, the one that verifiers take: the engine itself says.
        let alike = ways.filter { $0.end == .root && faults($0) == faults(best) }
        guard alike.count > 1, let accepted = alike.first(where: isAccepted) else { return alike.first ?? best }
        return accepted
    }

    private mutating func climb(_ way: Way) {
        guard ways.count < Self.wayLimit, let current = way.indices.last else { return }
        steps += 1
        let isTooFar = steps > Self.stepLimit || way.indices.count >= Self.lengthLimit
        var forks = isTooFar ? [] : forks(from: current, besides: way.indices)
        // One with another key is no issuer; it is shown where there is no better one.
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

    /// The possible issuers, the likeliest first: the certificate itself where it is a root, roots before others, valid ones before others.
    private mutating func forks(from current: Int, besides visited: [Int]) -> [(issuer: Int, state: SignatureState)] {
        let isSelfIssued = certificates[current].isSelfIssued
        if isSelfIssued, case let state = links.signature(of: current, by: current), state != .broken { return [(current, state)] }
        var forks: [(issuer: Int, state: SignatureState)] = []
        for candidate in links.bearers(ofIssuerOf: current) where !visited.contains(candidate) {
            forks.append((candidate, links.signature(of: current, by: candidate)))
        }
        // A self-issued certificate that its own key did not sign, and no other: a root whose signature is wrong.
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

    /// Less is better: fewer keys that do not fit, a root at the end, fewer certificates that have ended.
    private func faults(_ way: Way) -> [Int] {
        [
            way.signatures.count { $0 == .broken }, way.end == .root ? 0 : way.end == .missingIssuer ? 1 : 2,
            way.signatures.count { $0 != .verified && $0 != nil }, way.indices.count { !isValid($0) },
        ]
    }

    /// Whether a way is to be shown before another one: with fewer faults, then the longer one where it leads nowhere.
    private func goes(_ one: Way, before other: Way) -> Bool {
        let (left, right) = (faults(one), faults(other))
        if left != right { return left.lexicographicallyPrecedes(right) }
        return one.end != .root && one.indices.count > other.indices.count
    }
}

extension Certificate {
    /// Whether it has the key identifier that what it issued names, or either says none.
    fileprivate func bears(_ identifier: [UInt8]?) -> Bool {
        guard let identifier, !identifier.isEmpty, let own = extensions.subjectKeyIdentifier.value else { return true }
        return own == identifier
    }
}
