public import BundleArchive
public import Terms

/// The bundles below some folders, for as long as it is asked: those that are there, and those that arrive or change.
///
/// One is taken when it is the same in two looks some seconds apart, and nobody is writing it, as far as that can be told.
public struct FolderWatch: BundleSupply {
    /// In the last whole look.
    public private(set) var passedOver = PassedOver()
    public var passesOverOwnDocuments: Bool { true }
    private let begin: () -> BundleWalk
    private let pause: Duration
    private var walk: BundleWalk?
    private var nextLook = ContinuousClock.now
    /// What the look before this one saw and did not take yet, and what this one has seen: fingerprints by path.
    private var before: [String: String] = [:]
    private var now: [String: String] = [:]
    /// The hashes of what was taken.
    private var taken: Set<Int> = []

    /// - Parameters:
    ///   - pause: the time between two looks.
    ///   - walk: begins a new walk over the folders.
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
            if take(found) { return .bundle(found) }
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

    private mutating func take(_ found: FoundBundle) -> Bool {
        // The name of an upload, or of a download, that is not complete.
        if [".partial", ".part", ".crdownload", ".filepart"].contains(where: found.path.hasSuffix) { return false }
        let bundle = LogBundle(path: found.location)
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
