/// The result of path validation (RFC 5280, 6.1) by libcrypto, for a path from a leaf to its root.
///
/// Signatures and dates are not part of it: `ChainPath` verifies the former, and of the latter libcrypto excludes the second of `notAfter`,
/// which the RFC includes.
public struct PathValidation: Hashable, Sendable {
    /// In the order of the path, from the leaf up.
    public var faults: [PathFault]
    /// Libcrypto's reason for stopping early; nil if it did not.
    public var stoppedBy: String?

    /// - Parameters:
    ///   - way: The certificates from the leaf up; the last one is treated as the anchor.
    ///   - isWhole: Whether the last one is a root, to which fewer restrictions apply than to a CA below it.
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

    /// Whether a fault makes every relying party refuse the path.
    public var isRefused: Bool { faults.contains { $0.weight == .refused } }
}
