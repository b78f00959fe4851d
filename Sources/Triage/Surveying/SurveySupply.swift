public import BundleArchive
import Terms

/// The bundles that an argument of `survey` names: itself, or those in it if it is a folder of bundles.
public struct SurveySupply {
    private var walk: BundleWalk?
    private var alone: LogBundle?

    /// - Parameter marks: What makes a file or folder a bundle.
    public init(_ argument: FilePath, marks: BundleMarks) {
        let bundle = LogBundle(argument)
        if case .path(let path) = bundle.location, Self.holdsBundles(path, marks) {
            walk = BundleWalk([path], marks: marks)
        } else {
            alone = bundle
        }
    }

    public var isFolderOfBundles: Bool { walk != nil }

    public mutating func next() -> LogBundle? {
        if let bundle = alone.take() { return bundle }
        let found: FoundBundle? = walk?.next()
        return found.map(\.bundle)
    }

    /// Whether a folder holds bundles rather than being one: an unpacked bundle, too, holds packed files, but more of others.
    private static func holdsBundles(_ folder: FilePath, _ marks: BundleMarks) -> Bool {
        var walk = BundleWalk([folder], recursive: false, marks: marks)
        var (archives, others) = (0, 0)
        let own = trimmed(folder.description)
        while let found: FoundBundle = walk.next() {
            if trimmed(found.path) == own { return false }
            if isNamedAsArchive(found) { archives += 1 } else { others += 1 }
        }
        others += walk.passedOver.files.count
        if archives > 0 || others > 0 { return archives >= others }
        // Nothing but folders: they are bundles if the first thing in them that is one is a folder or an archive.
        var all = BundleWalk([folder], marks: marks)
        let first: FoundBundle? = all.next()
        return first.map { $0.size == 0 && $0.problem == nil || isNamedAsArchive($0) } ?? false
    }

    private static func trimmed(_ path: String) -> Substring {
        var path = path[...]
        while path.count > 1, path.last == "/" { path.removeLast() }
        return path
    }

    private static func isNamedAsArchive(_ found: FoundBundle) -> Bool {
        let name = found.path.lowercased()
        return [".zip", ".7z", ".tar", ".tgz", ".txz", ".tbz2", ".tzst", ".tar.gz", ".tar.xz", ".tar.bz2", ".tar.zst"]
            .contains(where: name.hasSuffix)
    }
}
