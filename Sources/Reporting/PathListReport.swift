import Diagnosis

/// Bundles that have something in common.
struct PathListReport: Encodable {
    var count: Int
    /// The first five of them.
    var first: [String]
    /// All of them, unless the summary ran out of room.
    var paths: [String]

    init(_ list: PathList) {
        count = list.count
        first = Array(list.paths.prefix(5))
        paths = list.paths
    }
}
