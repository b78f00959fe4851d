public import BundleArchive
public import Terms

/// A source of the bundles of a run, one after another.
public protocol BundleSupply {
    mutating func next() -> Supply
    /// What has been found so far that is not a bundle.
    var passedOver: PassedOver { get }
    /// Whether a supplied file that turns out to be one of our own documents is skipped instead of reported.
    var passesOverOwnDocuments: Bool { get }
}

/// What a supply currently offers.
public enum Supply: Hashable, Sendable {
    case bundle(FoundBundle)
    /// Nothing yet: ask again when the descriptor becomes readable, or after this many seconds.
    case later(descriptor: Int32?, seconds: Double?)
    /// There will be no more.
    case end
}

extension BundleWalk: BundleSupply {
    public var passesOverOwnDocuments: Bool { true }

    public mutating func next() -> Supply {
        let found: FoundBundle? = next()
        return found.map(Supply.bundle) ?? .end
    }
}
