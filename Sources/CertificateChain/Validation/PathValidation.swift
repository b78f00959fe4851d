/// What path validation (RFC 5280, 6.1) says against a way from a leaf to its root, as libcrypto judges it.
///
/// Signatures and dates are not part of it: `ChainPath` proves the ones, and libcrypto counts the second of `notAfter` out, where the RFC counts it in.
public struct PathValidation: Hashable, Sendable {
    /// In the order of the way, from the leaf up.
    public var faults: [PathFault]
    /// Why libcrypto did not come to the end, in its own words; nil where it did.
    public var stoppedBy: String?

    /// - Parameters:
    ///   - way: The certificates from the leaf up; the last one is taken as the anchor.
    ///   - isWhole: Whether the last one is a root, which binds less than a CA below it.
    public init(of way: [Certificate], isWhole: Bool) {
        faults = []
        guard !way.isEmpty else { return }
        let judged = LibcryptoChain.with(way.map(\.der)) { LibcryptoValidation.judge($0, isWhole: isWhole) }
        guard let judged else {
            stoppedBy = "unknown"
            return
        }
        self = judged
    }

    init(faults: [PathFault], stoppedBy: String?) {
        var seen: Set<PathFault> = []
        self.faults = faults.filter { seen.insert($0).inserted }
        self.stoppedBy = stoppedBy
    }

    /// Whether any fault is one for which every relying party refuses the way.
    public var isRefused: Bool { faults.contains { $0.weight == .refused } }
}
