public import BundleArchive
public import Terms

/// Supplies the bundles below some folders indefinitely: those that are there, and those that arrive or change.
///
/// A bundle is supplied once it is unchanged between two scans some seconds apart and, as far as can be determined, nobody is writing it.
public struct FolderWatch: BundleSupply {
    /// As of the last complete scan.
    public private(set) var passedOver = PassedOver()
    public var passesOverOwnDocuments: Bool { true }
    private let begin: () -> BundleWalk
    private let pause: Duration
    private var walk: BundleWalk?
    private var nextLook = ContinuousClock.now
    /// What the previous scan saw but did not supply yet, and what the current scan has seen: fingerprints by path.
    private var before: [String: String] = [:]
    private var now: [String: String] = [:]
    /// The hashes of what was supplied.
    private var taken: Set<Int> = []

    /// - Parameters:
    ///   - pause: The time between two scans.
    ///   - walk: Begins a new walk over the folders.
    public init(pause: Duration = .seconds(2), _ walk: @escaping () -> BundleWalk) {
        self.pause = pause
        begin = walk
    }

    public mutating func next() -> Supply {
        if walk == nil {
            guard nextLook <= .now else { return later }
            walk = begin()
            (before, now) = (now, [:])
        }
        while let found: FoundBundle = walk?.next() {
            if accept(found) { return .bundle(found) }
        }
        if let walk { passedOver = walk.passedOver }
        walk = nil
        nextLook = .now + pause
        return later
    }

    private var later: Supply {
        let rest = (nextLook - .now).components
        return .later(descriptor: nil, seconds: Double(rest.seconds) + Double(rest.attoseconds) / 1e18)
    }

    private mutating func accept(_ found: FoundBundle) -> Bool {
        // The name of an incomplete upload or download.
        if [".partial", ".part", ".crdownload", ".filepart"].contains(where: found.path.hasSuffix) { return false }
        let bundle = found.bundle
        let state = bundle.fingerprint ?? found.problem.map { "\($0)" } ?? ""
        let key = [found.path, state].hashValue
        if taken.contains(key) { return false }
        guard before[found.path] == state, !bundle.isBeingWritten else {
            now[found.path] = state
            return false
        }
        taken.insert(key)
        return true
    }
}
