public import BundleArchive
public import Terms

/// Supplies bundles at given paths, in their order. A path at which there is none becomes a row that says so.
public struct NamedBundles: BundleSupply {
    private var paths: ArraySlice<FilePath>

    public init(_ paths: [FilePath]) {
        self.paths = paths[...]
    }

    /// Always empty, since every path counts.
    public var passedOver: PassedOver { PassedOver() }
    public var passesOverOwnDocuments: Bool { false }

    public mutating func next() -> Supply {
        guard let path = paths.popFirst() else { return .end }
        return .bundle(FoundBundle(path, size: LogBundle(path: path).size))
    }
}
