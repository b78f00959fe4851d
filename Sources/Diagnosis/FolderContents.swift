import Terms

/// Determines whether a folder contains one bundle or several (archives, or unpacked trees).
struct FolderContents {
    /// The number of bundles distinguished; beyond it, further ones are not counted.
    static let bound = 10_000

    private var bundles: Set<String> = []
    private var isBundleItself = false

    /// Adds the location of a log that was read. `tree` is the part of the paths that the logs of one node share. In a cluster whose logs name
    /// their node, several trees are one bundle.
    mutating func add(_ entry: EntryPath, tree: String, isOfCluster: Bool) {
        // Only entries of a folder have a path of several components in their first layer.
        guard let folder = entry.layers[0].split(separator: "/", maxSplits: 1).first, entry.layers[0].contains("/") else { return }
        let isUnpacked = entry.layers.count == 1
        if isUnpacked, isOfCluster || tree == folder { isBundleItself = true }
        guard bundles.count < Self.bound else { return }
        bundles.insert(isUnpacked ? tree : entry.layers[0])
    }

    /// The note that the folder at a path contains several bundles; nil if it does not, or is a bundle itself.
    func note(folder: String) -> ReadNote? {
        guard bundles.count > 1, !isBundleItself else { return nil }
        return ReadNote(.ambiguous, .severalBundles(bundles.count, folder: folder), at: nil, losesData: false)
    }
}
