import Terms

/// Tells whether a folder holds one bundle or several: archives, or unpacked trees.
struct FolderContents {
    /// So many are told apart; beyond that it is only known that there are more.
    static let bound = 10_000

    private var bundles: Set<String> = []
    private var isBundleItself = false

    /// Takes the place of a log that was read. `tree`: what the logs of one node have in common in their paths. Of a cluster whose logs name their node,
    /// several trees are one bundle.
    mutating func add(_ entry: EntryPath, tree: String, isOfCluster: Bool) {
        // Only the entries of a folder have a way in their first layer.
        guard let folder = entry.layers[0].split(separator: "/", maxSplits: 1).first, entry.layers[0].contains("/") else { return }
        let isUnpacked = entry.layers.count == 1
        if isUnpacked, isOfCluster || tree == folder { isBundleItself = true }
        guard bundles.count < Self.bound else { return }
        bundles.insert(isUnpacked ? tree : entry.layers[0])
    }

    /// What to say of the folder at a path: that it holds several, where it does and is not a bundle itself.
    func note(folder: String) -> ReadNote? {
        guard bundles.count > 1, !isBundleItself else { return nil }
        return ReadNote(.ambiguous, .severalBundles(bundles.count, folder: folder), at: nil, losesData: false)
    }
}
