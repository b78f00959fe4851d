import Terms

/// The files that were looked into for a log's records: those that are called like one, or all, because no log lay in its place.
struct ContentInspection {
    /// More are not looked into.
    static let bound = 2_000

    let isOfEverything: Bool
    private(set) var files = PathTally()
    /// Whether there were more than are looked into.
    private(set) var isCut = false

    init(isOfEverything: Bool) {
        self.isOfEverything = isOfEverything
    }

    /// Whether one more file may be looked into.
    mutating func count(_ path: EntryPath) -> Bool {
        isCut = isCut || files.count == Self.bound
        if !isCut { files.add(path.description) }
        return !isCut
    }

    /// What is to be said of it.
    var notes: [ReadNote] {
        let limit = isCut ? [ReadNote(.limit, .contentLimit(Self.bound), at: nil, losesData: true)] : []
        let isTold = isOfEverything && files.count > 0
        return (isTold ? [ReadNote(.ambiguous, .lookedInto(files), at: nil, losesData: false)] : []) + limit
    }
}
